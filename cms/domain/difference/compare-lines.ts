import { diffArrays } from 'diff'
import { identityOf, isSameLine, type Line } from './line.ts'
import { likeness, type Mark, wordMarks, Words } from './word-marks.ts'

export interface LineChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly label: string
  readonly marks: readonly Mark[]
  /** Whether the same line stands elsewhere in the other text. */
  readonly isMoved?: true
  /** Whether it reads as before, and yet is another: the mark of a word, a document of the same title. */
  readonly looksSame?: true
  /** Ids of the pictures or recordings that it names. */
  readonly media?: { readonly before?: string; readonly after?: string }
}

/** A change on its way, with what tells its line from others. */
interface Found extends LineChange {
  readonly key?: string
}

/** Less alike than this, two lines are one that went and one that came. */
const ALIKE = 0.4
/** Beyond so many lines that differ, all went and all came. */
const MOST_EDITS = 1_000
/** Lines that went, among which the one is looked for that a new line came of. */
const LOOK_AHEAD = 40

/** What became of each line, in the order in which they are read: what went stands before what came in its place. */
export function compareLines(before: readonly Line[], after: readonly Line[], words = new Words()): LineChange[] {
  const changes: Found[] = []
  let gone: Line[] = []
  const flush = (come: readonly Line[]): void => {
    for (const change of pairUp(gone, come, words)) changes.push(change)
    gone = []
  }
  const runs = diffArrays([...before], [...after], { comparator: isSameLine, maxEditLength: MOST_EDITS }) ?? [
    { added: false, removed: true, value: [...before] },
    { added: true, removed: false, value: [...after] },
  ]
  for (const { added, removed, value } of runs) {
    if (removed) gone = value
    else if (added) flush(value)
    else {
      flush([])
      changes.push(...value.map((line) => whole('same', line)))
    }
  }
  flush([])
  return markMoves(changes)
}

/** Each line that came is set beside the next one of its kind that went and is like it; between them, what went is first. */
function pairUp(gone: readonly Line[], come: readonly Line[], words: Words): Found[] {
  const changes: Found[] = []
  let next = 0
  let alone: Found[] = []
  for (const line of come) {
    const ahead = gone
      .slice(next, next + LOOK_AHEAD)
      .findIndex((other) => other.label === line.label && isLike(other.text, line.text, words))
    const place = next + ahead
    const partner = ahead < 0 ? undefined : gone[place]
    if (!partner) {
      alone.push(whole('added', line))
      continue
    }
    changes.push(...gone.slice(next, place).map((other) => whole('removed', other)), ...alone)
    changes.push(changed(partner, line, words))
    alone = []
    next = place + 1
  }
  return [...changes, ...gone.slice(next).map((other) => whole('removed', other)), ...alone]
}

const isLike = (one: string, other: string, words: Words): boolean =>
  one === other || likeness(one, other, words) >= ALIKE

function changed(before: Line, after: Line, words: Words): Found {
  const change = { kind: 'changed' as const, label: after.label, ...mediaOf(before, after) }
  // The name of a file is read as a whole.
  const isFile = 'media' in change
  if (before.text !== after.text && !isFile) return { ...change, marks: wordMarks(before.text, after.text, words) }
  const marks: Mark[] = [
    { kind: 'removed', text: before.text },
    { kind: 'added', text: after.text },
  ]
  return before.text === after.text ? { ...change, marks, looksSame: true } : { ...change, marks }
}

function whole(kind: 'same' | 'added' | 'removed', line: Line): Found {
  const { label, text } = line
  const media = kind === 'added' ? mediaOf(undefined, line) : kind === 'removed' ? mediaOf(line, undefined) : {}
  return { kind, label, marks: [{ kind, text }], ...media, key: JSON.stringify([label, text, identityOf(line)]) }
}

function mediaOf(before: Line | undefined, after: Line | undefined): Pick<LineChange, 'media'> {
  const media = {
    ...(before?.media === undefined ? {} : { before: before.media }),
    ...(after?.media === undefined ? {} : { after: after.media }),
  }
  const hasNone = Object.keys(media).length === 0
  return hasNone || before?.media === after?.media ? {} : { media }
}

function markMoves(changes: readonly Found[]): LineChange[] {
  const keysOf = (kind: LineChange['kind']) =>
    new Set(changes.filter((change) => change.kind === kind).map(({ key }) => key))
  const come = keysOf('added')
  const gone = keysOf('removed')
  return changes.map(({ key, ...change }) => {
    const isMoved = (change.kind === 'removed' && come.has(key)) || (change.kind === 'added' && gone.has(key))
    return isMoved ? { ...change, isMoved } : change
  })
}
