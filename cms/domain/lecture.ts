import type { Issue } from './issue.ts'
import { isZonedMoment } from './moments.ts'
import { dayInChina } from './review-day.ts'
import { relatedId } from './rich-text-walk.ts'
import { PRIVATE_EVENT_TYPES } from './vocabulary.ts'

export const LECTURE_STATES = [
  'draft',
  'submitted',
  'approved',
  'open',
  'closed',
  'held',
  'reported',
  'cancelled',
] as const
export type LectureState = (typeof LECTURE_STATES)[number]

export const LECTURE_STATE_NAMES: Readonly<Record<LectureState, string>> = {
  draft: '草稿',
  submitted: '待批',
  approved: '已批',
  open: '报名中',
  closed: '报名截止',
  held: '已举办',
  reported: '已归档',
  cancelled: '已取消',
}

/** Not yet approved: no family sees it, and its trainer may still change it. */
export const UNAPPROVED_STATES: readonly LectureState[] = ['draft', 'submitted']

/** As a filter: the lectures that families may see, those for which `isPublicLecture`. */
export const PUBLIC_LECTURES = {
  type: { not_in: [...PRIVATE_EVENT_TYPES] },
  state: { not_in: [...UNAPPROVED_STATES] },
  neverPublic: { not_equals: true },
}

/** What decides whether families may see a lecture. */
export interface LectureShown {
  readonly type: string
  readonly state: LectureState
  /** That no family could ever see it, so that its cancellation is nobody's news; unknown of those stored before. */
  readonly neverPublic?: boolean | null | undefined
}

/** Whether families may see it: not of one family only, and approved, or cancelled after it had been. */
export function isPublicLecture({ type, state, neverPublic }: LectureShown): boolean {
  return !PRIVATE_EVENT_TYPES.includes(type) && !UNAPPROVED_STATES.includes(state) && neverPublic !== true
}

/** Whether families see it or have seen it, also where it is a draft once more. */
export function wasShown(lecture: LectureShown): boolean {
  return lecture.neverPublic === false || isPublicLecture(lecture)
}

/**
 * Whether no family could ever see a lecture, once it is saved. One that is stored as cancelled from the start, as the
 * import does it, was cancelled after families had seen it.
 */
export function isNeverPublic(before: LectureShown | undefined, { type, state }: LectureShown): boolean {
  const isShown = isPublicLecture({ type, state })
  if (before === undefined) return !isShown
  if (isShown && state !== 'cancelled') return false
  return before.neverPublic ?? !isPublicLecture(before)
}

/**
 * Whether a step asks for a sound plan, whatever was changed: towards families, or back from being cancelled. The steps
 * out of what is planned never do, so that a lecture can always be closed, cancelled and reported on.
 */
export function needsSoundPlan(from: LectureState, to: LectureState): boolean {
  if (from === to || to === 'cancelled') return false
  if (from === 'cancelled') return true
  return to === 'open' || (UNAPPROVED_STATES.includes(from) && to !== 'draft')
}

/**
 * The family's own address, where the lecture is at it: undefined for a lecture of a public type, whatever is stored
 * from when it was a private one, since everybody signed up is told the place.
 */
export function privateAddressOf(lecture: {
  readonly type?: unknown
  readonly privateAddress?: unknown
}): string | undefined {
  const { type, privateAddress } = lecture
  if (typeof type !== 'string' || !PRIVATE_EVENT_TYPES.includes(type)) return undefined
  return typeof privateAddress === 'string' && privateAddress.trim() !== '' ? privateAddress.trim() : undefined
}

export interface LecturePlan {
  readonly state?: unknown
  readonly startsAt?: unknown
  readonly endsAt?: unknown
  readonly signUpFrom?: unknown
  readonly signUpUntil?: unknown
  readonly venue?: unknown
  readonly room?: unknown
  readonly capacity?: unknown
  readonly cancelledBecause?: unknown
}

export interface Room {
  readonly name: string
  readonly capacity: number
}

/** No lecture lasts longer: what seems to has a wrong day. Whoever looks for what touches a time relies on it. */
export const LONGEST_HOURS = 24
export const TOO_LONG = `一场最长 ${LONGEST_HOURS} 小时，请检查结束的日期；办几天的活动请排成几场`

/** Lectures lie in these years; another one is a slip of the finger. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2099

const TIMES = ['startsAt', 'endsAt', 'signUpFrom', 'signUpUntil'] as const
const PLACE = ['startsAt', 'endsAt', 'venue', 'room', 'capacity'] as const

/**
 * What is wrong with times, room and capacity, given the rooms of its venue. Sign-up may run until the start itself.
 * Of a lecture as it was `before`, times and place are judged when they change or the step needs a sound plan: what has
 * become of its room meanwhile must not keep anybody from cancelling it.
 */
