import { findConflicts } from '../domain/planning/conflicts.ts'
import type { SeriesPlan } from '../domain/planning/check-series.ts'
import type { Conflict, PlannedLecture } from '../domain/planning/plan.ts'
import type { SeriesDate } from '../domain/planning/series-dates.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface JudgedDate extends SeriesDate {
  readonly conflicts: readonly Conflict[]
  /** A lecture is stored on it, which becomes the first of the series. */
  readonly isStored: boolean
}

/** Marks lectures of the same series while it has no id. */
const SAME_SERIES = 'new'

/**
 * What speaks against each date of a series; against a day that is left out nothing does, nor against the one of the
 * lecture that is stored already.
 * @param first the id of that lecture, which is on the first date
 */
export async function judgeSeries(
  asking: Asking,
  plan: PlannedLecture,
  { dates }: Pick<SeriesPlan, 'dates'>,
  first?: string,
): Promise<JudgedDate[]> {
  const [earliest] = dates
  const last = dates.at(-1)
  if (!earliest || !last) return []
  const found = await loadSurroundings(asking, plan, { startsAt: earliest.startsAt, endsAt: last.endsAt })
  const isFirst = (id: string | undefined): boolean => first !== undefined && id === first
  const lectures = found.lectures.map((other) => (isFirst(other.id) ? { ...other, series: SAME_SERIES } : other))
  const around = { ...found, lectures }
  return dates.map((date, index) => {
    const isStored = first !== undefined && index === 0
    const { startsAt, endsAt, isException } = date
    const lecture = { ...plan, startsAt, endsAt, series: SAME_SERIES }
    return { ...date, isStored, conflicts: isException || isStored ? [] : findConflicts(lecture, around) }
  })
}
