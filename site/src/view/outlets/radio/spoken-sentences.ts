import { spokenText } from './spoken-text.ts'

/** At the end of a sentence, with the quotation mark that closes after it. */
const SENTENCE_END = /(?<=[。！？；][”’]?)(?![”’])/
const ENDS_ITSELF = /[。！？；：][”’]?$/

/** Written text to sentences as they are read, each with its mark at the end. */
export function spokenSentences(text: string): string[] {
  return spokenText(text)
    .split(SENTENCE_END)
    .map((sentence) => sentence.replace(/^[，、]+/, '').trim())
    .filter((sentence) => sentence !== '')
    .map(closed)
}

function closed(sentence: string): string {
  if (ENDS_ITSELF.test(sentence)) return sentence.replace(/；([”’]?)$/, '。$1')
  return `${sentence.replace(/[，、]$/, '')}。`
}

/** `第一，……` for each of several; one alone is not counted. */
export function countedSentences(texts: readonly string[]): string[] {
  if (texts.length === 1) return spokenSentences(texts[0] ?? '')
  return texts.flatMap((text, index) => spokenSentences(`第${index + 1}，${text}`))
}
