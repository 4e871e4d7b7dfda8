import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Seats } from '../../../content/contract/visit.ts'
import { dayInChina, shortDay, timeInChina } from './dates.ts'
import { type LectureState, stateLabel } from './lecture-state.ts'

/** What stands beside a lecture in a list. */
export interface Badge {
  text: string
  tone: '' | 'sun' | 'plain'
  /** Nobody need go there any more. */
  isOff: boolean
}

/** As the page was written: what it says holds at any later moment too. Whether seats are left, it does not know. */
export function badgeAsPublished(
  { signUpFrom, signUpUntil }: Pick<Lecture, 'signUpFrom' | 'signUpUntil'>,
  state: LectureState,
  today: string,
): Badge {
  const isToOpen = signUpFrom !== undefined && dayInChina(signUpFrom) >= today
  if (isToOpen && (state === 'announced' || state === 'open')) return plainly(`${dayAndHour(signUpFrom)} 起报名`)
  return state === 'open' ? plainly(`报名到 ${dayAndHour(signUpUntil)}`) : badgeOf(state)
}

type Times = Pick<Lecture, 'startsAt' | 'endsAt' | 'signUpUntil'>

/** What has become of a lecture by the clock alone; undefined while that is what the page says. At the very moment it has. */
export function badgeByClock(state: LectureState, times: Times, now: Date): Badge | undefined {
  if (state === 'held' || state === 'cancelled') return undefined
  const hasPassed = (moment: string) => Date.parse(moment) <= now.getTime()
  if (hasPassed(times.endsAt)) return badgeOf('held')
  return state !== 'closed' && (hasPassed(times.signUpUntil) || hasPassed(times.startsAt))
    ? badgeOf('closed')
    : undefined
}

/** The same by the seats of this moment. */
export function badgeBySeats(
  state: LectureState,
  { state: seats, waits }: Seats,
  signUpUntil: string,
): Badge | undefined {
  if (seats === 'full') return { text: waits ? '已报满，可候补' : '已报满', tone: 'plain', isOff: false }
  if (seats === 'open') return plainly(`报名到 ${dayAndHour(signUpUntil)}`)
  return seats === 'not-yet' || seats === state ? undefined : badgeOf(seats)
}

function badgeOf(state: LectureState): Badge {
  const tone = state === 'cancelled' ? 'sun' : state === 'held' || state === 'closed' ? 'plain' : ''
  return { text: stateLabel(state), tone, isOff: state === 'held' || state === 'cancelled' }
}

const plainly = (text: string): Badge => ({ text, tone: '', isOff: false })

/** `12 月 4 日 20:00` */
function dayAndHour(instant: string): string {
  return `${shortDay(dayInChina(instant))} ${timeInChina(instant)}`
}
