import type { Body } from '../../content/contract/body.ts'
import { type ImportRefused, refuseFile } from './import-refused.ts'

/** An article is one to three pages, of at most some thousand characters. */
export const MOST_CHARACTERS = 200_000
const MOST_BLOCKS = 2_000
/** Runs of text, links, entries and cells in all blocks together. */
const MOST_PIECES = 20_000
/** Word nests lists nine deep; each level of a list is three of the body's. */
const DEEPEST = 40
/** Of everything in a Word file that is read; a page of text has some hundred. */
export const MOST_TAGS = 150_000
/** Quotations within quotations at the start of one line. */
const DEEP_QUOTE = /^(?:[ \t]*>){20}/m

export const tooLong = (): ImportRefused =>
  refuseFile(413, 'too-long', '文件太长，不像一篇文章。请拆成几篇，每篇不超过 20 万字，再导入。')
export const tooComplex = (): ImportRefused => refuseFile(413, 'too-complex', '文件太复杂，读不完，请拆成几篇再导入。')
export const tooDeep = (): ImportRefused => refuseFile(400, 'unreadable', '文件里的嵌套太深，读不了。请简化后再导入。')

/**
 * Refuses Markdown that is no article, before it is parsed.
 * @throws ImportRefused
 */
export function checkMarkdown(text: string): void {
  if (text.length > MOST_CHARACTERS) throw tooLong()
  if (DEEP_QUOTE.test(text)) throw tooDeep()
}

/**
 * Refuses a text that the server would work on for too long after it was read.
 * @throws ImportRefused
 */
export function checkBody(body: Body): void {
  if (body.length > MOST_BLOCKS) throw tooLong()
  let characters = 0
  let pieces = 0
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next
    if (typeof value === 'string') characters += value.length
    if (typeof value !== 'object' || value === null) continue
    pieces += 1
    if (depth > DEEPEST) throw tooDeep()
    for (const [name, inner] of Object.entries(value)) {
      if (name !== 'type') open.push({ value: inner, depth: depth + 1 })
    }
  }
  if (characters > MOST_CHARACTERS) throw tooLong()
  if (pieces > MOST_PIECES) throw tooComplex()
}
