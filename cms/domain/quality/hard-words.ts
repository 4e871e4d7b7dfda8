import { excerptOf, type Finding } from './finding.ts'
import { HARD_WORDS, type HardWord } from './hard-word-list.ts'
import { passagesOf } from './passages.ts'
import type { QualityText } from './quality-text.ts'
import { sentencesOf } from './sentence-check.ts'

/** Titles of documents are what they are. */
const DOCUMENT_TITLE = /《[^》]*》/g
const BY_LENGTH = HARD_WORDS.toSorted((one, other) => other.word.length - one.word.length)

/** Words of offices and clinics for which there is a plain one, each once, at its first place. */
export function hardWordFindings(text: QualityText): Finding[] {
  const seen = new Set<string>()
  return passagesOf(text).flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence) =>
      hardWordsIn(sentence).flatMap(({ word, plain }): Finding[] => {
        if (seen.has(word)) return []
        seen.add(word)
        return [
          {
            code: 'word-hard',
            severity: 'warning',
            path: passage.path,
            message: `“${word}”不好懂`,
            howToMend: `换成“${plain}”`,
            excerpt: excerptOf(sentence),
            about: `${word} ${sentence}`,
          },
        ]
      }),
    ),
  )
}

/** In the order of the sentence; of two that overlap the longer one. */
export function hardWordsIn(sentence: string): HardWord[] {
  let open = sentence.replace(DOCUMENT_TITLE, blank)
  const found: { at: number; hardWord: HardWord }[] = []
  for (const hardWord of BY_LENGTH) {
    const { word, except = [] } = hardWord
    const candidates = except.reduce((text, harmless) => text.replaceAll(harmless, blank), open)
    const places = [...candidates.matchAll(new RegExp(word, 'g'))].map(({ index }) => index)
    const [at] = places
    if (at === undefined) continue
    found.push({ at, hardWord })
    for (const place of places) open = open.slice(0, place) + blank(word) + open.slice(place + word.length)
  }
  return found.sort((one, other) => one.at - other.at).map(({ hardWord }) => hardWord)
}

/** As long as the part, so that places stay what they are. */
function blank(part: string): string {
  return ' '.repeat(part.length)
}
