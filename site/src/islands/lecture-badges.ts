import { type Badge, badgeByClock, badgeBySeats } from '../view/lecture-badge.ts'
import type { LectureState } from '../view/lecture-state.ts'
import { readSeats, seatsAddress } from '../view/read-seats.ts'

/**
 * Lists of lectures: the badges as of this moment. By the clock at once, also without network; by the seats with one
 * request for those that can still be signed up for.
 */
interface Entry {
  slug: string
  state: LectureState
  startsAt: string
  endsAt: string
  signUpUntil: string
  link: HTMLElement
  badge: HTMLElement
}

const entries = [...document.querySelectorAll<HTMLElement>('[data-lecture]')].flatMap((item): Entry[] => {
  const { lecture: slug = '', state, startsAt = '', endsAt = '', signUpUntil = '' } = item.dataset
  const [link, badge] = [item.querySelector<HTMLElement>('a'), item.querySelector<HTMLElement>('[data-badge]')]
  return link && badge ? [{ slug, state: state as LectureState, startsAt, endsAt, signUpUntil, link, badge }] : []
})

void correct()
// A page left open, or come back to, is of another moment.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void correct()
})

async function correct(): Promise<void> {
  const now = new Date()
  const open: Entry[] = []
  for (const entry of entries) {
    const badge = badgeByClock(entry.state, entry, now)
    if (badge) show(entry, badge)
    else if (entry.state === 'open' || entry.state === 'announced') open.push(entry)
  }
  if (open.length === 0 || !navigator.onLine) return
  try {
    // The soonest come first; of those too far ahead the page keeps to the deadline.
    const response = await fetch(seatsAddress(open.map(({ slug }) => slug)))
    if (!response.ok) return
    const body: unknown = await response.json()
    for (const entry of open) {
      const seats = readSeats(body, entry.slug)
      const badge = seats && badgeBySeats(entry.state, seats, entry.signUpUntil)
      if (badge) show(entry, badge)
    }
  } catch {
    // No network: the deadline stands there.
  }
}

/** The room that the badge had stays its own, so that nothing beside or below it moves. */
function show({ link, badge }: Entry, { text, tone, isOff }: Badge): void {
  if (badge.textContent.trim() === text) return
  const { width, height } = badge.getBoundingClientRect()
  badge.style.minBlockSize ||= `${height}px`
  badge.textContent = text
  badge.className = `tag ${tone}`.trim()
  const freed = width - badge.getBoundingClientRect().width
  badge.style.marginInlineEnd = freed > 0 ? `${freed}px` : ''
  link.classList.toggle('entry-off', isOff)
}
