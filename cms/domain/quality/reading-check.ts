import type { Finding } from './finding.ts'
import { blockPassages } from './passages.ts'
import { hasGuidance, type QualityText } from './quality-text.ts'
import type { BodyShape } from './text-shape.ts'

/** Characters of Chinese that an unhurried reader takes in a minute; the pages reckon with the same. */
const CHARACTERS_PER_MINUTE = 350
/** A parent with a child on the arm reads no longer. */
const LONGEST_MINUTES = 8

/** Whole minutes to read a text, at least one. Quizzes and transcripts do not count. */
export function readingMinutes(body: BodyShape): number {
  const characters = body.flatMap((block, index) => {
    if (block.type === 'quiz') return []
    if (block.type === 'table') return block.rows.flat()
    if (block.type === 'heading') return block.children.map(({ text }) => text)
    return blockPassages(block, `body.${index}`).map(({ text }) => text)
  })
  return Math.max(1, Math.round(characters.reduce((sum, text) => sum + text.length, 0) / CHARACTERS_PER_MINUTE))
}

export function readingFindings(text: QualityText): Finding[] {
  const minutes = readingMinutes(text.body)
  if (!hasGuidance(text) || minutes <= LONGEST_MINUTES) return []
  return [
    {
      code: 'reading-long',
      severity: 'warning',
      path: 'body',
      message: `全文要读约 ${minutes} 分钟，很多家长读不完`,
      howToMend: '一篇只答一个问题，其余另写一篇，用链接连起来',
      about: String(minutes),
    },
  ]
}
