import type { Issue } from './issue.ts'
import { LECTURE_STATE_NAMES, type LectureShown, type LectureState, wasShown } from './lecture.ts'
import { PRIVATE_EVENT_TYPES } from './vocabulary.ts'

/**
 * Where a lecture may go from each state. An organizer who plans and approves at once may skip steps; a mistaken step
 * can be taken back.
 */
const NEXT: Readonly<Record<LectureState, readonly LectureState[]>> = {
  draft: ['submitted', 'approved', 'open', 'held', 'cancelled'],
  submitted: ['draft', 'approved', 'open', 'held', 'cancelled'],
  approved: ['draft', 'submitted', 'open', 'closed', 'held', 'cancelled'],
  open: ['draft', 'submitted', 'approved', 'closed', 'held', 'cancelled'],
  closed: ['draft', 'approved', 'open', 'held', 'cancelled'],
  held: ['closed', 'reported'],
  reported: ['held'],
  cancelled: ['draft', 'approved', 'open', 'closed'],
}

/** What a new lecture may be; what took place without the platform is entered afterwards. */
const FIRST: readonly LectureState[] = ['draft', 'submitted', 'approved', 'open', 'held']

const NOT_BEGUN: Issue = { path: 'state', message: '讲座还没有开始，开始以后才能登记“已举办”' }

/** Families who signed up must still find their lecture, and that it takes sign-ups or did. */
const BEFORE_SIGN_UP: readonly LectureState[] = ['draft', 'submitted', 'approved']

/** Whether the step is one for which the number of sign-ups matters. */
export const returnsBeforeSignUp = (from: LectureState, to: LectureState): boolean =>
  !BEFORE_SIGN_UP.includes(from) && BEFORE_SIGN_UP.includes(to)

export interface LifeFacts {
  /** Confirmed sign-ups. */
  readonly families: number
  /** Whether its start has come: what lies ahead was not held. */
  readonly hasBegun: boolean
}

/** Why a new lecture cannot begin in a state, or undefined. */
export function beginIssue(state: LectureState, { hasBegun }: Pick<LifeFacts, 'hasBegun'>): Issue | undefined {
  if (!(state in LECTURE_STATE_NAMES)) return undefined
  if (state === 'held' && !hasBegun) return NOT_BEGUN
  if (FIRST.includes(state)) return undefined
  const advice =
    state === 'reported' ? '请先存为“已举办”，写好总结再归档' : '请先存为“草稿”，或直接提交待批、批准、开放报名'
  return { path: 'state', message: `新讲座不能一开始就是“${LECTURE_STATE_NAMES[state]}”，${advice}` }
}

interface Times {
  readonly startsAt: string
  readonly endsAt: string
}

/** Why what was held, or archived, cannot be moved to these times (ISO 8601), or undefined: it has been already. */
export function recordMoveIssue(state: LectureState, { startsAt, endsAt }: Times, now: Date): Issue | undefined {
  const name = `“${LECTURE_STATE_NAMES[state]}”`
  if (state === 'held' && Date.parse(startsAt) > now.getTime()) {
    return { path: 'startsAt', message: `${name}的讲座不能改到以后。另办一场请新建` }
  }
  if (state === 'reported' && Date.parse(endsAt) > now.getTime()) {
    return { path: 'endsAt', message: `${name}的讲座不能改到以后。另办一场请新建` }
  }
  return undefined
}

/** Why a lecture cannot go from one state to the other, or undefined. */
export function lifeIssue(from: LectureState, to: LectureState, { families, hasBegun }: LifeFacts): Issue | undefined {
  // What is no state at all is refused with the field.
  if (from === to || !(to in LECTURE_STATE_NAMES)) return undefined
  if (!NEXT[from].includes(to)) {
    const next = NEXT[from].map((state) => `“${LECTURE_STATE_NAMES[state]}”`).join('、')
    return {
      path: 'state',
      message: `“${LECTURE_STATE_NAMES[from]}”的讲座不能改成“${LECTURE_STATE_NAMES[to]}”，只能改成${next}`,
    }
  }
  if (to === 'held' && !hasBegun) return NOT_BEGUN
  if (families > 0 && returnsBeforeSignUp(from, to)) {
    const message = `已有 ${families} 个家庭报名，不能退回“${LECTURE_STATE_NAMES[to]}”。不办了请改成“已取消”并写明原因；不再收人请改成“报名截止”`
    return { path: 'state', message }
  }
  return undefined
}

/** What took place, at whatever time it was. */
const RECORDED: readonly LectureState[] = ['held', 'reported']

/** Asked for, promised or offered to families: what is over is entered as held instead. */
const PLANNED: readonly LectureState[] = ['submitted', 'approved', 'open']
/** From these, closing tells families that they could have signed up; from others, it takes a step back. */
const NEVER_OPENED: readonly LectureState[] = [...BEFORE_SIGN_UP, 'cancelled']

interface Planned {
  readonly state: LectureState
  readonly startsAt: string
}

/**
 * Why a lecture cannot be planned to start when it would, or undefined: at `now` that has passed. A save that leaves the
 * time and the state of a past lecture as they are goes through, and so does one that enters what took place.
 */
export function pastStartIssue(before: Planned | undefined, after: Planned, now: Date): Issue | undefined {
  const start = Date.parse(after.startsAt)
  if (!(start <= now.getTime()) || RECORDED.includes(after.state)) return undefined
  const isMoved = before !== undefined && Date.parse(before.startsAt) !== start
  if (!isMoved && !isPlannedAnew(before?.state, after.state)) return undefined
  const name = `“${LECTURE_STATE_NAMES[after.state]}”`
  const message =
    after.state === 'cancelled'
      ? `开始时间已经过去，${name}的讲座不能改到这一天，请检查日期`
      : `开始时间已经过去，${name}的讲座应在以后开始，请检查日期。已经办过的，请把状态改成“已举办”`
  return { path: 'startsAt', message }
}

function isPlannedAnew(from: LectureState | undefined, to: LectureState): boolean {
  if (from === to) return false
  return PLANNED.includes(to) || (to === 'closed' && from !== undefined && NEVER_OPENED.includes(from))
}

/**
 * Why a lecture cannot change between one for everybody and one for a single family, or undefined. Once families have seen
 * it or signed up, strangers would learn the address of a family, or a family's visit would be shown to everybody.
 * @param signUps of any state
 */
export function audienceIssue(before: LectureShown, type: string, signUps: number): Issue | undefined {
  const isPrivate = PRIVATE_EVENT_TYPES.includes(type)
  if (isPrivate === PRIVATE_EVENT_TYPES.includes(before.type)) return undefined
  if (!wasShown(before) && signUps === 0) return undefined
  const message = isPrivate
    ? `讲座已经公开或有人报名，不能改成只给一家的“${type}”：报名的人会看到那一家的地址。请取消这一场，另外新建一场`
    : `已有家庭报名，只给一家的“${before.type}”不能改成公开的“${type}”。请取消这一场，另外新建一场`
  return { path: 'type', message }
}