export function lectureIssues(lecture: LecturePlan, rooms: readonly Room[], before?: LecturePlan): Issue[] {
  const isWhole = !before || needsSoundPlan(before.state as LectureState, lecture.state as LectureState)
  return [
    ...(isWhole || differs(TIMES, before, lecture) ? timeIssues(lecture) : []),
    ...(isWhole || differs(PLACE, before, lecture) ? roomIssues(lecture, rooms) : []),
    ...cancellationIssues(lecture),
  ]
}

function timeIssues(lecture: LecturePlan): Issue[] {
  const { startsAt, endsAt, signUpFrom, signUpUntil } = lecture
  const strange = TIMES.flatMap((path) => momentIssue(path, lecture[path]) ?? [])
  if (strange.length > 0) return strange
  const issues: Issue[] = []
  const start = moment(startsAt)
  if (start >= moment(endsAt)) issues.push({ path: 'endsAt', message: '结束时间应晚于开始时间' })
  if (moment(endsAt) - start > LONGEST_HOURS * 3_600_000) issues.push({ path: 'endsAt', message: TOO_LONG })
  if (moment(signUpUntil) > start) issues.push({ path: 'signUpUntil', message: '报名截止时间不能晚于开始时间' })
  if (moment(signUpFrom) >= moment(signUpUntil)) {
    issues.push({ path: 'signUpFrom', message: '开始报名的时间应早于报名截止的时间' })
  }
  return issues
}

/** Why no lecture can be at such a time, or undefined. That it is missing, or no time at all, is the field's to say. */
export function momentIssue(path: string, value: unknown): Issue | undefined {
  const at = moment(value)
  if (Number.isNaN(at)) return undefined
  if (!(value instanceof Date) && !isZonedMoment(value)) {
    return { path, message: '时间应带时区，例如 2026-12-01T09:30:00+08:00' }
  }
  const year = Number(dayInChina(new Date(at)).slice(0, 4))
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return undefined
  return { path, message: `年份应在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间，请检查日期` }
}

function roomIssues({ room, capacity }: LecturePlan, rooms: readonly Room[]): Issue[] {
  // That there is none is the field's to say.
  if (room === undefined || room === null || room === '') return []
  if (typeof room !== 'string') return [{ path: 'room', message: '请从这个场地的房间里选一间' }]
  const found = rooms.find(({ name }) => name === room)
  if (!found) {
    const names = rooms.map(({ name }) => `“${name}”`).join('、')
    return [{ path: 'room', message: `这个场地没有“${room}”这间房，请从 ${names} 中选一间` }]
  }
  if (typeof capacity === 'number' && capacity > found.capacity) {
    return [{ path: 'capacity', message: `“${room}”最多坐 ${found.capacity} 人，名额不能更多` }]
  }
  return []
}

function cancellationIssues({ state, cancelledBecause }: LecturePlan): Issue[] {
  if (state !== 'cancelled' || (typeof cancelledBecause === 'string' && cancelledBecause.trim() !== '')) return []
  return [{ path: 'cancelledBecause', message: '取消讲座时请写明原因，报名的家庭会看到' }]
}

/** NaN for what is no time: comparisons with it are false, and the field's own check reports it. */
function moment(value: unknown): number {
  return value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
}

/** Whether one of these fields says another thing than before. */
function differs<Name extends string>(
  names: readonly Name[],
  before: Readonly<Partial<Record<Name, unknown>>>,
  after: Readonly<Partial<Record<Name, unknown>>>,
): boolean {
  return names.some((name) => comparable(name, before[name]) !== comparable(name, after[name]))
}

const CALENDAR_FIELDS = ['title', 'startsAt', 'endsAt', 'venue', 'room', 'privateAddress'] as const

/** What calendars show of a lecture; the venue as its id or itself. */
export type CalendarEntry = Readonly<Partial<Record<(typeof CALENDAR_FIELDS)[number] | 'state', unknown>>>

/** Whether calendars must take over the change: time, place, title, or its cancellation (also taken back). */
export function changesCalendar(before: CalendarEntry, after: CalendarEntry): boolean {
  if ((before.state === 'cancelled') !== (after.state === 'cancelled')) return true
  return differs(CALENDAR_FIELDS, before, after)
}

/** Of related documents the id; moments as text of one form, for what is none differs from nothing. */
function comparable(field: string, value: unknown): unknown {
  if (field === 'venue') return relatedId(value) ?? ''
  const at = MOMENTS.includes(field) ? moment(value) : Number.NaN
  return Number.isNaN(at) ? (value ?? '') : at
}

const MOMENTS: readonly string[] = TIMES
