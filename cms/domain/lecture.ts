import type { Issue } from './issue.ts'
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
}

/** Whether families may see it: not of one family only, and approved. */
export function isPublicLecture(lecture: { readonly type: string; readonly state: LectureState }): boolean {
  return !PRIVATE_EVENT_TYPES.includes(lecture.type) && !UNAPPROVED_STATES.includes(lecture.state)
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

/** What is wrong with times, room and capacity, given the rooms of its venue. Sign-up may run until the start itself. */
export function lectureIssues(lecture: LecturePlan, rooms: readonly Room[]): Issue[] {
  return [...timeIssues(lecture), ...roomIssues(lecture, rooms), ...cancellationIssues(lecture)]
}

function timeIssues({ startsAt, endsAt, signUpFrom, signUpUntil }: LecturePlan): Issue[] {
  const issues: Issue[] = []
  const start = moment(startsAt)
  if (start >= moment(endsAt)) issues.push({ path: 'endsAt', message: '结束时间应晚于开始时间' })
  if (moment(endsAt) - start > LONGEST_HOURS * 3_600_000) {
    const message = `一场最长 ${LONGEST_HOURS} 小时，请检查结束的日期；办几天的活动请排成几场`
    issues.push({ path: 'endsAt', message })
  }
  if (moment(signUpUntil) > start) issues.push({ path: 'signUpUntil', message: '报名截止时间不能晚于开始时间' })
  if (moment(signUpFrom) >= moment(signUpUntil)) {
    issues.push({ path: 'signUpFrom', message: '开始报名的时间应早于报名截止的时间' })
  }
  return issues
}

function roomIssues({ room, capacity }: LecturePlan, rooms: readonly Room[]): Issue[] {
  if (typeof room !== 'string' || room === '') return []
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

const CALENDAR_FIELDS = ['title', 'startsAt', 'endsAt', 'venue', 'room', 'privateAddress'] as const

/** What calendars show of a lecture; related documents as ids. */
export type CalendarEntry = Readonly<Partial<Record<(typeof CALENDAR_FIELDS)[number] | 'state', unknown>>>

/** Whether calendars must take over the change: time, place, title, or its cancellation (also taken back). */
export function changesCalendar(before: CalendarEntry, after: CalendarEntry): boolean {
  if ((before.state === 'cancelled') !== (after.state === 'cancelled')) return true
  return CALENDAR_FIELDS.some((field) => comparable(field, before[field]) !== comparable(field, after[field]))
}

function comparable(field: string, value: unknown): unknown {
  return field.endsWith('At') ? moment(value) : (value ?? '')
}
