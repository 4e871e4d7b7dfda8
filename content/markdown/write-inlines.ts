import type { Inline, TextRun } from '../contract/body.ts'
import { encodeCharacters, escapeAddress, escapeText, type Surroundings } from './escape-text.ts'

/**
 * How to write emphasis. `clean` is what a person would write, and right nearly always. `apart` is for what Markdown's
 * flanking rules and rule of three would misread (`a**“b”**c`, italic directly behind bold italic): each run has marks of
 * its own, alternately `*` and `_`, and letters beside a mark are character references, `&#x61;`.
 */
export type Emphasis = 'clean' | 'apart'

const DELIMITER = { bold: '**', italic: '*' } as const
type Mark = keyof typeof DELIMITER

/**
 * One paragraph's content as Markdown; a line break is `\` and a line end. Expects the normal form of a Body.
 * @param startsLine false where `1.` or `-` would not begin a list: in a heading
 */
export function writeInlines(inlines: readonly Inline[], emphasis: Emphasis, startsLine = true): string {
  let runs: TextRun[] = []
  let isAtStart = startsLine
  let markdown = ''
  for (const [index, inline] of inlines.entries()) {
    const next = inlines[index + 1]
    if (inline.type !== 'text') {
      markdown += writeNode(inline, emphasis)
      isAtStart = inline.type === 'break'
    } else {
      runs.push(inline)
      if (next?.type === 'text') continue
      markdown += writeRuns(runs, emphasis, isAtStart, next)
      runs = []
    }
  }
  return markdown
}

function writeNode(inline: Exclude<Inline, TextRun>, emphasis: Emphasis): string {
  switch (inline.type) {
    case 'break':
      return '\\\n'
    case 'cite':
      return `:cite[${inline.source}]`
    case 'link':
      return `[${writeRuns(inline.children, emphasis)}](${escapeAddress(inline.url)})`
    case 'phone':
      return `[${writeRuns(inline.children, emphasis)}](tel:${inline.number})`
    case 'reference':
      return `[${writeRuns(inline.children, emphasis)}](${inline.to.kind}:${inline.to.slug})`
  }
}

/**
 * @param startsLine false inside a link
 * @param next what follows in the paragraph; undefined at its end
 */
function writeRuns(runs: readonly TextRun[], emphasis: Emphasis, startsLine = false, next?: Inline): string {
  const texts = runs.map((run, index) => {
    const isFirst = index === 0
    const isLast = index === runs.length - 1
    return writeText(run, emphasis === 'apart', {
      startsLine: startsLine && isFirst && !run.bold && !run.italic,
      endsLine: isLast && (next === undefined || next.type === 'break'),
      beforeLink: isLast && next !== undefined && 'children' in next,
    })
  })
  return emphasis === 'apart' ? markApart(runs, texts) : markTogether(runs, texts)
}

function markApart(runs: readonly TextRun[], texts: readonly string[]): string {
  let delimiter = '_'
  return runs
    .map((run, index) => {
      if (run.bold || run.italic) delimiter = delimiter === '*' ? '_' : '*'
      const marks = delimiter.repeat((run.bold ? 2 : 0) + (run.italic ? 1 : 0))
      return marks + texts[index] + marks
    })
    .join('')
}

/** Keeps a mark open as long as the runs have it, and opens first the one that lasts longer. */
function markTogether(runs: readonly TextRun[], texts: readonly string[]): string {
  let markdown = ''
  const open: Mark[] = []
  runs.forEach((run, index) => {
    const over = open.findIndex((mark) => !run[mark])
    if (over !== -1) markdown += closing(open.splice(over))
    const end = (mark: Mark) => runs.findIndex((other, place) => place > index && !other[mark]) + 1 || runs.length + 1
    const added = (['bold', 'italic'] as const)
      .filter((mark) => run[mark] && !open.includes(mark))
      .sort((one, other) => end(other) - end(one))
    open.push(...added)
    markdown += added.map((mark) => DELIMITER[mark]).join('') + texts[index]
  })
  return markdown + closing(open)
}

function closing(marks: readonly Mark[]): string {
  return marks
    .map((mark) => DELIMITER[mark])
    .toReversed()
    .join('')
}

function writeText(run: TextRun, encodeEdges: boolean, surroundings: Surroundings): string {
  if (!encodeEdges) return escapeText(run.text, surroundings)
  const letter = String.raw`[^\p{P}\p{S}\s]`
  const [, first = '', middle = '', last = ''] =
    new RegExp(`^(${letter}?)(.*?)(${letter}?)$`, 'su').exec(run.text) ?? []
  return encodeCharacters(first) + escapeText(middle, surroundings) + encodeCharacters(last)
}
