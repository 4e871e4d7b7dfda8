import type { RevisionCode, RevisionReason } from './currency.ts'

/** A live text that must be revised. */
export interface WorkItem {
  readonly kind: 'articles' | 'lessons'
  readonly id: string
  readonly title: string
  /** Id of the person in whose care it is. */
  readonly owner: string | undefined
  /** The most pressing first; never empty. */
  readonly reasons: readonly RevisionReason[]
  /** The day the first of its due reasons began; undefined where nobody noted it. */
  readonly since: string | undefined
}

/** What the worklist shows; nothing given shows all that is due. */
export interface WorkFilter {
  readonly reason?: RevisionCode | undefined
  /** Id of a person, or `NOBODY` for texts in nobody's care. */
  readonly owner?: string | undefined
}

export const NOBODY = 'nobody'

/** Of several reasons the one that began first counts. */
export function earliestDay(reasons: readonly RevisionReason[]): string | undefined {
  return reasons.flatMap(({ since }) => since ?? []).toSorted()[0]
}

/**
 * The texts the filter asks for, the longest waiting first, those of unknown age last. What only comes up soon is shown
 * when it is asked for by name.
 */
export function filterWork(items: readonly WorkItem[], { reason, owner }: WorkFilter): WorkItem[] {
  return items
    .filter(({ reasons }) => reasons.some(({ code, isDue }) => (reason ? code === reason : isDue)))
    .filter((item) => owner === undefined || (item.owner ?? NOBODY) === owner)
    .toSorted((one, other) => (one.since ?? '9999').localeCompare(other.since ?? '9999'))
}

/** The same with a person's own texts first. */
export function ownFirst(items: readonly WorkItem[], person: string): WorkItem[] {
  return items.toSorted((one, other) => Number(other.owner === person) - Number(one.owner === person))
}

/** How many texts wait for each reason; a text with two counts for both. */
export function countReasons(items: readonly WorkItem[]): ReadonlyMap<RevisionCode, number> {
  const counts = new Map<RevisionCode, number>()
  for (const { reasons } of items) {
    for (const code of new Set(reasons.map((reason) => reason.code))) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}
