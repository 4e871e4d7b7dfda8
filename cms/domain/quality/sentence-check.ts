import { type Finding, quoting } from './finding.ts'
import { passagesOf } from './passages.ts'
import type { QualityText } from './quality-text.ts'

/** Characters, spaces left out: what is longer is hard to follow when read aloud. */
export const LONGEST_SENTENCE = 45

/** Sentences of more than 45 characters, each quoted. */
export function sentenceFindings(text: QualityText): Finding[] {
  return passagesOf(text).flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence): Finding[] => {
      const length = lengthOf(sentence)
      if (length <= LONGEST_SENTENCE) return []
      return [
        {
          code: 'sentence-long',
          severity: 'warning',
          path: passage.path,
          message: `这一句有 ${length} 个字，念起来一口气说不完`,
          howToMend: '拆成两三句，一句只说一件事',
          ...quoting(sentence),
        },
      ]
    }),
  )
}

/** Sentences with their closing marks. Ends: 。！？… and line breaks, with the quotation marks and brackets behind. */
export function sentencesOf(text: string): string[] {
  const sentences = text.match(/[^。！？!?…\n]+(?:[。！？!?…]+[”’」』）)》]*)?/g) ?? []
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function lengthOf(sentence: string): number {
  return [...sentence.replace(/\s/g, '')].length
}
