import type { Inline, TextRun } from './body.ts'

/** One line of plain text: see `normaliseBody` of normalise-body.ts. */
export function normaliseText(value: string): string {
  return cleanText(value).trim()
}

/** Text, links, cites and breaks of one paragraph: see `normaliseBody` of normalise-body.ts. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  const pieces = mergeRuns(mergeRuns(inlines.flatMap(cleanInline)).flatMap(moveSpacesOut))
  const lines = linesOf(pieces).map(trimLine)
  const first = lines.findIndex((line) => line.length > 0)
  const last = lines.findLastIndex((line) => line.length > 0)
  if (first === -1) return []
  return lines
    .slice(first, last + 1)
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}

function linesOf(pieces: readonly Inline[]): Inline[][] {
  let line: Inline[] = []
  const lines = [line]
  for (const piece of pieces) {
    if (piece.type === 'break') lines.push((line = []))
    else line.push(piece)
  }
  return lines
}

function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(/\p{Cc}/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/\uFEFF/g, '')
    .replace(/[ \u2028\u2029]+/g, ' ')
}

function run(text: string, marks?: TextRun): TextRun {
  return {
    type: 'text',
    text,
    ...(marks?.bold ? { bold: true as const } : {}),
    ...(marks?.italic ? { italic: true as const } : {}),
  }
}

function cleanInline(inline: Inline): Inline[] {
  if (inline.type === 'text') {
    const text = cleanText(inline.text)
    return text === '' ? [] : [run(text, inline)]
  }
  if (!('children' in inline)) return [inline]
  const words = mergeRuns(inline.children.flatMap(cleanInline) as TextRun[])
  return [{ ...inline, children: mergeRuns(words.flatMap(moveSpacesOut) as TextRun[]) }]
}

function hasEqualMarks(one: TextRun, other: TextRun): boolean {
  return one.bold === other.bold && one.italic === other.italic
}

function mergeRuns<Piece extends Inline>(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (piece.type === 'text' && last?.type === 'text' && hasEqualMarks(piece, last)) {
      merged[merged.length - 1] = run(cleanText(last.text + piece.text), piece) as Piece
    } else {
      merged.push(piece)
    }
  }
  return merged
}

/** Spaces at the edges of emphasis and links become plain text beside them. */
function moveSpacesOut(inline: Inline): Inline[] {
  if (inline.type === 'text') {
    if (!inline.bold && !inline.italic) return [inline]
    const inner = inline.text.trim()
    if (inner === '') return [run(inline.text)]
    const start = inline.text.indexOf(inner)
    const end = start + inner.length
    return [run(inline.text.slice(0, start)), run(inner, inline), run(inline.text.slice(end))].filter(
      (piece) => piece.text !== '',
    )
  }
  if (!('children' in inline)) return [inline]
  const children = trimLine(inline.children) as TextRun[]
  const first = inline.children.at(0)?.text ?? ''
  const last = children.length === 0 ? '' : (inline.children.at(-1)?.text ?? '')
  const before = first.slice(0, first.length - first.trimStart().length)
  const after = last.slice(last.trimEnd().length)
  const pieces = [run(before), ...(children.length === 0 ? [] : [{ ...inline, children }]), run(after)]
  return pieces.filter((piece) => piece.type !== 'text' || piece.text !== '')
}

function trimLine(line: readonly Inline[]): Inline[] {
  const trimmed = [...line]
  const first = trimmed[0]
  if (first?.type === 'text') trimmed[0] = run(first.text.trimStart(), first)
  const last = trimmed.at(-1)
  if (last?.type === 'text') trimmed[trimmed.length - 1] = run(last.text.trimEnd(), last)
  return trimmed.filter((piece) => piece.type !== 'text' || piece.text !== '')
}
