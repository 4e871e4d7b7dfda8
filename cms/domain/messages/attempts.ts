const MINUTE_MS = 60_000
/** Pauses after each failed attempt. */
const PAUSES_MINUTES = [1, 5, 30, 120, 720] as const

/**
 * When a message is tried again after so many failed attempts; undefined when it is given up: after the sixth, or when it
 * would be of no use by then.
 */
export function nextAttempt(failed: number, now: Date, useUntil?: string | null): Date | undefined {
  const minutes = PAUSES_MINUTES[failed - 1]
  if (minutes === undefined) return undefined
  const next = new Date(now.getTime() + minutes * MINUTE_MS)
  return useUntil && Date.parse(useUntil) <= next.getTime() ? undefined : next
}

/** At the very moment it is too late. */
export function isOfUse(useUntil: string | null | undefined, now: Date): boolean {
  return !useUntil || Date.parse(useUntil) > now.getTime()
}
