import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import type { FieldIssue } from '../check-sign-up.ts'
import { dayAfter, daysBetween } from '../days.ts'
import { dayInChina } from '../review-day.ts'
import type { Slot } from './plan.ts'
import { MOST_LECTURES, type SeriesRule } from './series-rule.ts'
import { overlaps } from './slots.ts'

/** One date that the rule gives. */
export interface SeriesDate extends Slot {
  /** In China, YYYY-MM-DD. */
  readonly day: string
  /** Left out: no lecture takes place. It counts among those of COUNT. */
  readonly isException: boolean
}

export type SeriesDates =
  | { readonly dates: readonly SeriesDate[]; readonly errors?: undefined }
  | { readonly dates?: undefined; readonly errors: readonly FieldIssue[] }

const ZONE = 'Asia/Shanghai'
/** Days, weeks or months that are looked through: more than five years of days. */
const MOST_PERIODS = 2000
/** The forecast of rooms and trainers ends somewhere. */
const MOST_YEARS = 5

/**
 * The dates of a series, at most 104, each as long as the first. It begins with the first day that fits the rule, at or
 * after the first lecture's.
 * @param exceptions days on which no lecture takes place
 */
export function seriesDates(rule: SeriesRule, first: Slot, exceptions: readonly string[]): SeriesDates {
  const length = Date.parse(first.endsAt) - Date.parse(first.startsAt)
  const starts = startsOf(rule, first.startsAt)
  if (starts.length === 0) return refused('rule', '按这个规则一天也排不出来，请改规则或改开始的日子')
  if (starts.length > MOST_LECTURES) return refused('rule', `一个系列最多 ${MOST_LECTURES} 场，请早一点结束`)
  const dates = starts.map((start): SeriesDate => {
    const day = dayInChina(new Date(start))
    return {
      day,
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + length).toISOString(),
      isException: exceptions.includes(day),
    }
  })
  const last = dates.at(-1)?.day ?? ''
  if (daysBetween(dates[0]?.day ?? '', last) > MOST_YEARS * 366) {
    return refused('rule', `一个系列最长 ${MOST_YEARS} 年，这样要排到 ${last.slice(0, 4)} 年`)
  }
  const isTooLong = dates.some((date, index) => index > 0 && overlaps(dates[index - 1] ?? date, date))
  if (isTooLong) return refused('endsAt', '一场还没结束，下一场就开始了。请缩短一场的时间，或隔久一点办')
  return { dates }
}

const refused = (path: string, message: string): SeriesDates => ({ errors: [{ path, message, code: 'invalid' }] })

/** Milliseconds; one more than allowed at most. */
function startsOf(rule: SeriesRule, startsAt: string): number[] {
  const dtstart = Temporal.Instant.from(startsAt).toZonedDateTimeISO(ZONE)
  const options = {
    temporal: Temporal,
    strict: true,
    tzid: ZONE,
    maxIterations: MOST_PERIODS,
    dtstart,
    freq: rule.freq,
    interval: rule.interval,
    ...(rule.count === undefined ? {} : { count: rule.count }),
    ...(rule.until === undefined ? {} : { until: firstMomentOf(dayAfter(rule.until)).subtract({ seconds: 1 }) }),
    ...(rule.byDay.length === 0 ? {} : { byDay: [...rule.byDay] }),
    ...(rule.byMonthDay.length === 0 ? {} : { byMonthDay: [...rule.byMonthDay] }),
    ...(rule.bySetPos.length === 0 ? {} : { bySetPos: [...rule.bySetPos] }),
  }
  try {
    return new RRuleTemporal(options)
      .all((_, index) => index <= MOST_LECTURES)
      .slice(0, MOST_LECTURES + 1)
      .map(({ epochMilliseconds }) => epochMilliseconds)
  } catch {
    // The library gives up on a rule that no day fits, such as the 31st of every twelfth month from February on.
    return []
  }
}

const firstMomentOf = (day: string): Temporal.ZonedDateTime => Temporal.PlainDate.from(day).toZonedDateTime(ZONE)
