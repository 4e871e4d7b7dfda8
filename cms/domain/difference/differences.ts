import type { ContentKind } from '../publishable.ts'
import { isSignedField } from '../sign-off.ts'
import { compareLines, type LineChange } from './compare-lines.ts'
import type { TitleOf } from './line.ts'
import { Words } from './word-marks.ts'
import { passagesOf } from './passages.ts'

export interface PassageChange {
  readonly field: string
  /** 标题, 正文, 来源 ... */
  readonly label: string
  /** Lines that changed with a neighbour on either side; what is the same between them is one number. */
  readonly lines: readonly (LineChange | SameLines)[]
}

/** So many lines in a row that are the same. */
export interface SameLines {
  readonly kind: 'folded'
  readonly count: number
}

export interface Difference {
  readonly changed: readonly PassageChange[]
  /** Labels of what is the same. */
  readonly same: readonly string[]
  /** What a reviewer signs is not the same, and yet nothing of it reads differently. */
  readonly hasUnseen?: true
}

type Stored = Readonly<Record<string, unknown>>

/**
 * What somebody who reads both versions of a text would find changed, in the words of the form. Relations as ids.
 * @param before undefined: nothing was there, all of it is new
 * @param isSameSigned whether both are one text to whoever signs them, see `signedText`
 */
export function differencesOf(
  kind: ContentKind,
  before: Stored | undefined,
  after: Stored,
  titleOf: TitleOf,
  isSameSigned = true,
): Difference {
  const old = new Map(before && passagesOf(kind, before, titleOf).map((passage) => [passage.field, passage.lines]))
  const changed: PassageChange[] = []
  const same: string[] = []
  const words = new Words()
  for (const { field, label, lines } of passagesOf(kind, after, titleOf)) {
    const changes = compareLines(old.get(field) ?? [], lines, words)
    if (changes.every((change) => change.kind === 'same')) same.push(label)
    else changed.push({ field, label, lines: fold(changes) })
  }
  const hasUnseen = before !== undefined && !isSameSigned && !changed.some(({ field }) => isSignedField(kind, field))
  return hasUnseen ? { changed, same, hasUnseen } : { changed, same }
}

/** Lines on either side of a change that stay in sight. */
const AROUND = 1

function fold(lines: readonly LineChange[]): (LineChange | SameLines)[] {
  const isShown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== 'same'),
  )
  const folded: (LineChange | SameLines)[] = []
  for (const [index, line] of lines.entries()) {
    const last = folded.at(-1)
    if (isShown[index]) folded.push(line)
    else if (last?.kind === 'folded') folded[folded.length - 1] = { kind: 'folded', count: last.count + 1 }
    else folded.push({ kind: 'folded', count: 1 })
  }
  return folded
}
