import { findConflicts } from '../domain/planning/conflicts.ts'
import type { SeriesPlan } from '../domain/planning/check-series.ts'
import type { Conflict, PlannedLecture } from '../domain/planning/plan.ts'
import type { SeriesDate } from '../domain/planning/series-dates.ts'
import { loadSurroundings } from './load-surroundings.ts'
import type { Asking } from './rows.ts'

export interface JudgedDate extends SeriesDate {
  readonly conflicts: readonly Conflict[]
}

/** Marks lectures of the same series while it has no id. */
const SAME_SERIES = 'new'

/** What speaks against each date of a series; against a day that is left out nothing does. */
export async function judgeSeries(
  asking: Asking,
  plan: PlannedLecture,
  { dates }: Pick<SeriesPlan, 'dates'>,
): Promise<JudgedDate[]> {
  const [first] = dates
  const last = dates.at(-1)
  if (!first || !last) return []
  const around = await loadSurroundings(asking, plan, { startsAt: first.startsAt, endsAt: last.endsAt })
  return dates.map((date) => {
    const { startsAt, endsAt, isException } = date
    const lecture = { ...plan, startsAt, endsAt, series: SAME_SERIES }
    return { ...date, conflicts: isException ? [] : findConflicts(lecture, around) }
  })
}
