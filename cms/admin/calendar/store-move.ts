import type { CalendarLecture } from '../../domain/calendar/lecture.ts'
import type { AcceptedWarning } from '../../domain/planning/accepted-warnings.ts'
import { changeBetween, withReasons } from '../../domain/calendar/move.ts'
import {
  changeLecture,
  changeSeries,
  type HinderedLecture,
  type LectureChange,
  type Reply,
  type SeriesScope,
} from './planning-api.ts'

/** What a person says to a move before it is final. */
export interface MoveAnswer {
  /** Why in spite of a warning, by its key. */
  readonly reasons: ReadonlyMap<string, string>
  readonly scope: SeriesScope
  /** Others of the series that have warnings of their own, and why in spite of them. */
  readonly hindered: readonly HinderedLecture[]
  readonly reasonForOthers: string
}

/** Saves a move of one lecture, or of more of its series. */
export function storeMove(
  before: CalendarLecture,
  after: CalendarLecture,
  { reasons, scope, hindered, reasonForOthers }: MoveAnswer,
): Promise<Reply<unknown>> {
  const acceptedWarnings = withReasons(before.acceptedWarnings, reasons)
  if (scope === 'one') return changeLecture(before.id, { ...changeBetween(before, after), acceptedWarnings })
  const reason = reasonForOthers.trim()
  const others = reason === '' ? [] : hindered.map((lecture) => [lecture.id, acceptedIn(lecture, reason)] as const)
  return changeSeries(before.id, scope, forSeries(before, after), {
    ...Object.fromEntries(others),
    [before.id]: acceptedWarnings,
  })
}

/** Moves everything back by as much. */
export function storeUndo(
  before: CalendarLecture,
  after: CalendarLecture,
  { scope }: MoveAnswer,
): Promise<Reply<unknown>> {
  const { acceptedWarnings } = before
  if (scope === 'one') return changeLecture(before.id, { ...changeBetween(after, before), acceptedWarnings })
  return changeSeries(before.id, scope, forSeries(after, before))
}

/** The deadlines of a series follow by themselves. */
function forSeries(before: CalendarLecture, after: CalendarLecture): LectureChange {
  const { signUpUntil: _follows, ...change } = changeBetween(before, after)
  return change
}

/** The warnings of a lecture, all overridden for one reason. */
export function acceptedIn({ conflicts }: HinderedLecture, reason: string): AcceptedWarning[] {
  return conflicts.flatMap(({ severity, key }) => (severity === 'warn' ? [{ key, reason }] : []))
}
