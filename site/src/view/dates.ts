/**
 * Days and times as families read them. A day is `YYYY-MM-DD` in China; an instant is ISO 8601 in UTC.
 * China has no daylight saving: its clock is UTC + 8 hours all year.
 */
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

interface DayParts {
  year: number
  /** 1-12 */
  month: number
  day: number
}

/** Parts of a day; for text that is not a real calendar day, undefined. */
export function parseDay(text: string): DayParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return isReal ? { year, month, day } : undefined
}

function parts(day: string): DayParts {
  const parsed = parseDay(day)
  if (!parsed) throw new RangeError(`Not a day: ${day}`)
  return parsed
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day in China at an instant. */
export function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10)
}

/** `9:30`, on China's clock. */
export function timeInChina(instant: string): string {
  const time = new Date(Date.parse(instant) + CHINA_OFFSET_MS)
  return `${time.getUTCHours()}:${String(time.getUTCMinutes()).padStart(2, '0')}`
}

/** `2026 年 11 月 22 日` */
export function longDay(day: string): string {
  const { year, month, day: date } = parts(day)
  return `${year} 年 ${month} 月 ${date} 日`
}

/** `12 月 5 日` */
export function shortDay(day: string): string {
  const { month, day: date } = parts(day)
  return `${month} 月 ${date} 日`
}

/** `2026 年 11 月` */
export function monthOfYear(day: string): string {
  const { year, month } = parts(day)
  return `${year} 年 ${month} 月`
}

/** `周六` */
export function weekday(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * The same date `count` months on. Where that month has no such date, its last day
 * (Civil Code, article 202): one month after 31 January is 28 or 29 February.
 */
export function addMonths(day: string, count: number): string {
  const { year, month, day: date } = parts(day)
  const index = year * 12 + (month - 1) + count
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return isoDay(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** Full months from one day to another, counted as `addMonths` does; negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [parts(from), parts(to)]
  let months = (end.year - start.year) * 12 + (end.month - start.month)
  if (addMonths(from, months) > to) months -= 1
  return months
}
