import type { InlineView, ListView } from '../inline.ts'
import type { BlockView, DoctorView } from '../text.ts'

/**
 * How many lines of its column a block takes on paper. An estimate for choosing letters that fit; heights in lines of
 * running text, widths in Chinese characters.
 */

const GAP = 0.45
const HEADING = 2.1
const ITEM_INDENT = 1.6
const BOX = { indent: 2, frame: 1.3 }
/** A picture is at most so high. */
const PICTURE = 9

/** Latin letters, digits and spaces are about half as wide as a Chinese character. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character <= '⁯' ? 0.55 : 1
  return width
}

/** Lines of a text, at least one. Ends of lines stay ragged: a character is lost on each. */
export function linesOfText(text: string, column: number): number {
  return Math.max(1, Math.ceil(widthOf(text) / Math.max(4, column - 0.7)))
}

export function linesOfBlock(block: BlockView, column: number): number {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return linesOfText(words(block.children), column) + GAP
    case 'heading':
      return block.level === 2 ? HEADING : HEADING - 0.4
    case 'list':
      return linesOfList(block.list, column) + GAP
    case 'callout': {
      const inner = column - BOX.indent
      const body = block.callout.body.reduce((sum, each) => sum + linesOfBlock(each, inner), 0)
      return body + linesOfText(block.callout.title, inner) + BOX.frame
    }
    case 'doctor':
      return linesOfDoctor(block.doctor, column)
    case 'activity': {
      const { title, materials, steps, safety } = block.activity
      const inner = column - BOX.indent
      const texts = [`在家做：${title}`, `${materials.join('、')}适合准备多久分钟月龄大约`, ...steps, safety ?? '']
      return sum(texts.filter(Boolean), (text) => linesOfText(text, inner - ITEM_INDENT)) + BOX.frame
    }
    case 'steps': {
      const { title, items } = block.steps
      const lines = sum(items, (item) => linesOfText(`${item.title ?? ''}　${item.text}`, column - ITEM_INDENT))
      return lines + (title ? HEADING - 0.4 : 0) + GAP
    }
    case 'figure':
      return PICTURE + (block.caption ? 1 : 0) + GAP
    case 'table':
      return linesOfTable(block.table.head, block.table.rows, column) + (block.table.caption ? 1.2 : 0) + GAP
    case 'quiz':
      return (
        HEADING +
        sum(block.quiz.questions, ({ question, options }) => {
          const choices = sum(options, ({ text }) => linesOfText(text, column - ITEM_INDENT))
          return linesOfText(question, column) + choices + GAP
        })
      )
    case 'divider':
      return 1
    case 'player':
      return 0
  }
}

export function linesOfDoctor({ title, signs, action }: DoctorView, column: number): number {
  const inner = column - BOX.indent
  const lines = sum([title, ...signs], (text) => linesOfText(text, inner - ITEM_INDENT))
  return lines + (action ? linesOfText(action, inner) : 0) + BOX.frame + 0.5
}

function linesOfList(list: ListView, column: number): number {
  return sum(list.items, (item) => {
    const own = linesOfText(words(item.children), column - ITEM_INDENT)
    return own + (item.list ? linesOfList(item.list, column - ITEM_INDENT) : 0)
  })
}

/** Browsers give a column of a table room by what stands in it; no less than four characters. */
function linesOfTable(head: readonly string[], rows: readonly (readonly string[])[], column: number): number {
  const widths = head.map((cell, index) =>
    Math.max(4, Math.sqrt(sum([cell, ...rows.map((row) => row[index] ?? '')], widthOf) / (rows.length + 1)) * 4),
  )
  const whole = sum(widths, (width) => width)
  const linesOfRow = (row: readonly string[]): number =>
    Math.max(...row.map((cell, index) => linesOfText(cell, ((widths[index] ?? 4) / whole) * column - 1))) + 0.4
  return sum([head, ...rows], linesOfRow)
}

function words(inlines: readonly InlineView[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'link' ? words(inline.children) : ''
    })
    .join('')
}

export function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
