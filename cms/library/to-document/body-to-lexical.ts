import type { Body, List, ListItem } from '../../../content/contract/body.ts'
import { normaliseBody } from '../../../content/contract/normalise-body.ts'
import { blockFields } from './block-fields.ts'
import type { Ids } from './ids.ts'
import { element, inlineNodes, type LexicalNode } from './inline-nodes.ts'

/** A text as the editor keeps it. A type, not an interface: Payload asks for an index signature. */
export type LexicalState = { root: LexicalNode }

/**
 * A text of the contract as the editor stores it, for `richText` to read back as `normaliseBody(body)`.
 * @param place where the text stands in its document; ids of blocks and links are derived from it
 * @throws MissingDocument for a cite, picture or link without its document
 */
export function bodyToLexical(body: Body, ids: Ids, place = 'body'): LexicalState {
  const children = normaliseBody(body).map((block, index) => blockNode(block, ids, `${place}.${index}`))
  // The editor always has a line to write in.
  const lines = children.length > 0 ? children : [paragraph([])]
  return { root: element('root', lines) }
}

function blockNode(block: Body[number], ids: Ids, place: string): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineNodes(block.children, ids, place))
    case 'heading':
      return { ...element('heading', inlineNodes(block.children, ids, place)), tag: `h${block.level}` }
    case 'quote':
      return element('quote', inlineNodes(block.children, ids, place))
    case 'divider':
      return { type: 'horizontalrule', version: 1 }
    case 'list':
      return listNode(block, ids, place, 0)
    default: {
      const fields = blockFields(block, ids, place, (inner, below) => bodyToLexical(inner, ids, below))
      return { type: 'block', version: 2, format: '', fields }
    }
  }
}

function paragraph(children: LexicalNode[]): LexicalNode {
  return { ...element('paragraph', children), textFormat: 0, textStyle: '' }
}

/** The editor keeps a list below an entry as an entry of its own right after it, with that entry's next number. */
function listNode({ ordered, items }: List, ids: Ids, place: string, indent: number): LexicalNode {
  let value = 1
  const children = items.flatMap((item, index) => {
    const entries = entryNodes(item, ids, `${place}.${index}`, indent, value)
    value += 1
    return entries
  })
  return {
    ...element('list', children),
    listType: ordered ? 'number' : 'bullet',
    start: 1,
    tag: ordered ? 'ol' : 'ul',
  }
}

function entryNodes(item: ListItem, ids: Ids, place: string, indent: number, value: number): LexicalNode[] {
  const words = { ...element('listitem', inlineNodes(item.children, ids, place), indent), value }
  if (!item.list) return [words]
  const below = listNode(item.list, ids, `${place}.list`, indent + 1)
  return [words, { ...element('listitem', [below], indent), value: value + 1 }]
}
