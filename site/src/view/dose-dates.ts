import { addMonths } from './dates.ts'

/** What a date depends on: an age in whole months, and the age before which it should be done (exclusive). */
export interface AgeRule {
  id: string
  minMonths: number
  beforeMonths?: number | undefined
}

export interface DatedRule {
  id: string
  /** First day on which the child is old enough. */
  from: string
  /** The day that should not be reached without it. */
  before?: string | undefined
}

/**
 * Dates by a day of birth, in the order given. Months are counted on the calendar; where a month has no such date,
 * its last day counts (born 31 August: 6 months on 28 February). Vaccines go by birth, also for a baby born early.
 * @param birth a real day, `YYYY-MM-DD`
 */
export function doseDates(birth: string, rules: readonly AgeRule[]): DatedRule[] {
  return rules.map(({ id, minMonths, beforeMonths }) => ({
    id,
    from: addMonths(birth, minMonths),
    before: beforeMonths === undefined ? undefined : addMonths(birth, beforeMonths),
  }))
}

/** later: not old enough yet; due: as soon as possible; late: it should have been done; done: ticked off. */
export type DoseState = 'later' | 'due' | 'late' | 'done'

export function doseState({ from, before }: Omit<DatedRule, 'id'>, today: string, isDone: boolean): DoseState {
  if (isDone) return 'done'
  if (today < from) return 'later'
  return before !== undefined && today >= before ? 'late' : 'due'
}
