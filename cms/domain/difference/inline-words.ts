import { isRecord, relatedId } from '../rich-text-walk.ts'
import type { Line, TitleOf } from './line.ts'

const BOLD = 1
const ITALIC = 2

/** What stands in a paragraph, with neighbours of equal marks as one. */
type Piece =
  | { readonly is: 'text'; readonly text: string; readonly marks: number }
  | { readonly is: 'break' }
  /** `to` is what it leads to, `shown` the words for it. */
  | { readonly is: 'link'; readonly to: string; readonly shown: string; readonly children: readonly Piece[] }
  | { readonly is: 'cite'; readonly to: string; readonly shown: string }

/** A paragraph as one line: marks in words, links and citations by what they lead to. None for an empty one. */
export function inlineLine(label: string, nodes: unknown, titleOf: TitleOf): Line[] {
  const pieces = trimmed(piecesOf(nodes, titleOf))
  if (pieces.length === 0) return []
  return [{ label, text: wordsOf(pieces).trim(), identity: JSON.stringify(pieces.map(bare)) }]
}

function piecesOf(nodes: unknown, titleOf: TitleOf): Piece[] {
  return Array.isArray(nodes) ? merged(nodes.flatMap((node) => pieceOf(node, titleOf))) : []
}

function pieceOf(node: unknown, titleOf: TitleOf): Piece[] {
  if (!isRecord(node)) return []
  switch (node['type']) {
    case 'text':
      return [{ is: 'text', text: String(node['text'] ?? ''), marks: Number(node['format']) || 0 }]
    case 'linebreak':
      return [{ is: 'break' }]
    case 'tab':
      return [{ is: 'text', text: ' ', marks: 0 }]
    case 'link':
    case 'autolink':
      return [{ is: 'link', ...targetOf(node['fields'], titleOf), children: piecesOf(node['children'], titleOf) }]
    case 'inlineBlock':
      return [{ is: 'cite', ...citedSource(node['fields'], titleOf) }]
    default:
      return piecesOf(node['children'], titleOf)
  }
}

function merged(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const isOneWithLast = piece.is === 'text' && last?.is === 'text' && piece.marks === last.marks
    if (isOneWithLast) all[all.length - 1] = { ...last, text: last.text + piece.text }
    else if (piece.is !== 'text' || piece.text !== '') all.push(piece)
  }
  return all.map((piece) => (piece.is === 'text' ? { ...piece, text: piece.text.replace(/\s+/g, ' ') } : piece))
}

/** Without what no page shows at the beginning and the end: spaces and line breaks. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const isBlank = (piece: Piece) => piece.is === 'break' || (piece.is === 'text' && piece.text.trim() === '')
  const first = pieces.findIndex((piece) => !isBlank(piece))
  const last = pieces.findLastIndex((piece) => !isBlank(piece))
  return pieces.slice(first, last + 1).map((piece, index, kept) => {
    if (piece.is !== 'text') return piece
    const text = index === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: index === kept.length - 1 ? text.trimEnd() : text }
  })
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map(wordsOfPiece).join('')
}

function wordsOfPiece(piece: Piece): string {
  switch (piece.is) {
    case 'text':
      return marked(piece.text, piece.marks)
    case 'break':
      return '［换行］'
    case 'link':
      return `［链接“${wordsOf(piece.children)}”到${piece.shown}］`
    case 'cite':
      return `［来源：${piece.shown}］`
  }
}

function marked(text: string, format: number): string {
  const marks = [...(format & BOLD ? ['加粗'] : []), ...(format & ITALIC ? ['斜体'] : [])]
  const others = format & ~(BOLD | ITALIC)
  if (others !== 0) marks.push('别的格式')
  return marks.length === 0 ? text : `［${marks.join('、')}：${text}］`
}

/** What a piece is, without the title of what it leads to: that may change while the text does not. */
function bare(piece: Piece): unknown {
  switch (piece.is) {
    case 'text':
      return piece.marks === 0 ? piece.text : [piece.marks, piece.text]
    case 'break':
      return ['break']
    case 'link':
      return ['link', piece.to, piece.children.map(bare)]
    case 'cite':
      return ['cite', piece.to]
  }
}

function targetOf(fields: unknown, titleOf: TitleOf): { to: string; shown: string } {
  if (!isRecord(fields)) return { to: '', shown: '（空）' }
  const { doc } = fields
  if (fields['linkType'] !== 'internal')
    return { to: `url ${String(fields['url'] ?? '')}`, shown: ` ${String(fields['url'] ?? '')}` }
  const id = isRecord(doc) ? relatedId(doc['value']) : undefined
  if (!isRecord(doc) || id === undefined) return { to: '', shown: '（空）' }
  const collection = String(doc['relationTo'])
  return { to: `${collection} ${id}`, shown: `“${titleOf(collection, id)}”` }
}

function citedSource(fields: unknown, titleOf: TitleOf): { to: string; shown: string } {
  const id = isRecord(fields) ? relatedId(fields['source']) : undefined
  return id === undefined ? { to: '', shown: '没有选' } : { to: id, shown: titleOf('sources', id) }
}
