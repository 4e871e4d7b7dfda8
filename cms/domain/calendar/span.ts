import { dayAfter, daysBetween } from '../days.ts'

export const CALENDAR_VIEWS = ['month', 'week', 'day', 'list', 'trainers', 'rooms'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

export const VIEW_NAMES: Readonly<Record<CalendarView, string>> = {
  month: '月',
  week: '周',
  day: '日',
  list: '列表',
  trainers: '按讲师',
  rooms: '按房间',
}

/** Calendar days in China, `YYYY-MM-DD`; the last one is not part of it. */
export interface Span {
  readonly from: string
  readonly to: string
}

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

export function weekdayName(day: string): string {
  return WEEKDAYS[weekday(day)] ?? ''
}

/** 0 is Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The days that a view of this day shows. Weeks begin on Monday; a month's grid has whole weeks. */
export function spanOf(view: CalendarView, day: string): Span {
  if (view === 'day') return { from: day, to: dayAfter(day) }
  if (view === 'list') return { from: monthStart(day), to: nextMonth(day) }
  if (view === 'month') {
    const end = nextMonth(day)
    return { from: weekStart(monthStart(day)), to: weekday(end) === 1 ? end : dayAfter(weekStart(end), 7) }
  }
  const from = weekStart(day)
  return { from, to: dayAfter(from, 7) }
}

/** The day to show after one step forward or back. */
export function stepFrom(view: CalendarView, day: string, direction: 1 | -1): string {
  if (view === 'day') return dayAfter(day, direction)
  if (view === 'month' || view === 'list') {
    return direction === 1 ? nextMonth(day) : monthStart(dayAfter(monthStart(day), -1))
  }
  return dayAfter(day, 7 * direction)
}

/** What stands above the view: 2026 年 11 月, or its first and last day. */
export function spanInWords(view: CalendarView, day: string): string {
  const [year, month, date] = numbers(day)
  if (view === 'month' || view === 'list') return `${year} 年 ${month} 月`
  if (view === 'day') return `${year} 年 ${month} 月 ${date} 日${weekdayName(day)}`
  const { from, to } = spanOf(view, day)
  const [firstYear, firstMonth, firstDate] = numbers(from)
  const [lastYear, lastMonth, lastDate] = numbers(dayAfter(to, -1))
  const first = `${firstYear} 年 ${firstMonth} 月 ${firstDate} 日`
  if (lastYear !== firstYear) return `${first}至 ${lastYear} 年 ${lastMonth} 月 ${lastDate} 日`
  return lastMonth === firstMonth ? `${first}至 ${lastDate} 日` : `${first}至 ${lastMonth} 月 ${lastDate} 日`
}

/** Every day of a span. */
export function daysOf({ from, to }: Span): string[] {
  return Array.from({ length: daysBetween(from, to) }, (_, index) => dayAfter(from, index))
}

function weekStart(day: string): string {
  return dayAfter(day, -((weekday(day) + 6) % 7))
}

function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`
}

function nextMonth(day: string): string {
  return monthStart(dayAfter(monthStart(day), 31))
}

function numbers(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}
