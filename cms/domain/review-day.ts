const DAY = 86_400_000
const CHINA = 8 * 3_600_000

/** The calendar day in China, `YYYY-MM-DD`, of a moment. China has no summer time. */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + CHINA).toISOString().slice(0, 10)
}

/** The day that a field of a day holds: a day, or any moment of it in China, as it is stored; undefined for what is none. */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const moment = value instanceof Date || typeof value === 'string' ? new Date(value) : undefined
  return moment && !Number.isNaN(moment.getTime()) ? dayInChina(moment) : undefined
}

/** The same day of the month so many months on, or that month's last day: 31 August + 6 is 28 or 29 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 1) - DAY).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
