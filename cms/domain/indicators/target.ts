import { daysBetween } from '../days.ts'

export interface Progress {
  readonly sessions: number
  readonly target: number
  /** Whole per cent of the target; above 100 when it is passed. */
  readonly percent: number
  /** How many there would be by `today` if they were spread evenly over the year; whole. */
  readonly expected: number
  readonly isBehind: boolean
}

/** How far the year's target is met. @param today a calendar day in China, of any year */
export function progress(sessions: number, target: number, year: number, today: string): Progress {
  const days = daysBetween(`${year}-01-01`, `${year + 1}-01-01`)
  const passed = Math.min(days, Math.max(0, daysBetween(`${year}-01-01`, today) + 1))
  const expected = Math.floor((target * passed) / days)
  return { sessions, target, percent: Math.floor((sessions / target) * 100), expected, isBehind: sessions < expected }
}
