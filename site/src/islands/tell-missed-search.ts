/** Most that one visit tells, so that nobody can be followed by what they typed. */
const MOST = 3
const COUNT = 'miaopu.missed-searches'
const told = new Set<string>()

/**
 * Tells the editors, without any sign of who asked, that a search found nothing. The server drops what may tell who it
 * was; here it is already not sent when it has a digit run or an @.
 */
export function tellMissedSearch(query: string): void {
  if (told.has(query) || /\d{5}|@/.test(query.normalize('NFKC')) || [...query].length > 30) return
  told.add(query)
  try {
    const count = Number(sessionStorage.getItem(COUNT) ?? 0)
    if (count >= MOST) return
    sessionStorage.setItem(COUNT, String(count + 1))
  } catch {
    // Without storage, only what this page has told counts.
    if (told.size > MOST) return
  }
  const body = new Blob([JSON.stringify({ query })], { type: 'application/json' })
  navigator.sendBeacon('/api/public/missed-searches', body)
}
