import type { Block, Body, Inline, List } from '../../../content/contract/body.ts'

/** Characters of Chinese that an unhurried reader takes in a minute. */
const CHARACTERS_PER_MINUTE = 350

/** Whole minutes to read a text, at least one. Quizzes and transcripts do not count. */
export function readingMinutes(body: Body): number {
  const characters = body.reduce((sum, block) => sum + blockLength(block), 0)
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE))
}

function blockLength(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'heading':
      return inlineLength(block.children)
    case 'list':
      return listLength(block)
    case 'callout':
      return block.body.reduce((sum, inner) => sum + blockLength(inner), 0)
    case 'doctor':
      return textLength([...block.signs, block.action ?? ''])
    case 'activity':
      return textLength([...block.materials, ...block.steps, block.safety ?? ''])
    case 'steps':
      return textLength(block.items.flatMap((item) => [item.title ?? '', item.text]))
    case 'table':
      return textLength(block.rows.flat())
    case 'divider':
    case 'figure':
    case 'player':
    case 'quiz':
      return 0
  }
}

function listLength(list: List): number {
  return list.items.reduce(
    (sum, item) => sum + inlineLength(item.children) + (item.list ? listLength(item.list) : 0),
    0,
  )
}

function inlineLength(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'text') return sum + inline.text.length
    return 'children' in inline ? sum + inlineLength(inline.children) : sum
  }, 0)
}

function textLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
