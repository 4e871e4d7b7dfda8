import type { FieldIssue } from '../check-sign-up.ts'
import type { LectureState } from '../lecture.ts'
import { isRecord } from '../rich-text-walk.ts'

const DAY_MS = 86_400_000
/** So long after the end of a lecture its families may say what they think. */
const OPEN_DAYS = 30
/** So long after a family first said so it may change its mind. */
const CHANGE_DAYS = 7
const LONGEST_REMARK = 500
const MOST_STARS = 5
const UNWANTED = /[^\P{C}\n]/gu

export interface FeedbackFacts {
  readonly lecture: { readonly state: LectureState; readonly endsAt: string }
  /** Whether somebody saw the family there. */
  readonly wasHere: boolean
  /** When it first said what it thinks (ISO 8601), if it has. */
  readonly givenAt?: string | undefined
  readonly now: Date
}

/** asked: may be given or changed, until a moment (ISO 8601). given: stands, and is shown to the family. */
export type FeedbackState =
  | { readonly kind: 'asked'; readonly until: string }
  | { readonly kind: 'given' }
  | { readonly kind: 'closed'; readonly why: 'not-yet' | 'not-here' | 'too-late' | 'cancelled' }

/**
 * Whether a family may say what it thinks of a lecture: if it was checked in, from the end for 30 days; to change it, 7
 * days from when it first did, within those 30. Intervals are half-open: at the very moment of the limit it is over.
 */
export function feedbackState({ lecture, wasHere, givenAt, now }: FeedbackFacts): FeedbackState {
  const time = now.getTime()
  const end = Date.parse(lecture.endsAt)
  const until = Math.min(
    end + OPEN_DAYS * DAY_MS,
    givenAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(givenAt) + CHANGE_DAYS * DAY_MS,
  )
  if (lecture.state === 'cancelled') return { kind: 'closed', why: 'cancelled' }
  if (time < end) return { kind: 'closed', why: 'not-yet' }
  if (givenAt !== undefined) return time < until ? { kind: 'asked', until: iso(until) } : { kind: 'given' }
  if (!wasHere) return { kind: 'closed', why: 'not-here' }
  return time < until ? { kind: 'asked', until: iso(until) } : { kind: 'closed', why: 'too-late' }
}

const iso = (time: number): string => new Date(time).toISOString()

/** The first moment of a `givenAt` that may still be changed. */
export function changeableSince(now: Date): string {
  return iso(now.getTime() - CHANGE_DAYS * DAY_MS)
}

export interface FeedbackValues {
  /** 1-5 */
  readonly stars: number
  /** May be empty. */
  readonly remark: string
}

export type CheckedFeedback =
  | { readonly values: FeedbackValues; readonly errors?: undefined }
  | { readonly values?: undefined; readonly errors: readonly FieldIssue[] }

/** The values from a form or JSON of any shape, or what is wrong about it. */
export function checkFeedback(input: unknown): CheckedFeedback {
  const sent = isRecord(input) ? input : {}
  const errors: FieldIssue[] = []
  const stars = typeof sent['stars'] === 'string' ? Number(sent['stars']) : sent['stars']
  if (typeof stars !== 'number' || !Number.isInteger(stars) || stars < 1 || stars > MOST_STARS) {
    errors.push({ path: 'stars', message: '请选 1 到 5 分。', code: 'range' })
  }
  const written = sent['remark'] ?? ''
  const remark =
    typeof written === 'string' ? written.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(UNWANTED, '').trim() : ''
  if (typeof written !== 'string') errors.push({ path: 'remark', message: '想说的话应是文字。', code: 'invalid' })
  if ([...remark].length > LONGEST_REMARK) {
    const message = `想说的话最多 ${LONGEST_REMARK} 个字，请写短一些。`
    errors.push({ path: 'remark', message, code: 'too-long' })
  }
  return errors.length > 0 ? { errors } : { values: { stars: Number(stars), remark } }
}

const REASONS = {
  'not-yet': '活动结束以后才能评价，请到时再来。',
  'not-here': '现场没有您的签到记录，不能评价。您到了的话，请联系主办单位补签到。',
  'too-late': '评价已经截止：活动结束 30 天内可以评价。',
  cancelled: '这场活动没有举办，不用评价。',
} as const
const GIVEN = '您已经评价过了，7 天内可以改，现在已经过了。谢谢您。'

/** Why nothing can be said now. */
export function feedbackRefusal(state: Exclude<FeedbackState, { kind: 'asked' }>): FieldIssue & { status: 403 | 410 } {
  const why = state.kind === 'given' ? 'given' : state.why
  const message = state.kind === 'given' ? GIVEN : REASONS[state.why]
  return { path: 'token', message, code: why, status: why === 'not-here' ? 403 : 410 }
}

/** Mean of the stars to one digit, `4.5`; undefined when nobody gave any. */
export function meanStars(given: readonly { readonly stars: number }[]): string | undefined {
  if (given.length === 0) return undefined
  return (given.reduce((sum, { stars }) => sum + stars, 0) / given.length).toFixed(1)
}
