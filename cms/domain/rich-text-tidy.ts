import { settled } from './rich-text-pasted.ts'
import type { Place } from './rich-text-places.ts'
import { isRecord } from './rich-text-walk.ts'

/**
 * What a field of a block holds: words, a list of words, a number, yes or no, one of some values, the id of a document, a
 * text of its own, or rows of fields.
 */
export type BlockField =
  'text' | 'texts' | 'number' | 'flag' | 'document' | 'richText' | readonly string[] | BlockFields
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
  listitem: [...EVERY_ELEMENT, 'value'],
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
  indent: isNumber,
  newTab: isFlag,
  mode: (value) => value === 'normal',
  direction: (value) => value === null || value === 'ltr' || value === 'rtl',
  id: isId,
  text: isText,
  // A name that a block has in the editor alone.
  blockName: (value) => value === '',
}

const LINE: Readonly<Record<string, unknown>> = {
  type: 'paragraph',
  version: 1,
  children: [],
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
}

/** The levels of headings that our pages do not have, as those they have. */
const LEVELS: Readonly<Record<string, string>> = { h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3' }

/**
 * The text without what nobody would see: what comes along when people paste from elsewhere and our pages do not show
 * (underline, colours, alignment, indents outside lists, tab characters, boxes to tick), and whatever the editor does
 * not know, which neither difference nor preview would show to a reviewer. The editor's own nodes are put where they
 * can stand, with every word that can be seen. Others that are unknown or in a wrong place are left to
 * `richTextProblems`.
 */
export function tidyRichText(value: unknown, blocks: BlockShapes, place: Place = 'body'): unknown {
  if (!isRecord(value) || !isRecord(value['root'])) return value
  const root = tidyNode({ ...value['root'], type: 'root' }, blocks)
  if (!Array.isArray(root['children'])) return { root }
  const children = settled(root['children'], place)
  // The editor fails on a text without a line to write in.
  return { root: { ...root, children: children.length === 0 ? [LINE] : children } }
}

function tidyNode(node: Record<string, unknown>, blocks: BlockShapes): Record<string, unknown> {
  const tidy: Record<string, unknown> = { ...known(asOffered(node)) }
  if (tidy['type'] === 'text') {
    tidy['format'] = Number(tidy['format'] ?? 0) & BOLD_AND_ITALIC
    tidy['style'] = ''
  } else if ('format' in tidy) tidy['format'] = ''
  if ('textFormat' in tidy) tidy['textFormat'] = 0
  if ('textStyle' in tidy) tidy['textStyle'] = ''
  if ('indent' in tidy && tidy['type'] !== 'listitem') tidy['indent'] = 0
  if (tidy['type'] === 'list') {
    if (tidy['listType'] === 'check') tidy['listType'] = 'bullet'
    Object.assign(tidy, {
      tag: tidy['listType'] === 'number' ? 'ol' : 'ul',
      start: isNumber(tidy['start']) ? tidy['start'] : 1,
    })
  }
  if (tidy['type'] === 'listitem' && 'value' in tidy && !isNumber(tidy['value'])) tidy['value'] = 1
  if (Array.isArray(tidy['children'])) {
    tidy['children'] = tidy['children'].filter(isRecord).map((child) => tidyNode(child, blocks))
  }
  if (isRecord(tidy['fields'])) tidy['fields'] = tidyFields(tidy['type'], tidy['fields'], blocks)
  return tidy
}

/** Nodes that the editor knows and does not offer, as those it offers. */
function asOffered(node: Record<string, unknown>): Record<string, unknown> {
  const { type, tag, fields } = node
  if (type === 'tab') return { ...node, type: 'text', text: ' ', format: 0, mode: 'normal', style: '' }
  if (type === 'autolink') {
    const url = isRecord(fields) ? fields['url'] : node['url']
    return { ...node, type: 'link', fields: { linkType: 'custom', url } }
  }
  const isOtherLevel = type === 'heading' && typeof tag === 'string' && Object.hasOwn(LEVELS, tag)
  return isOtherLevel ? { ...node, tag: LEVELS[tag] } : node
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

/** An address or a page of ours: what is left of the one after a change to the other goes. */
function tidyLink(fields: Record<string, unknown>): Record<string, unknown> {
  const { doc, linkType, url } = fields
  if (linkType !== 'internal') {
    return { ...only(fields, ['linkType', 'newTab']), ...(typeof url === 'string' ? { url: url.trim() } : {}) }
  }
  const tidy = only(fields, ['linkType', 'newTab'])
  return isRecord(doc) ? { ...tidy, doc: { relationTo: doc['relationTo'], value: document(doc['value']) } } : tidy
}

function tidyRow(row: Record<string, unknown>, shape: BlockFields, blocks: BlockShapes): Record<string, unknown> {
  const entries = Object.entries(shape).map(([name, field]) => [name, tidyValue(row[name], field, blocks)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** Nothing (null) for what the field cannot hold: with no value at all, it would get its default. */
function tidyValue(value: unknown, field: BlockField, blocks: BlockShapes): unknown {
  if (value === null || value === undefined) return value
  if (typeof field === 'object')
    return isOptions(field) ? when(field.includes(String(value)), value) : rows(value, field, blocks)
  switch (field) {
    case 'text':
      return when(isText(value), value)
    case 'texts':
      return Array.isArray(value) ? value.filter(isText) : null
    case 'number':
      return when(isNumber(value), value)
    case 'flag':
      return when(isFlag(value), value)
    case 'document':
      return document(value)
    case 'richText':
      return isRecord(value) ? tidyRichText(value, blocks, 'callout') : null
  }
}

function isOptions(field: readonly string[] | BlockFields): field is readonly string[] {
  return Array.isArray(field)
}

function rows(value: unknown, fields: BlockFields, blocks: BlockShapes): unknown {
  if (!Array.isArray(value)) return null
  return value.filter(isRecord).map((row) => ({ ...only(row, ['id']), ...tidyRow(row, fields, blocks) }))
}

/** The id alone, also of a document that came along whole. */
function document(value: unknown): unknown {
  const id = isRecord(value) ? value['id'] : value
  return isId(id) || isNumber(id) ? id : null
}

function when(isSound: boolean, value: unknown): unknown {
  return isSound && !Array.isArray(value) ? value : null
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number'
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value)
}
