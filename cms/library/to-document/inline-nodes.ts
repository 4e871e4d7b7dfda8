import type { Inline, LinkTarget, TextRun } from '../../../content/contract/body.ts'
import type { Ids } from './ids.ts'
import { stableId } from './stable-id.ts'

export type LexicalNode = { type: string; version: number; [name: string]: unknown }

const BOLD = 1
const ITALIC = 2

export const COLLECTION_OF_KIND: Readonly<Record<LinkTarget['kind'], string>> = {
  article: 'articles',
  lesson: 'lessons',
  course: 'courses',
  curriculum: 'curricula',
  lecture: 'lectures',
  venue: 'venues',
  trainer: 'trainers',
}

/** A node with others in it. The direction is left to the browser. */
export function element(type: string, children: LexicalNode[], indent = 0): LexicalNode {
  return { children, direction: null, format: '', indent, type, version: 1 }
}

export function inlineNodes(inlines: readonly Inline[], ids: Ids, place: string): LexicalNode[] {
  return inlines.map((inline, index) => inlineNode(inline, ids, `${place}/${index}`))
}

function inlineNode(inline: Inline, ids: Ids, place: string): LexicalNode {
  switch (inline.type) {
    case 'text':
      return textNode(inline)
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'cite': {
      const fields = {
        source: ids.idOf('sources', inline.source),
        id: stableId(place, inline),
        blockName: '',
        blockType: 'cite',
      }
      return { type: 'inlineBlock', version: 1, fields }
    }
    case 'link':
      return linkNode(inline.children, { linkType: 'custom', url: inline.url }, stableId(place, inline))
    case 'phone':
      return linkNode(inline.children, { linkType: 'custom', url: `tel:${inline.number}` }, stableId(place, inline))
    case 'reference': {
      const relationTo = COLLECTION_OF_KIND[inline.to.kind]
      const doc = { relationTo, value: ids.idOf(relationTo, inline.to.slug) }
      return linkNode(inline.children, { linkType: 'internal', doc }, stableId(place, inline))
    }
  }
}

function textNode({ text, bold, italic }: TextRun): LexicalNode {
  const format = (bold ? BOLD : 0) | (italic ? ITALIC : 0)
  return { detail: 0, format, mode: 'normal', style: '', text, type: 'text', version: 1 }
}

function linkNode(words: readonly TextRun[], fields: Record<string, unknown>, id: string): LexicalNode {
  return { ...element('link', words.map(textNode)), version: 3, fields, id }
}
