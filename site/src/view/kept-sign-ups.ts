/** A sign-up that this device remembers. */
export interface KeptSignUp {
  lecture: string
  token: string
  title: string
  startsAt: string
}

/** Tokens go into addresses: nothing but letters, digits, hyphen and underscore may stand in one. */
const TOKEN = /^[A-Za-z0-9_-]{8,200}$/
const SLUG = /^[a-z0-9-]{1,80}$/

/** What was kept; anything that is not ours (edited, older, broken) is left out. */
export function readKept(stored: unknown): KeptSignUp[] {
  return Array.isArray(stored) ? stored.filter(isKept) : []
}

function isKept(entry: unknown): entry is KeptSignUp {
  if (typeof entry !== 'object' || entry === null) return false
  const { lecture, token, title, startsAt } = entry as Record<string, unknown>
  const areTexts = [lecture, token, title, startsAt].every((value) => typeof value === 'string')
  return areTexts && SLUG.test(String(lecture)) && TOKEN.test(String(token))
}

/** With one more; a second one for the same lecture takes the place of the first. */
export function withKept(kept: readonly KeptSignUp[], added: KeptSignUp): KeptSignUp[] {
  return [...kept.filter((entry) => entry.lecture !== added.lecture), added]
}

export function withoutToken(kept: readonly KeptSignUp[], token: string): KeptSignUp[] {
  return kept.filter((entry) => entry.token !== token)
}

/** Those that are not over, soonest first; a day after its beginning a lecture is over. */
export function stillAhead(kept: readonly KeptSignUp[], now: number): KeptSignUp[] {
  const day = 24 * 60 * 60 * 1000
  return kept
    .filter((entry) => Date.parse(entry.startsAt) + day > now)
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}
