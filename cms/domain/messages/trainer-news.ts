import { changesCalendar, type CalendarEntry } from '../lecture.ts'
import { relatedId } from '../rich-text-walk.ts'

/** A lecture as far as its trainer is told of it; the trainer as its id or itself. */
export type TrainerEntry = CalendarEntry & { readonly trainer?: unknown }

export interface TrainerNews {
  readonly kind: 'assigned' | 'taken-off' | 'moved' | 'cancelled'
  /** Id of whom it is told. */
  readonly trainer: string
}

/** A draft is nobody's appointment yet, and what is over is no news. */
const APPOINTED: readonly unknown[] = ['submitted', 'approved', 'open', 'closed']
const NOT_YET: readonly unknown[] = [undefined, 'draft', 'cancelled']

/** What trainers are to know of a saved lecture; of a new one without `before`. Another title alone is no news. */
export function newsForTrainers(before: TrainerEntry | undefined, after: TrainerEntry): TrainerNews[] {
  const [had, has] = [relatedId(before?.trainer), relatedId(after.trainer)]
  if (after.state === 'cancelled') {
    return before && before.state !== 'cancelled' && had !== undefined ? [{ kind: 'cancelled', trainer: had }] : []
  }
  const isAppointed = APPOINTED.includes(after.state)
  const wasAppointed = APPOINTED.includes(before?.state)
  if (had !== has) {
    const off: TrainerNews[] = wasAppointed && had !== undefined ? [{ kind: 'taken-off', trainer: had }] : []
    return isAppointed && has !== undefined ? [...off, { kind: 'assigned', trainer: has }] : off
  }
  if (!isAppointed || has === undefined) return []
  if (NOT_YET.includes(before?.state)) return [{ kind: 'assigned', trainer: has }]
  return before && wasAppointed && changesCalendar({ ...before, title: after.title }, after)
    ? [{ kind: 'moved', trainer: has }]
    : []
}
