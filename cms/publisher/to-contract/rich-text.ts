import type { Block, Body, Inline, LinkTarget, List, ListItem, TextRun } from '../../../content/contract/body.ts'
import { normaliseBody } from '../../../content/contract/normalise-body.ts'
import { blockFromFields } from './rich-text-blocks.ts'
import { type Names, type Relation, requiredName, Unpublishable } from './names.ts'

/** A node of the editor's JSON (lexical), as loosely as it is stored. */
export interface LexicalNode {
  type: string
  children?: LexicalNode[]
  text?: string
  format?: number | string
  tag?: string
  listType?: string
  fields?: Record<string, unknown>
  [key: string]: unknown
}
export interface LexicalState {
  root: { children: LexicalNode[] }
}

const BOLD = 1
const ITALIC = 2
/** Collections that a link may point to, by the kind the contract gives them. */
const KINDS: Readonly<Record<string, LinkTarget['kind']>> = {
  articles: 'article',
  lessons: 'lesson',
  courses: 'course',
  curricula: 'curriculum',
  lectures: 'lecture',
  venues: 'venue',
  trainers: 'trainer',
}

const childrenOf = (node: LexicalNode): readonly LexicalNode[] => node.children ?? []

function textRun(node: LexicalNode): TextRun[] {
  if (!node.text) return []
  const format = typeof node.format === 'number' ? node.format : 0
  if (format & ~(BOLD | ITALIC)) throw new Unpublishable(`“${node.text.slice(0, 20)}”用了粗体、斜体以外的格式，请去掉`)
  return [
    {
      type: 'text',
      text: node.text,
      ...(format & BOLD ? { bold: true as const } : {}),
      ...(format & ITALIC ? { italic: true as const } : {}),
    },
  ]
}

const textRuns = (nodes: readonly LexicalNode[]): TextRun[] =>
  nodes.flatMap((node) => (node.type === 'text' ? textRun(node) : []))

function link(node: LexicalNode, names: Names): Inline[] {
  const children = textRuns(childrenOf(node))
  if (children.length === 0) return []
  const fields = node.fields ?? {}
  if (fields['linkType'] === 'internal') {
    const doc = fields['doc'] as { relationTo?: string; value?: Relation } | undefined
    const kind = KINDS[doc?.relationTo ?? '']
    if (!kind || !doc?.relationTo) throw new Unpublishable(`链接“${children[0]?.text}”指向的内容不能公开`)
    const slug = names.nameOf(doc.relationTo, doc.value)
    // What the link points to has been taken offline: the words stay, the dead link goes.
    return slug === undefined ? children : [{ type: 'reference', to: { kind, slug }, children }]
  }
  const url = String(fields['url'] ?? '')
  if (url.startsWith('tel:')) return [{ type: 'phone', number: url.slice('tel:'.length), children }]
  return [{ type: 'link', url, children }]
}

function inlines(nodes: readonly LexicalNode[], names: Names): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return textRun(node)
      case 'tab':
        return [{ type: 'text', text: ' ' }]
      case 'linebreak':
        return [{ type: 'break' }]
      case 'link':
      case 'autolink':
        return link(node, names)
      case 'inlineBlock':
        return [
          { type: 'cite', source: requiredName(names, 'sources', node.fields?.['source'] as Relation, '引用的来源') },
        ]
      default:
        throw new Unpublishable(`正文里有网站不认识的内容（${node.type}）`)
    }
  })
}

/** The editor keeps a list below an entry as an entry of its own right after it. */
function list(node: LexicalNode, names: Names): List {
  const items: ListItem[] = []
  for (const entry of childrenOf(node)) {
    const below = childrenOf(entry).find((child) => child.type === 'list')
    const words = childrenOf(entry).filter((child) => child.type !== 'list')
    if (words.length > 0) items.push({ children: inlines(words, names) })
    if (!below) continue
    const parent = items.at(-1)
    const lower = list(below, names)
    if (!parent) items.push(...lower.items)
    else if (parent.list) parent.list.items.push(...lower.items)
    else parent.list = lower
  }
  return { type: 'list', ordered: node.listType === 'number', items }
}

function heading(node: LexicalNode): Block {
  if (node.tag !== 'h2' && node.tag !== 'h3')
    throw new Unpublishable(`小标题只能用二级和三级，正文里有 ${node.tag ?? '未知级别'}`)
  return { type: 'heading', level: node.tag === 'h2' ? 2 : 3, children: textRuns(childrenOf(node)) }
}

function block(node: LexicalNode, names: Names): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(childrenOf(node), names) }]
    case 'heading':
      return [heading(node)]
    case 'list':
      return [list(node, names)]
    case 'quote':
      return [{ type: 'quote', children: inlines(childrenOf(node), names) }]
    case 'horizontalrule':
      return [{ type: 'divider' }]
    case 'block':
      return [blockFromFields(node.fields ?? {}, names, (state) => richText(state, names))]
    default:
      throw new Unpublishable(`正文里有网站不认识的内容（${node.type}）`)
  }
}

/** The editor's JSON as a text of the contract, in its normal form. Throws `Unpublishable` for what pages cannot show. */
export function richText(state: unknown, names: Names): Body {
  return normaliseBody(richTextAsWritten(state, names))
}

/** The same before it has its normal form, with all that is empty. */
export function richTextAsWritten(state: unknown, names: Names): Body {
  const nodes = (state as LexicalState | null | undefined)?.root?.children ?? []
  return nodes.flatMap((node) => block(node, names))
}
