import type { Lecture } from '../../../content/contract/lecture.ts'
import type { Seats } from '../../../content/contract/visit.ts'
import { dayInChina } from './dates.ts'
import { dayAndTime } from './lecture-times.ts'

export type LectureState = Lecture['state']

/**
 * The state on a day, which may be further on than the one published: sign-up ends with its last day,
 * and a lecture is over the day after it. Within the day the server knows better; the page asks it.
 */
export function stateOn(lecture: Lecture, today: string): LectureState {
  if (lecture.state === 'cancelled') return 'cancelled'
  if (lecture.state === 'held' || dayInChina(lecture.endsAt) < today) return 'held'
  if (lecture.state === 'open' && dayInChina(lecture.signUpUntil) < today) return 'closed'
  return lecture.state
}

const LABELS: Readonly<Record<LectureState, string>> = {
  announced: '即将开放报名',
  open: '报名中',
  closed: '报名已截止',
  held: '已结束',
  cancelled: '已取消',
}

export function stateLabel(state: LectureState): string {
  return LABELS[state]
}

/** What stands above a lecture that cannot be signed up for. */
export interface Notice {
  tone: 'alert' | 'plain'
  title: string
  text: string
}

export function stateNotice(lecture: Lecture, state: LectureState): Notice | undefined {
  switch (state) {
    case 'cancelled': {
      const reason = lecture.cancelledBecause ? `原因：${lecture.cancelledBecause}。` : ''
      return { tone: 'alert', title: '这场活动已取消', text: `${reason}请不要前往。可以看看别的场次。` }
    }
    case 'held':
      return { tone: 'plain', title: '这场活动已经结束', text: '可以看看接下来的场次。' }
    case 'closed':
      return { tone: 'plain', title: '报名已截止', text: '名额或时间已到，不能再报名。可以看看别的场次。' }
    case 'announced':
      return {
        tone: 'plain',
        title: '还没有开放报名',
        text: lecture.signUpFrom
          ? `预计 ${dayAndTime(lecture.signUpFrom)} 开始报名，${dayAndTime(lecture.signUpUntil)} 截止。`
          : `报名开放后，${dayAndTime(lecture.signUpUntil)} 截止。请过几天再来看。`,
      }
    case 'open':
      return undefined
  }
}

/** `余 3 席`: free seats at this moment, in words. */
export function seatsText(seats: Seats): string {
  switch (seats.state) {
    case 'open':
      return `余 ${seats.left} 席`
    case 'full':
      return '已报满'
    case 'not-yet':
      return '还没有开放报名'
    case 'closed':
      return '报名已截止'
    case 'held':
      return '已结束'
    case 'cancelled':
      return '已取消'
  }
}

/** What stands above the form when it cannot be sent as usual. */
export interface SeatsNotice {
  text: string
  /** Whether it cannot be sent at all. */
  isClosed: boolean
}

/** Undefined while there are seats. */
export function seatsNotice(seats: Seats): SeatsNotice | undefined {
  if (seats.state === 'open') return undefined
  if (isFullWithLine(seats)) {
    return { text: '名额已满，可以排候补：有人让出名额时，按先后顺序留给候补的家庭。', isClosed: false }
  }
  if (seats.state === 'full') return { text: '名额已满，暂时不能报名。可以看看别的场次。', isClosed: true }
  if (seats.state === 'not-yet' && seats.opensAt !== undefined) {
    return { text: `${dayAndTime(seats.opensAt)} 开始报名。`, isClosed: true }
  }
  return { text: `${seatsText(seats)}，现在不能报名。`, isClosed: true }
}

/** Whether only the waiting list is left. */
export function isFullWithLine({ state, waits }: Seats): boolean {
  return state === 'full' && waits
}
