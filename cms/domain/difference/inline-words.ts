import { isRecord, relatedId } from '../rich-text-walk.ts'
import type { TitleOf } from './line.ts'

const BOLD = 1
const ITALIC = 2

/** What stands in a paragraph, as one text: marks in words, links and citations by what they lead to. */
export function inlineWords(nodes: unknown, titleOf: TitleOf): string {
  return Array.isArray(nodes) ? nodes.map((node) => wordsOf(node, titleOf)).join('') : ''
}

function wordsOf(node: unknown, titleOf: TitleOf): string {
  if (!isRecord(node)) return ''
  switch (node['type']) {
    case 'text':
      return marked(String(node['text'] ?? ''), Number(node['format']) || 0)
    case 'linebreak':
      return ' / '
    case 'tab':
      return ' '
    case 'link':
    case 'autolink':
      return `${inlineWords(node['children'], titleOf)}［链接到${targetOf(node['fields'], titleOf)}］`
    case 'inlineBlock':
      return `［来源：${citedTitle(node['fields'], titleOf)}］`
    default:
      return inlineWords(node['children'], titleOf)
  }
}

function marked(text: string, format: number): string {
  const marks = [...(format & BOLD ? ['加粗'] : []), ...(format & ITALIC ? ['斜体'] : [])]
  return marks.length === 0 ? text : `${text}［${marks.join('、')}］`
}

function targetOf(fields: unknown, titleOf: TitleOf): string {
  if (!isRecord(fields)) return '（空）'
  const { doc } = fields
  if (fields['linkType'] !== 'internal') return ` ${String(fields['url'] ?? '')}`
  const id = isRecord(doc) ? relatedId(doc['value']) : undefined
  return isRecord(doc) && id !== undefined ? `“${titleOf(String(doc['relationTo']), id)}”` : '（空）'
}

function citedTitle(fields: unknown, titleOf: TitleOf): string {
  const id = isRecord(fields) ? relatedId(fields['source']) : undefined
  return id === undefined ? '没有选' : titleOf('sources', id)
}
