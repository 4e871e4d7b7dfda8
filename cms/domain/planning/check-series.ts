import type { FieldIssue } from '../check-sign-up.ts'
import { isDay } from '../days.ts'
import type { LectureState } from '../lecture.ts'
import { isRecord } from '../rich-text-walk.ts'
import type { AcceptedWarning } from './accepted-warnings.ts'
import { checkPlan } from './check-plan.ts'
import type { PlannedLecture } from './plan.ts'
import { type SeriesDate, seriesDates } from './series-dates.ts'
import { ruleInWords } from './series-in-words.ts'
import { checkRule, ruleText } from './series-rule.ts'

export interface SeriesPlan {
  /** The first lecture, as it was sent: the rule may begin on a later day. */
  readonly plan: PlannedLecture
  /** As it is kept: RFC 5545, without DTSTART. */
  readonly rule: string
  readonly ruleInWords: string
  readonly exceptions: readonly string[]
  readonly dates: readonly SeriesDate[]
}

export type CheckedSeries =
  | { readonly series: SeriesPlan; readonly errors?: undefined }
  | { readonly series?: undefined; readonly errors: readonly FieldIssue[] }

const MOST_DAYS = 200
/** What lies ahead. Whether a person may go so far is asked for each lecture. */
const BEGINNINGS: readonly LectureState[] = ['draft', 'submitted', 'approved', 'open']

/** A series from `{ lecture, rule, exceptions, skip }`, or what is wrong about it. Days to skip are exceptions too. */
export function checkSeries(input: unknown): CheckedSeries {
  const sent = isRecord(input) ? input : {}
  const lecture = checkPlan(sent['lecture'])
  const rule = checkRule(sent['rule'])
  const exceptions = [...daysIn(sent['exceptions']), ...daysIn(sent['skip'])]
  const errors: FieldIssue[] = [...(lecture.errors ?? []), ...(rule.errors ?? [])]
  if (!exceptions.every(isDay) || exceptions.length > MOST_DAYS) {
    const message = `不办的日子应写成日历上有的日子，例如 2026-10-01，最多 ${MOST_DAYS} 天`
    errors.push({ path: 'exceptions', message, code: 'invalid' })
  }
  if (lecture.plan && !BEGINNINGS.includes(lecture.plan.state)) {
    const message = '系列的每一场要从草稿、待批、已批或报名中开始，办完以后再一场一场登记'
    errors.push({ path: 'state', message, code: 'state' })
  }
  if (errors.length > 0 || !lecture.plan || !rule.rule) return { errors }
  const days = exceptions as string[]
  const found = seriesDates(rule.rule, lecture.plan, days)
  if (found.errors) return { errors: found.errors }
  if (found.dates.every(({ isException }) => isException)) {
    return { errors: [{ path: 'exceptions', message: '每一天都不办，就没有讲座了', code: 'invalid' }] }
  }
  return {
    series: {
      plan: lecture.plan,
      rule: ruleText(rule.rule),
      ruleInWords: ruleInWords(rule.rule, lecture.plan),
      exceptions: days.toSorted(),
      dates: found.dates,
    },
  }
}

const daysIn = (sent: unknown): readonly unknown[] => {
  if (sent === undefined || sent === null) return []
  return Array.isArray(sent) ? sent : [sent]
}

/** Reasons by day, for warnings that are overridden. Anything else is left aside: then the warning stays open. */
export function acceptedByDay(sent: unknown): ReadonlyMap<string, AcceptedWarning[]> {
  if (!isRecord(sent)) return new Map()
  return new Map(
    Object.entries(sent).map(([day, entries]) => [
      day,
      (Array.isArray(entries) ? entries : []).filter(isRecord).flatMap(({ key, reason }) => {
        return typeof key === 'string' && typeof reason === 'string' ? [{ key, reason }] : []
      }),
    ]),
  )
}
