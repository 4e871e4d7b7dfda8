import { excerptOf, type Finding } from './finding.ts'
import type { QualityText } from './quality-text.ts'

/**
 * Headings go down one level at a time, from level 2, and have something below them: another heading of a deeper level
 * or any block but a divider.
 */
export function headingFindings({ body }: QualityText): Finding[] {
  const findings: Finding[] = []
  let above = 1
  body.forEach((block, index) => {
    if (block.type !== 'heading') return
    const title = excerptOf(block.children.map(({ text }) => text).join(''))
    const path = `body.${index}`
    if (block.level > above + 1) {
      findings.push({
        code: 'heading-order',
        severity: 'warning',
        path,
        message: `小标题“${title}”是${LEVELS.get(block.level) ?? ''}标题，但它上面没有${LEVELS.get(block.level - 1) ?? ''}标题`,
        howToMend: `把它改成${LEVELS.get(above + 1) ?? ''}标题`,
        excerpt: title,
        about: `${above} ${block.level} ${block.children.map(({ text }) => text).join('')}`,
      })
    }
    above = block.level
    const next = body.slice(index + 1).find(({ type }) => type !== 'divider')
    if (!next || (next.type === 'heading' && next.level <= block.level)) {
      findings.push({
        code: 'section-empty',
        severity: 'error',
        path,
        message: `小标题“${title}”下面没有内容`,
        howToMend: '写上内容，或删去这个小标题',
        excerpt: title,
      })
    }
  })
  return findings
}

const LEVELS: ReadonlyMap<number, string> = new Map([
  [2, '二级'],
  [3, '三级'],
  [4, '四级'],
])
