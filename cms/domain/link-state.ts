/** What came of asking for a web address once. */
export type LinkAnswer =
  | { readonly kind: 'answered'; readonly status: number }
  /** No answer, with the system's code for why (`ENOTFOUND`, `TIMEOUT` …). */
  | { readonly kind: 'failed'; readonly code: string }
  /** Not asked for: it leads into the house's own network. */
  | { readonly kind: 'not-asked' }

/** What is known of a web address. */
export interface LinkState {
  readonly isDead: boolean
  /** How many times in a row it did not answer. */
  readonly failures: number
  /** ISO 8601, of the last time it was asked for. */
  readonly at: string
}

const GONE: readonly number[] = [404, 410]
/** A server may be down for an hour. */
const PATIENCE = 3
const HOUR = 3_600_000
const WHILE_KNOWN = 24 * HOUR
const WHILE_UNSURE = HOUR / 2

/**
 * What is known of an address after asking once more. A page that its server says is gone is dead at once; silence
 * counts only after several times, and only while others answer: else it is we who are offline.
 */
export function linkAfter(before: LinkState | undefined, answer: LinkAnswer, at: string, isOnline: boolean): LinkState {
  if (answer.kind === 'not-asked') return { isDead: false, failures: 0, at }
  if (answer.kind === 'answered' && answer.status < 500) {
    return { isDead: GONE.includes(answer.status), failures: 0, at }
  }
  const known = before ?? { isDead: false, failures: 0 }
  if (!isOnline) return { isDead: known.isDead, failures: known.failures, at }
  const failures = known.failures + 1
  return { isDead: known.isDead || failures >= PATIENCE, failures, at }
}

/** Whether it is time to ask again: after a day, and sooner while an address does not answer. */
export function isDue(state: LinkState | undefined, now: Date): boolean {
  if (!state) return true
  const age = now.getTime() - Date.parse(state.at)
  return age >= (state.failures > 0 ? WHILE_UNSURE : WHILE_KNOWN)
}
