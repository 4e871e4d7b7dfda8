import { isRecord } from './rich-text-walk.ts'

const LINE = ['text', 'linebreak', 'tab', 'link', 'inlineBlock']

/** What may stand in what, as our pages show it: they would leave out anything else, words and all. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  body: ['paragraph', 'heading', 'quote', 'list', 'horizontalrule', 'block'],
  callout: ['paragraph', 'list'],
  paragraph: LINE,
  quote: LINE,
  heading: ['text', 'tab'],
  link: ['text', 'tab'],
  list: ['listitem'],
  listitem: [...LINE, 'list'],
}

/** Where a text stands: that of a document, or that of a callout in it. */
export type Place = 'body' | 'callout'

/** The editor's own nodes that have lines of their own, wherever they stand. What else it offers stands within lines. */
const LINES = Object.values(PLACES)
  .flat()
  .filter((type) => type !== 'block' && !LINE.includes(type))

export function isLineOfItsOwn(type: unknown): boolean {
  return typeof type === 'string' && LINES.includes(type)
}

export function mayStand(type: unknown, place: unknown): boolean {
  return typeof type === 'string' && placesOf(place).includes(type)
}

function placesOf(place: unknown): readonly string[] {
  return typeof place === 'string' && Object.hasOwn(PLACES, place) ? (PLACES[place] ?? []) : []
}

const NAMES: Readonly<Record<string, string>> = {
  body: '正文',
  callout: '提示框',
  paragraph: '段落',
  quote: '引文',
  heading: '小标题',
  link: '链接',
  list: '列表',
  listitem: '列表项',
  text: '文字',
  linebreak: '换行',
  inlineBlock: '来源编号',
  horizontalrule: '分隔线',
  block: '版块',
}

/** Nodes of a text that stand where they cannot, each told once, in Chinese. Unknown nodes are told elsewhere. */
export function misplacedNodes(value: unknown, place: Place = 'body'): string[] {
  const root = isRecord(value) ? value['root'] : undefined
  return isRecord(root) ? [...new Set(misplacedIn(place, root))] : []
}

function misplacedIn(place: string, { children }: Record<string, unknown>): string[] {
  const nodes = Array.isArray(children) ? children.filter(isRecord) : []
  const isTwice = place === 'listitem' && nodes.filter(({ type }) => type === 'list').length > 1
  return [
    ...(isTwice ? ['一个列表项下面只能有一个下级列表，请合成一个'] : []),
    ...nodes.flatMap((node) => [...problemAt(place, node), ...misplacedBelow(node)]),
  ]
}

function problemAt(place: string, { type }: Record<string, unknown>): string[] {
  if (typeof type !== 'string' || !Object.hasOwn(NAMES, type) || mayStand(type, place)) return []
  return [`${NAMES[place] ?? '这里'}里不能放${NAMES[type] ?? '这样的内容'}，请移到别处`]
}

function misplacedBelow(node: Record<string, unknown>): string[] {
  const { type, fields } = node
  if (type === 'block' && isRecord(fields)) return misplacedNodes(fields['body'], 'callout')
  return typeof type === 'string' && Object.hasOwn(PLACES, type) ? misplacedIn(type, node) : []
}
