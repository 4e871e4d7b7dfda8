import { type Finding, quoting } from './finding.ts'
import { blockPassages, type Passage } from './passages.ts'
import type { QualityText } from './quality-text.ts'
import { sentencesOf } from './sentence-check.ts'

/**
 * Figures that somebody must have measured or set: shares, temperatures, amounts, multiples. Ages, times of day and
 * telephone numbers are none.
 */
const FIGURE =
  /\d(?:[\d.,]*\d)?\s*(?:[%％‰℃]|°C|毫升|毫克|微克|千克|公斤|斤|克|国际单位|厘米|毫米|倍|万|亿|(?:ml|mL|mg|kg|IU|cm|mm|g)(?![a-zA-Z]))|百分之|分之[一二三四五六七八九十]|成以上/

/**
 * Figures in running text without a citation nearby: in the same block, or in a block right before or after it. Blocks
 * of plain text (tables, steps, see-a-doctor) cannot hold citations and are not looked at.
 */
export function figureFindings({ body }: QualityText): Finding[] {
  const blocks = body.map((block, index) => blockPassages(block, `body.${index}`))
  const isCited = (index: number) => blocks[index]?.some((passage) => passage.isCited) ?? false
  return blocks.flatMap((passages, index): Finding[] => {
    if (isCited(index - 1) || isCited(index) || isCited(index + 1)) return []
    const figures = passages.flatMap(figuresIn)
    const [found] = figures
    if (!found) return []
    return [
      {
        code: 'figure-uncited',
        severity: 'warning',
        path: found.path,
        message: '这里有数字，附近没有引用来源',
        howToMend: '在句子后面插入引用，写明数字是哪里来的',
        ...quoting(found.sentence),
        ...(figures.length > 1 ? { about: figures.map(({ sentence }) => sentence).join(' ') } : {}),
      },
    ]
  })
}

function figuresIn({ path, text, isCited }: Passage): { path: string; sentence: string }[] {
  if (isCited === undefined) return []
  const sentences = sentencesOf(text).filter((candidate) => FIGURE.test(candidate))
  return sentences.map((sentence) => ({ path, sentence }))
}
