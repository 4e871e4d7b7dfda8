import type { Body, Inline, LinkTarget, List } from '../../../content/contract/body.ts'

/** What a text points at beside its own words. */
export interface Mentions {
  links: LinkTarget[]
  media: string[]
  /** Keys of the sources cited, in the order of reading, with repetitions. */
  citations: string[]
}

/** A body never changes: a change of its text makes another. */
const known = new WeakMap<Body, Mentions>()

export function mentionsOf(body: Body): Mentions {
  const read = known.get(body) ?? readMentions(body)
  known.set(body, read)
  return read
}

function readMentions(body: Body): Mentions {
  const found: Mentions = { links: [], media: [], citations: [] }
  for (const block of body) {
    if (block.type === 'figure' || block.type === 'player') found.media.push(block.media)
    else if (block.type === 'paragraph' || block.type === 'quote') readInlines(block.children, found)
    else if (block.type === 'list') readList(block, found)
    else if (block.type === 'callout') {
      for (const inner of block.body) {
        if (inner.type === 'list') readList(inner, found)
        else readInlines(inner.children, found)
      }
    }
  }
  return found
}

function readList(list: List, found: Mentions): void {
  for (const item of list.items) {
    readInlines(item.children, found)
    if (item.list) readList(item.list, found)
  }
}

function readInlines(inlines: readonly Inline[], found: Mentions): void {
  for (const inline of inlines) {
    if (inline.type === 'cite') found.citations.push(inline.source)
    if (inline.type === 'reference') found.links.push(inline.to)
  }
}
