import { normalise } from './tokenize.ts'

/** A stretch of text, marked or not. */
export interface Marked {
  text: string
  isMarked: boolean
}

/** Normalised characters of a text, each with the place in the text of the character it came from. */
interface Mapped {
  characters: string[]
  starts: number[]
  ends: number[]
}

function map(text: string): Mapped {
  const mapped: Mapped = { characters: [], starts: [], ends: [] }
  let at = 0
  for (const character of text) {
    for (const piece of normalise(character)) {
      mapped.characters.push(piece)
      mapped.starts.push(at)
      mapped.ends.push(at + character.length)
    }
    at += character.length
  }
  return mapped
}

/** Half-open stretches of a text, in UTF-16 units, in which one of the terms stands; touching ones are joined. */
function stretches(text: string, terms: readonly string[]): [number, number][] {
  const { characters, starts, ends } = map(text)
  const found: [number, number][] = []
  for (let at = 0; at < characters.length; at += 1) {
    const length = longestTermAt(characters, at, terms)
    if (length === 0) continue
    const [from, to] = [starts[at] ?? 0, ends[at + length - 1] ?? text.length]
    const last = found.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else found.push([from, to])
  }
  return found
}

function longestTermAt(characters: readonly string[], at: number, terms: readonly string[]): number {
  let longest = 0
  for (const term of terms) {
    const letters = [...term]
    if (letters.length <= longest || letters.some((letter, offset) => characters[at + offset] !== letter)) continue
    if (isWholeWord(characters, at, letters)) longest = letters.length
  }
  return longest
}

const WORD = /(?!\p{Script=Han})[\p{L}\p{N}]/u

/** Han characters match anywhere; a Latin word or a number only as a whole. */
function isWholeWord(characters: readonly string[], at: number, letters: readonly string[]): boolean {
  if (!WORD.test(letters[0] ?? '')) return true
  return !WORD.test(characters[at - 1] ?? '') && !WORD.test(characters[at + letters.length] ?? '')
}

/** The whole text, cut at the terms; joined again it is the text. */
export function highlight(text: string, terms: readonly string[]): Marked[] {
  const pieces: Marked[] = []
  let at = 0
  for (const [from, to] of stretches(text, terms)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(from, to), isMarked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}

const EXCERPT = 90

/**
 * About `EXCERPT` characters of a text around the place that has most of the terms, marked, with … where it was cut;
 * nothing when no term stands in it.
 */
export function excerpt(text: string, terms: readonly string[]): Marked[] {
  const found = stretches(text, terms)
  let best = { from: 0, marked: 0 }
  for (const [from] of found) {
    const marked = found.reduce((sum, [a, b]) => (a >= from && b <= from + EXCERPT ? sum + (b - a) : sum), 0)
    if (marked > best.marked) best = { from, marked }
  }
  if (best.marked === 0) return []
  const start = sentenceStart(text, best.from)
  const end = safeCut(text, start + EXCERPT)
  const pieces = highlight(text.slice(start, end).replaceAll(/\s+/g, ' '), terms)
  if (start > 0) pieces.unshift({ text: '…', isMarked: false })
  if (end < text.length) pieces.push({ text: '…', isMarked: false })
  return pieces
}

/** Back to the beginning of the sentence, but no more than 30 units. */
function sentenceStart(text: string, at: number): number {
  const earliest = Math.max(0, at - 30)
  const before = text.slice(earliest, at)
  const stop = Math.max(...['。', '！', '？', '；', '\n'].map((mark) => before.lastIndexOf(mark)))
  return stop >= 0 ? earliest + stop + 1 : safeCut(text, earliest)
}

/** Never between the halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : Math.min(at, text.length)
}
