import { diffArrays } from 'diff'
import type { Line } from './line.ts'
import { likeness, type Mark, wordMarks, Words } from './word-marks.ts'

export interface LineChange {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly label: string
  readonly marks: readonly Mark[]
  /** Whether the same words stand elsewhere in the other text. */
  readonly isMoved?: true
}

/** Less alike than this, two lines are one that went and one that came. */
const ALIKE = 0.4
/** Beyond so many lines that differ, all went and all came. */
const MOST_EDITS = 1_000
/** Lines that went, among which the one is looked for that a new line came of. */
const LOOK_AHEAD = 40

const isSame = (one: Line, other: Line): boolean => one.label === other.label && one.text === other.text

/** What became of each line, in the order in which they are read: what went stands before what came in its place. */
export function compareLines(before: readonly Line[], after: readonly Line[], words = new Words()): LineChange[] {
  const changes: LineChange[] = []
  let gone: Line[] = []
  const flush = (come: readonly Line[]): void => {
    for (const change of pairUp(gone, come, words)) changes.push(change)
    gone = []
  }
  const runs = diffArrays([...before], [...after], { comparator: isSame, maxEditLength: MOST_EDITS }) ?? [
    { added: false, removed: true, value: [...before] },
    { added: true, removed: false, value: [...after] },
  ]
  for (const { added, removed, value } of runs) {
    if (removed) gone = value
    else if (added) flush(value)
    else {
      flush([])
      changes.push(...value.map((line): LineChange => whole('same', line)))
    }
  }
  flush([])
  return markMoves(changes)
}

/** Each line that came is set beside the next one of its kind that went and is like it; between them, what went is first. */
function pairUp(gone: readonly Line[], come: readonly Line[], words: Words): LineChange[] {
  const changes: LineChange[] = []
  let next = 0
  let alone: LineChange[] = []
  for (const line of come) {
    const ahead = gone
      .slice(next, next + LOOK_AHEAD)
      .findIndex((other) => other.label === line.label && likeness(other.text, line.text, words) >= ALIKE)
    const place = next + ahead
    const partner = ahead < 0 ? undefined : gone[place]
    if (!partner) {
      alone.push(whole('added', line))
      continue
    }
    changes.push(...gone.slice(next, place).map((other) => whole('removed', other)), ...alone)
    changes.push({ kind: 'changed', label: line.label, marks: wordMarks(partner.text, line.text, words) })
    alone = []
    next = place + 1
  }
  return [...changes, ...gone.slice(next).map((other) => whole('removed', other)), ...alone]
}

const whole = (kind: 'same' | 'added' | 'removed', { label, text }: Line): LineChange => ({
  kind,
  label,
  marks: [{ kind, text }],
})

function markMoves(changes: readonly LineChange[]): LineChange[] {
  const key = ({ label, marks }: LineChange): string => `${label} ${marks[0]?.text ?? ''}`
  const keysOf = (kind: LineChange['kind']) => new Set(changes.filter((change) => change.kind === kind).map(key))
  const come = keysOf('added')
  const gone = keysOf('removed')
  return changes.map((change) => {
    const isMoved =
      (change.kind === 'removed' && come.has(key(change))) || (change.kind === 'added' && gone.has(key(change)))
    return isMoved ? { ...change, isMoved } : change
  })
}
