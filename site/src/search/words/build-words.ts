import { pinyin } from 'pinyin-pro'
import type { SearchDocument } from '../document.ts'
import { normalise } from '../tokenize.ts'
import type { LexiconWord } from './lexicon.ts'
import type { Sounds } from './sounds.ts'

/**
 * Made when the site is published, never in a browser: the dictionary behind it weighs more than all pages.
 * What is slow, the sound of a word, is remembered for as long as the process lives.
 */

/** How much a word counts for each place it has. */
const WEIGHTS = { title: 20, alias: 30, heading: 5, summary: 2 } as const
const HAN_WORD = /^\p{Script=Han}{2,6}$/u
/** Words of any text and about nothing. */
const EMPTY_WORDS = new Set(
  '怎么 什么 可以 不要 一个 没有 时候 这样 那样 自己 我们 他们 你们 就是 还是 如果 因为 所以 但是 或者 而且 以及 哪些 多少 怎样 为什么 怎么办 一些 一下 一起 已经 需要 应该 可能 不是 不能 不会 这个 那个 正常'.split(
    ' ',
  ),
)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const sounds = new Map<string, readonly string[]>()
const wordsInText = new Map<string, readonly string[]>()

/** The words families may spell: names and titles of pages, what editors list as other words, frequent words. */
export function buildLexicon(
  documents: readonly Pick<SearchDocument, 'title' | 'aliases' | 'headings' | 'summary'>[],
  moreWords: readonly string[] = [],
): LexiconWord[] {
  const weights = new Map<string, number>()
  const add = (word: string, weight: number): void => {
    if (HAN_WORD.test(word) && !EMPTY_WORDS.has(word)) weights.set(word, (weights.get(word) ?? 0) + weight)
  }
  for (const { title, aliases, headings, summary } of documents) {
    for (const word of wordsOf(title)) add(word, WEIGHTS.title)
    for (const alias of aliases) {
      add(normalise(alias), WEIGHTS.alias)
      for (const word of wordsOf(alias)) add(word, WEIGHTS.heading)
    }
    for (const heading of headings) {
      // A short heading is a word of the field that the segmenter may not know.
      for (const word of new Set([normalise(heading), ...wordsOf(heading)])) add(word, WEIGHTS.heading)
    }
    for (const word of wordsOf(summary)) add(word, WEIGHTS.summary)
  }
  for (const word of moreWords) add(normalise(word), WEIGHTS.alias)
  return [...weights]
    .map(([word, weight]) => ({ word, syllables: soundOf(word), weight }))
    .filter(({ word, syllables }) => syllables.length === [...word].length)
    .toSorted((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
}

function wordsOf(text: string): readonly string[] {
  const known = wordsInText.get(text)
  if (known) return known
  const words = [...segmenter.segment(normalise(text))].flatMap(({ segment, isWordLike }) =>
    isWordLike && HAN_WORD.test(segment) ? [segment] : [],
  )
  wordsInText.set(text, words)
  return words
}

function soundOf(word: string): readonly string[] {
  const known = sounds.get(word)
  if (known) return known
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true }).filter((each) => /^[a-z]+$/.test(each))
  sounds.set(word, syllables)
  return syllables
}

let common: Sounds | undefined

/** The sounds of the 3,755 common characters (level 1 of GB 2312), at most two readings each. */
export function commonSounds(): Sounds {
  if (common) return common
  const decoder = new TextDecoder('gb18030')
  const made = new Map<string, readonly string[]>()
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]))
      const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true })
      made.set(character, [...new Set(readings)].filter((each) => /^[a-z]+$/.test(each)).slice(0, 2))
    }
  }
  common = made
  return made
}
