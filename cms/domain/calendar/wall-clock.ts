const CHINA_MS = 8 * 3_600_000
const MINUTE_MS = 60_000
const WALL_CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/

/** What a clock on a wall in China shows at a moment (ISO 8601): `2026-11-22T09:30:00`. China has no summer time. */
export function wallClockOf(moment: string): string {
  return new Date(Date.parse(moment) + CHINA_MS).toISOString().slice(0, 19)
}

/**
 * The moment (ISO 8601, UTC) at which a clock in China shows `2026-11-22T09:30` or `2026-11-22T09:30:00`; undefined for
 * what is no time.
 */
export function momentOf(wallClock: string): string | undefined {
  const seconds = wallClock.length === 16 ? `${wallClock}:00` : wallClock
  if (!WALL_CLOCK.test(seconds)) return undefined
  const moment = Date.parse(`${seconds}+08:00`)
  if (Number.isNaN(moment)) return undefined
  const found = new Date(moment).toISOString()
  // JavaScript takes February 30 for March 2.
  return wallClockOf(found) === seconds ? found : undefined
}

/** The time of day in China: `09:30`. */
export function timeInChina(moment: string): string {
  return wallClockOf(moment).slice(11, 16)
}

/** So many minutes later, negative for earlier; ISO 8601. */
export function minutesLater(moment: string, minutes: number): string {
  return new Date(Date.parse(moment) + minutes * MINUTE_MS).toISOString()
}

/** Minutes from one moment to the other. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MINUTE_MS
}
