import type { Block, Body, Inline, List, ListItem, TextRun } from './body.ts'

/**
 * The one normal form of a text. Two bodies that a reader cannot tell apart have the same normal form, so that
 * Markdown, the editor and the catalog can be compared byte for byte:
 * - runs of spaces, tabs and line ends are one space; none stands at the beginning or end of a line;
 * - control characters, byte order marks and half surrogates are gone (UTF-8 or HTML cannot carry them);
 * - bold and italic never begin or end with a space, and neighbours with equal marks are one run;
 * - no paragraph, heading, quotation, entry or optional field is empty, no line break begins or ends a block.
 * It never changes a word. Applying it again changes nothing.
 */
export function normaliseBody(body: Body): Body {
  return body.flatMap(normaliseBlock)
}

/** One line of plain text: see `normaliseBody`. */
export function normaliseText(value: string): string {
  return cleanText(value).trim()
}

/** Text, links, cites and breaks of one paragraph: see `normaliseBody`. */
export function normaliseInlines(inlines: readonly Inline[]): Inline[] {
  const pieces = mergeRuns(mergeRuns(inlines.flatMap(cleanInline)).flatMap(moveSpacesOut))
  const lines: Inline[][] = [[]]
  for (const piece of pieces) {
    if (piece.type === 'break') lines.push([])
    else lines.at(-1)!.push(piece)
  }
  const trimmed = lines.map(trimLine)
  while (trimmed.length > 0 && trimmed[0]!.length === 0) trimmed.shift()
  while (trimmed.length > 0 && trimmed.at(-1)!.length === 0) trimmed.pop()
  return trimmed.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
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
  const before = /^\s*/.exec(inline.children[0]?.text ?? '')![0]
  const after = children.length === 0 ? '' : /\s*$/.exec(inline.children.at(-1)!.text)![0]
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

function normaliseTexts(values: readonly string[]): string[] {
  return values.map(normaliseText).filter((value) => value !== '')
}

function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  const normal = normaliseText(value ?? '')
  return (normal === '' ? {} : { [name]: normal }) as { [Key in Name]?: string }
}

function normaliseList(list: List): List[] {
  const items = list.items.flatMap(normaliseItem)
  return items.length === 0 ? [] : [{ type: 'list', ordered: list.ordered, items }]
}

/** An entry without words gives its place to the entries below it. */
function normaliseItem(item: ListItem): ListItem[] {
  const children = normaliseInlines(item.children)
  const below = item.list ? normaliseList(item.list)[0] : undefined
  if (children.length === 0) return below?.items ?? []
  return [below ? { children, list: below } : { children }]
}

function normaliseBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote': {
      const children = normaliseInlines(block.children)
      return children.length === 0 ? [] : [{ type: block.type, children }]
    }
    case 'heading': {
      const children = normaliseInlines(block.children) as TextRun[]
      return children.length === 0 ? [] : [{ type: 'heading', level: block.level, children }]
    }
    case 'divider':
      return [{ type: 'divider' }]
    case 'list':
      return normaliseList(block)
    case 'callout':
      return [
        {
          type: 'callout',
          tone: block.tone,
          ...optional('title', block.title),
          body: block.body.flatMap(normaliseBlock) as typeof block.body,
        },
      ]
    case 'doctor':
      return [
        {
          type: 'doctor',
          urgency: block.urgency,
          signs: normaliseTexts(block.signs),
          ...optional('action', block.action),
        },
      ]
    case 'activity':
      return [
        {
          type: 'activity',
          title: normaliseText(block.title),
          minutes: block.minutes,
          ages: block.ages,
          materials: normaliseTexts(block.materials),
          steps: normaliseTexts(block.steps),
          ...optional('safety', block.safety),
        },
      ]
    case 'steps':
      return [
        {
          type: 'steps',
          ...optional('title', block.title),
          items: block.items
            .map((item) => ({ ...optional('title', item.title), text: normaliseText(item.text) }))
            .filter((item) => item.title !== undefined || item.text !== ''),
        },
      ]
    case 'figure':
      return [{ type: 'figure', media: block.media, ...optional('caption', block.caption) }]
    case 'table':
      return [
        {
          type: 'table',
          ...optional('caption', block.caption),
          head: block.head.map(normaliseText),
          rows: block.rows.map((row) => row.map(normaliseText)),
        },
      ]
    case 'player':
      return [
        {
          type: 'player',
          media: block.media,
          title: normaliseText(block.title),
          transcript: normaliseText(block.transcript),
        },
      ]
    case 'quiz':
      return [
        {
          type: 'quiz',
          questions: block.questions.map((question) => ({
            question: normaliseText(question.question),
            options: question.options.map((option) => ({ text: normaliseText(option.text), correct: option.correct })),
            explanation: normaliseText(question.explanation),
          })),
        },
      ]
  }
}
