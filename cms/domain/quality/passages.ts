import type { QualityText } from './quality-text.ts'
import type { BlockShape, InlineShape, ListShape } from './text-shape.ts'

/** Words that stand together: a field, a paragraph, an entry of a list. */
export interface Passage {
  readonly path: string
  /** Plain text; a line break is `\n`, a citation is nothing. */
  readonly text: string
  /** Undefined where none can stand: in fields, tables and other plain-text blocks. */
  readonly isCited?: boolean | undefined
}

/** Everything that families read of a text, in its order; without tables, transcripts and headings. */
export function passagesOf(text: QualityText): Passage[] {
  return [
    { path: 'summary', text: text.summary },
    ...lines('keyPoints', text.keyPoints ?? []),
    ...text.body.flatMap((block, index) => blockPassages(block, `body.${index}`)),
  ]
}

/** The passages of one block of the body. */
export function blockPassages(block: BlockShape, path: string): Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return [inlinePassage(block.children, path)]
    case 'list':
      return listPassages(block, path)
    case 'callout':
      return block.body.flatMap((inner, index) => blockPassages(inner, `${path}.body.${index}`))
    case 'doctor':
      return [...lines(`${path}.signs`, block.signs), ...line(`${path}.action`, block.action)]
    case 'activity':
      return [...lines(`${path}.steps`, block.steps), ...line(`${path}.safety`, block.safety)]
    case 'steps':
      return block.items.map(({ text }, index) => ({ path: `${path}.items.${index}`, text }))
    case 'quiz':
      return block.questions.flatMap(({ question, options, explanation }, index) => [
        { path: `${path}.questions.${index}`, text: question },
        ...options.map(({ text }) => ({ path: `${path}.questions.${index}`, text })),
        { path: `${path}.questions.${index}`, text: explanation },
      ])
    case 'heading':
    case 'divider':
    case 'figure':
    case 'table':
    case 'player':
      return []
  }
}

/** All pieces of text of a body that can hold links and citations. */
export function inlinesOf(block: BlockShape): readonly InlineShape[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return block.children
    case 'list':
      return listInlines(block)
    case 'callout':
      return block.body.flatMap(inlinesOf)
    default:
      return []
  }
}

export function plainText(inlines: readonly InlineShape[]): string {
  return inlines.map(inlineText).join('')
}

function inlineText(inline: InlineShape): string {
  if (inline.type === 'text') return inline.text
  if (inline.type === 'break') return '\n'
  return inline.type === 'cite' ? '' : inline.children.map(({ text }) => text).join('')
}

function inlinePassage(inlines: readonly InlineShape[], path: string): Passage {
  return { path, text: plainText(inlines), isCited: inlines.some(({ type }) => type === 'cite') }
}

function listPassages(list: ListShape, path: string): Passage[] {
  return list.items.flatMap(({ children, list: below }, index) => {
    const itemPath = `${path}.items.${index}`
    return [inlinePassage(children, itemPath), ...(below ? listPassages(below, `${itemPath}.list`) : [])]
  })
}

function listInlines(list: ListShape): InlineShape[] {
  return list.items.flatMap(({ children, list: below }) => [...children, ...(below ? listInlines(below) : [])])
}

function lines(path: string, texts: readonly string[]): Passage[] {
  return texts.map((text, index) => ({ path: `${path}.${index}`, text }))
}

function line(path: string, text: string | undefined): Passage[] {
  return text === undefined ? [] : [{ path, text }]
}
