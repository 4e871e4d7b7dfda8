import { z } from 'zod'
import { lecture } from '../contract/lecture.ts'
import { agePair } from './age-pair.ts'

const shape = lecture.shape

/** An entry of `demo/lectures.yaml`. It has no date of its own: the import gives it one, so that the demo is never stale. */
export const lectureEntry = z.strictObject({
  slug: shape.slug,
  title: shape.title,
  summary: shape.summary,
  type: shape.type,
  state: z.enum(['draft', 'submitted', 'approved', 'open', 'full', 'closed', 'held', 'reported', 'cancelled']),
  /** Days after the day of the import; negative is past. */
  day: z.int('应是整数：从导入那天数起，过去的是负数').min(-366).max(366),
  /** Time of day in China. */
  at: z.string("时间要加引号，写成 '09:30'").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "时间应写成 '09:30' 这样"),
  minutes: z.int().min(10).max(480),
  signUpClosesDaysBefore: z.int().min(0).max(60),
  venue: shape.venue,
  room: shape.room,
  trainer: shape.trainer,
  ages: agePair,
  topics: shape.topics,
  capacity: shape.capacity,
  childrenAttend: shape.childrenAttend,
  outline: shape.outline,
  bring: shape.bring,
  fee: shape.fee,
  cancelledBecause: shape.cancelledBecause,
})
export type LibraryLecture = z.output<typeof lectureEntry> & { file: string }

/** Types that are never public: address and time are for the family, the trainer and the organizer only. */
const PRIVATE_TYPES: readonly string[] = ['一对一咨询', '入户指导/家访']

/** Whether families may see a lecture: it is approved, and neither one-to-one nor a home visit. */
export function isPublic({ type, state }: Pick<LibraryLecture, 'type' | 'state'>): boolean {
  return !PRIVATE_TYPES.includes(type) && state !== 'draft' && state !== 'submitted'
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** When a lecture takes place, in UTC. */
export interface Placed {
  startsAt: string
  endsAt: string
  /** At the hour of the lecture, so many days before. */
  signUpUntil: string
}

/**
 * Places a lecture of the library in time.
 * @param importDay the day in China (+08:00 all year) from which `day` counts, `2026-11-22`
 */
export function placeLecture(
  {
    day,
    at,
    minutes,
    signUpClosesDaysBefore,
  }: Pick<LibraryLecture, 'day' | 'at' | 'minutes' | 'signUpClosesDaysBefore'>,
  importDay: string,
): Placed {
  const startsAt = Date.parse(`${importDay}T${at}:00+08:00`) + day * DAY
  return {
    startsAt: inUtc(startsAt),
    endsAt: inUtc(startsAt + minutes * MINUTE),
    signUpUntil: inUtc(startsAt - signUpClosesDaysBefore * DAY),
  }
}

function inUtc(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
