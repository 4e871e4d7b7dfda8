import { weekday, weekdayName } from './span.ts'

/** How a series repeats, as people choose it. */
export const SERIES_EVERY = ['week', 'fortnight', 'month-day', 'month-weekday'] as const
export type SeriesEvery = (typeof SERIES_EVERY)[number]

export interface SeriesChoice {
  readonly every: SeriesEvery
  /** 0 is Sunday; for weeks. Empty: the weekday of the first day. */
  readonly weekdays: readonly number[]
  /** The last day that may have a lecture, `YYYY-MM-DD`; or so many lectures. */
  readonly end: { readonly until: string } | { readonly count: number }
}

const BYDAY = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

/** The rule of RFC 5545 for a choice. @param firstDay `YYYY-MM-DD` in China */
export function ruleOfChoice({ every, weekdays, end }: SeriesChoice, firstDay: string): string {
  const first = weekday(firstDay)
  const days = [...new Set(weekdays.length === 0 ? [first] : weekdays)].toSorted(
    (a, b) => ((a + 6) % 7) - ((b + 6) % 7),
  )
  const weekly = `BYDAY=${days.map((day) => BYDAY[day]).join(',')}`
  const parts = {
    week: ['FREQ=WEEKLY', weekly],
    fortnight: ['FREQ=WEEKLY', 'INTERVAL=2', weekly],
    'month-day': ['FREQ=MONTHLY', `BYMONTHDAY=${Number(firstDay.slice(8))}`],
    'month-weekday': ['FREQ=MONTHLY', `BYDAY=${weekOfMonth(firstDay)}${BYDAY[first]}`],
  }[every]
  // Until the end of that day in China, in UTC as the RFC wants it.
  const limit = 'until' in end ? `UNTIL=${end.until.replaceAll('-', '')}T155959Z` : `COUNT=${end.count}`
  return [...parts, limit].join(';')
}

/** The names of the choices for a first day: 每月 12 日, 每月第二个周六. */
export function everyNames(firstDay: string): Record<SeriesEvery, string> {
  const nth = weekOfMonth(firstDay)
  return {
    week: '每周',
    fortnight: '每两周',
    'month-day': `每月 ${Number(firstDay.slice(8))} 日`,
    'month-weekday': `每月${nth === -1 ? '最后一个' : `第${'一二三四'[nth - 1] ?? ''}个`}${weekdayName(firstDay)}`,
  }
}

/** Days of a text, each on its own or by commas; what is no day comes back apart. */
export function daysOfText(text: string): { readonly days: readonly string[]; readonly wrong: readonly string[] } {
  const words = text.split(/[\s,，、;；]+/).filter(Boolean)
  const isDay = (word: string) => /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(Date.parse(word))
  return { days: [...new Set(words.filter(isDay))].toSorted(), wrong: words.filter((word) => !isDay(word)) }
}

/** Which of its weekday in the month a day is: 1 to 4; -1 for a fifth, which many months lack. */
function weekOfMonth(day: string): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return nth > 4 ? -1 : nth
}
