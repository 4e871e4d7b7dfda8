const DAY = 86_400_000
const CHINA = 8 * 3_600_000

/** The calendar day in China, `YYYY-MM-DD`, of a moment. China has no summer time. */
export function dayInChina(now: Date): string {
  return new Date(now.getTime() + CHINA).toISOString().slice(0, 10)
}

/** The same day of the month so many months on, or that month's last day: 31 August + 6 is 28 or 29 February. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 1) - DAY).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
