import type { Block, Body, List, ListItem } from '../../content/contract/body.ts'
import { normaliseBody } from '../../content/contract/normalise-body.ts'
import type { Element } from './html-tree.ts'
import { inlinesOf, runsOf, wordsOf } from './inlines-of.ts'

export interface ReadText {
  readonly title: string | undefined
  readonly body: Body
  /** What did not come along, for people. */
  readonly leftOut: readonly string[]
}

interface RankedHeading {
  readonly rank: number
  readonly block: Extract<Block, { type: 'heading' }>
}

const MOST_COLUMNS = 6

/** A document's blocks in the form of our texts. The first heading, where the document opens with one, is its title. */
export function htmlToBody(root: Element): ReadText {
  const leftOut: string[] = []
  const headings: RankedHeading[] = []
  const blocks = root.children.flatMap((child): Block[] => {
    if (typeof child === 'string') return [{ type: 'paragraph', children: [{ type: 'text', text: child }] }]
    const rank = /^h([1-6])$/.exec(child.tag)?.[1]
    if (rank === undefined) return blocksOf(child, leftOut)
    const block = { type: 'heading' as const, level: 2 as const, children: runsOf(inlinesOf(child)) }
    if (block.children.every(({ text }) => text.trim() === '')) return []
    headings.push({ rank: Number(rank), block })
    return [block]
  })
  const title = takeTitle(blocks, headings)
  return { title, body: normaliseBody(withLevels(blocks, headings)), leftOut: [...new Set(leftOut)] }
}

/** A document that opens with its highest heading is called by it. */
function takeTitle(blocks: Block[], headings: RankedHeading[]): string | undefined {
  const first = headings[0]
  const opening = blocks.find((block) => block.type !== 'paragraph' || normaliseBody([block]).length > 0)
  if (!first || opening !== first.block) return undefined
  const others = headings.slice(1)
  if (others.some(({ rank }) => rank < first.rank)) return undefined
  if (others.some(({ rank }) => rank === first.rank) && first.rank > 1) return undefined
  blocks.splice(blocks.indexOf(first.block), 1)
  headings.shift()
  return runsOf(first.block.children)
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** The highest rank that is used becomes the second level, what is below it the third. */
function withLevels(blocks: readonly Block[], headings: readonly RankedHeading[]): Block[] {
  const highest = Math.min(...headings.map(({ rank }) => rank))
  const lower = new Set(headings.filter(({ rank }) => rank > highest).map(({ block }) => block as Block))
  return blocks.map((block) => (block.type === 'heading' && lower.has(block) ? { ...block, level: 3 } : block))
}

function blocksOf(element: Element, leftOut: string[]): Block[] {
  switch (element.tag) {
    case 'ul':
    case 'ol':
      return [listOf(element)]
    case 'table':
      return tableOf(element, leftOut)
    default:
      return [{ type: 'paragraph', children: inlinesOf(element) }]
  }
}

function listOf(element: Element): List {
  const items = element.children.flatMap((child) =>
    typeof child === 'string' || child.tag !== 'li' ? [] : [item(child)],
  )
  return { type: 'list', ordered: element.tag === 'ol', items }
}

function item(element: Element): ListItem {
  const isList = (child: Element | string): child is Element =>
    typeof child !== 'string' && (child.tag === 'ul' || child.tag === 'ol')
  const lists = element.children.filter(isList).map(listOf)
  const children = inlinesOf({ ...element, children: element.children.filter((child) => !isList(child)) })
  const [first, ...more] = lists
  if (!first) return { children }
  return { children, list: { ...first, items: [...first.items, ...more.flatMap(({ items }) => items)] } }
}

function tableOf(table: Element, leftOut: string[]): Block[] {
  const rows = rowsOf(table)
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const [head, ...rest] = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
  if (!head || width === 0) return []
  if (rest.length > 0 && width <= MOST_COLUMNS) {
    if (contains(table, (tag) => tag === 'strong' || tag === 'em' || tag === 'a')) {
      leftOut.push('表格里的加粗、斜体和链接没有带进来，文字都在。')
    }
    return [{ type: 'table', head, rows: rest }]
  }
  if (width > MOST_COLUMNS) leftOut.push(`有一个表格超过 ${MOST_COLUMNS} 列，手机上放不下，改成了一行一段。`)
  return [head, ...rest].map((row) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: row.filter(Boolean).join('；') }],
  }))
}

function rowsOf(element: Element): string[][] {
  return element.children.flatMap((child): string[][] => {
    if (typeof child === 'string') return []
    if (child.tag !== 'tr') return rowsOf(child)
    return [child.children.flatMap((cell) => (typeof cell === 'string' ? [] : [wordsOf(cell)]))]
  })
}

function contains(element: Element, wanted: (tag: string) => boolean): boolean {
  return element.children.some((child) => typeof child !== 'string' && (wanted(child.tag) || contains(child, wanted)))
}
