import { isRecord } from './rich-text-walk.ts'

/** What a field of a block holds: words and numbers, the id of a document, a text of its own, or rows of fields. */
export type BlockField = 'value' | 'document' | 'richText' | BlockFields
export interface BlockFields {
  readonly [name: string]: BlockField
}

/** The fields of each block by its name. */
export type BlockShapes = Readonly<Record<string, BlockFields>>

const BOLD_AND_ITALIC = 1 | 2

const EVERY_NODE = ['type', 'version']
const EVERY_ELEMENT = [...EVERY_NODE, 'children', 'direction', 'format', 'indent', 'textFormat', 'textStyle']
const NODES: Readonly<Record<string, readonly string[]>> = {
  root: EVERY_ELEMENT,
  paragraph: EVERY_ELEMENT,
  quote: EVERY_ELEMENT,
  heading: [...EVERY_ELEMENT, 'tag'],
  list: [...EVERY_ELEMENT, 'listType', 'start', 'tag'],
  listitem: [...EVERY_ELEMENT, 'value', 'checked'],
  link: [...EVERY_ELEMENT, 'id', 'fields'],
  text: [...EVERY_NODE, 'text', 'format', 'style', 'mode', 'detail'],
  linebreak: EVERY_NODE,
  horizontalrule: EVERY_NODE,
  block: [...EVERY_NODE, 'format', 'fields'],
  inlineBlock: [...EVERY_NODE, 'fields'],
}

/** What is no word to read holds no words: anything else in its place goes. */
const SOUND: Readonly<Record<string, (value: unknown) => boolean>> = {
  version: isNumber,
  detail: isNumber,
  start: isNumber,
  value: isNumber,
  checked: (value) => typeof value === 'boolean',
  mode: (value) => value === 'normal',
  direction: (value) => value === null || value === 'ltr' || value === 'rtl',
  tag: (value) => typeof value === 'string' && /^(?:h\d|[ou]l)$/.test(value),
  id: (value) => typeof value === 'string' && /^[\w-]{1,64}$/.test(value),
  newTab: (value) => typeof value === 'boolean',
  // A name that a block has in the editor alone.
  blockName: (value) => value === '',
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

/**
 * The text without what nobody would see: what comes along when people paste from elsewhere and our pages do not show
 * (underline, colours, alignment, indents outside lists, tab characters), and whatever the editor does not know, which
 * neither difference nor preview would show to a reviewer. Words that can be seen are kept. Unknown nodes and blocks are
 * left to `richTextProblems`.
 */
export function tidyRichText(value: unknown, blocks: BlockShapes): unknown {
  if (!isRecord(value) || !isRecord(value['root'])) return value
  return { root: tidyNode({ type: 'root', ...value['root'] }, blocks) }
}

function tidyNode(node: unknown, blocks: BlockShapes): unknown {
  if (!isRecord(node)) return node
  const tidy: Record<string, unknown> = { ...known(withoutTab(node)) }
  if (tidy['type'] === 'text') {
    tidy['format'] = Number(tidy['format'] ?? 0) & BOLD_AND_ITALIC
    tidy['style'] = ''
  } else if ('format' in tidy) tidy['format'] = ''
  if ('textFormat' in tidy) tidy['textFormat'] = 0
  if ('textStyle' in tidy) tidy['textStyle'] = ''
  if ('indent' in tidy && tidy['type'] !== 'listitem') tidy['indent'] = 0
  if (Array.isArray(tidy['children'])) tidy['children'] = tidy['children'].map((child) => tidyNode(child, blocks))
  if (isRecord(tidy['fields'])) tidy['fields'] = tidyFields(tidy['type'], tidy['fields'], blocks)
  return tidy
}

function withoutTab(node: Record<string, unknown>): Record<string, unknown> {
  if (node['type'] !== 'tab') return node
  return { ...node, type: 'text', text: ' ', format: 0, mode: 'normal', style: '' }
}

function known(node: Record<string, unknown>): Record<string, unknown> {
  const { type } = node
  const names = typeof type === 'string' && Object.hasOwn(NODES, type) ? NODES[type] : undefined
  return names === undefined ? node : only(node, names)
}

function only(record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  const isKept = (name: string, value: unknown) => names.includes(name) && (SOUND[name]?.(value) ?? true)
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => isKept(name, value)))
}

function tidyFields(type: unknown, fields: Record<string, unknown>, blocks: BlockShapes): Record<string, unknown> {
  if (type === 'link') return tidyLink(fields)
  const name = fields['blockType']
  const shape = typeof name === 'string' && Object.hasOwn(blocks, name) ? blocks[name] : undefined
  if (shape === undefined) return fields
  return { ...only(fields, ['id', 'blockName', 'blockType']), ...tidyRow(fields, shape, blocks) }
}

function tidyLink(fields: Record<string, unknown>): Record<string, unknown> {
  const { doc } = fields
  const tidy = only(fields, ['linkType', 'url', 'newTab'])
  if (!isRecord(doc)) return doc === undefined ? tidy : { ...tidy, doc: null }
  return { ...tidy, doc: { relationTo: doc['relationTo'], value: document(doc['value']) } }
}

function tidyRow(row: Record<string, unknown>, shape: BlockFields, blocks: BlockShapes): Record<string, unknown> {
  const entries = Object.entries(shape).filter(([name]) => row[name] !== undefined)
  return Object.fromEntries(entries.map(([name, field]) => [name, tidyValue(row[name], field, blocks)]))
}

function tidyValue(value: unknown, field: BlockField, blocks: BlockShapes): unknown {
  if (field === 'richText') return tidyRichText(value, blocks)
  if (field === 'document') return document(value)
  if (field === 'value') return plain(value)
  if (!Array.isArray(value)) return plain(value)
  return value.filter(isRecord).map((row) => ({ ...only(row, ['id']), ...tidyRow(row, field, blocks) }))
}

/** The id alone, also of a document that came along whole. */
function document(value: unknown): unknown {
  return isRecord(value) ? (value['id'] ?? null) : value
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isRecord(one) && !Array.isArray(one))
  return isRecord(value) ? null : value
}
