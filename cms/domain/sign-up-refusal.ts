import type { FieldIssue } from './check-sign-up.ts'
import { momentInWords } from './moments.ts'
import type { SignUpState } from './sign-up-state.ts'

/** Why a sign-up, or its cancellation, was refused: for the family, and as the status of an HTTP answer. */
export interface Refusal {
  readonly status: 400 | 403 | 404 | 409 | 410
  readonly error: FieldIssue
}

const lecture = (status: Refusal['status'], code: string, message: string): Refusal => ({
  status,
  error: { path: 'lecture', message, code },
})

export const UNKNOWN_LECTURE = lecture(404, 'unknown', '没有找到这场活动，它可能已经下线。请回到活动列表看看别的活动。')
export const BUSY = lecture(409, 'busy', '现在报名的人很多，您的报名还没有成功。请过一分钟再提交一次。')

export const DUPLICATE: Refusal = {
  status: 409,
  error: {
    path: 'phone',
    message: '这个手机号已经报过这场活动了。请打开报名时保存的链接查看或取消；链接找不到了，请联系主办单位。',
    code: 'duplicate',
  },
}

/** An own sign-up that cannot be found; also what a wrong link gets. */
export const UNKNOWN_SIGN_UP: Refusal = {
  status: 404,
  error: { path: 'token', message: '没有找到这次报名。请检查链接是否完整，或联系主办单位。', code: 'unknown' },
}

export const FORBIDDEN: Refusal = {
  status: 403,
  error: { path: 'user', message: '只有组织者和管理员可以替家庭办理报名。请用组织者账号登录。', code: 'forbidden' },
}

/** A form that did not come from a page of this site. */
export const FOREIGN_FORM: Refusal = {
  status: 403,
  error: { path: 'form', message: '为了安全，报名表要在本站的页面上提交。请刷新页面后再试一次。', code: 'foreign' },
}

export const TOO_LATE_TO_CANCEL: Refusal = {
  status: 410,
  error: {
    path: 'token',
    message: '活动已经开始或已经结束，报名不能再取消了。有疑问请联系主办单位。',
    code: 'too-late',
  },
}

/** An offer of seats that cannot be taken any more. */
export const OFFER_LAPSED: Refusal = {
  status: 410,
  error: {
    path: 'token',
    message: '这个名额没有在期限内确认，已经让给下一家了。还想参加，可以回到活动页重新报名或排候补。',
    code: 'offer-lapsed',
  },
}

export const ALREADY_ACCEPTED: Refusal = {
  status: 409,
  error: { path: 'token', message: '这个名额您已经确认过了，座位给您留着，不用再确认。', code: 'already-accepted' },
}

export const NO_OFFER: Refusal = {
  status: 409,
  error: {
    path: 'token',
    message: '现在没有留给您的名额可以确认或放弃。有空位时会按顺序通知您。',
    code: 'no-offer',
  },
}

export const CANNOT_CHANGE: Refusal = {
  status: 409,
  error: { path: 'token', message: '只有已报上名、还没开始的活动才能改人数。', code: 'cannot-change' },
}

/** The sign-up changed while it was being changed: by another click, or by the organizer. */
export const CHANGED_MEANWHILE: Refusal = {
  status: 409,
  error: { path: 'token', message: '这次报名刚刚有了变动，请刷新页面看看再改。', code: 'changed' },
}

export const NOT_MOVABLE: Refusal = {
  status: 409,
  error: {
    path: 'lecture',
    message: '只有已报名、候补中的家庭才能换场，而且要换到另一场活动。请刷新名单看看。',
    code: 'not-movable',
  },
}

/** The family's address would go to another family, or its visit become somebody else's. */
export const PRIVATE_MOVE: Refusal = {
  status: 409,
  error: {
    path: 'lecture',
    message: '一对一咨询、入户指导只给一家，不能换场。请取消这次报名，再到另一场重新报名。',
    code: 'private',
  },
}

/** A lecture to which no family can be moved now. */
export const NOT_A_TARGET: Refusal = {
  status: 409,
  error: {
    path: 'lecture',
    message: '那一场现在不在报名，不能换过去。请换正在报名的场次，或取消这次报名，再替这一家报那一场。',
    code: 'not-open',
  },
}

export const LECTURE_BEGUN: Refusal = {
  status: 409,
  error: {
    path: 'lecture',
    message: '讲座已经开始或已经办过，报名名单要留作记录，不能再换场或取消报名。',
    code: 'begun',
  },
}

export const CHECKED_IN: Refusal = {
  status: 409,
  error: {
    path: 'lecture',
    message: '这一家已经签到，不能再换场或取消报名。签错了，请先在签到页撤销。',
    code: 'checked-in',
  },
}

/** More people than all seats of the lecture. */
export function tooManyPeople(capacity: number): Refusal {
  const message = `这场活动一共只有 ${capacity} 个名额，请减少人数，或联系主办单位。`
  return { status: 409, error: { path: 'adults', message, code: 'too-many' } }
}

/** More people are to come than there are free seats for. @param more how many more */
export function noSeatsForMore(left: number, more: number): Refusal {
  const message = `现在只有 ${left} 个空位，再加 ${more} 人不够坐，人数没有改。`
  return { status: 409, error: { path: 'adults', message, code: 'no-seats' } }
}

const CLOSED: Readonly<Record<Exclude<SignUpState, 'open' | 'full'>, Refusal>> = {
  'not-yet': lecture(410, 'not-yet', '这场活动还没有开放报名，请过几天再来看看。'),
  closed: lecture(410, 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。'),
  held: lecture(410, 'held', '这场活动已经办过了，请看看别的活动。'),
  cancelled: lecture(410, 'cancelled', '这场活动已经取消，不再接受报名。请看看别的活动。'),
}

/**
 * Why nobody can sign up in this state, or undefined if it is open or full.
 * @param signUpFrom when sign-up opens, ISO 8601, if that is known
 */
export function refuseState(state: SignUpState, signUpFrom?: string | null): Refusal | undefined {
  if (state === 'open' || state === 'full') return undefined
  if (state !== 'not-yet' || !signUpFrom) return CLOSED[state]
  return lecture(410, 'not-yet', `这场活动 ${momentInWords(signUpFrom)} 开始报名，请到时候再来。`)
}

/**
 * What a family hears for whom the free seats are not enough.
 * @param hasWaitingList whether it may join the waiting list instead
 */
export function refuseFull(left: number, people: number, hasWaitingList: boolean): Refusal {
  if (left === 0) {
    return hasWaitingList
      ? lecture(409, 'full', '名额已满。您可以排候补：点“排候补”，有人让出名额时按先后顺序通知您。')
      : lecture(409, 'no-waiting', '名额已满，离开始太近，也不再排候补了。可以看看别的场次。')
  }
  const way = hasWaitingList ? '请减少人数，或者点“排候补”。' : '请减少人数，或联系主办单位。'
  const message = `只剩 ${left} 个名额，您填了 ${people} 人。${way}`
  return { status: 409, error: { path: 'adults', message, code: hasWaitingList ? 'full' : 'no-waiting' } }
}

/** The same for the organizer who would move a family there, and who decides for it whether it waits. */
export function refuseFullTarget(left: number, people: number, hasWaitingList: boolean): Refusal {
  const seats = left === 0 ? '这一场名额已满' : `这一场只剩 ${left} 个名额，这一家有 ${people} 人`
  const way = hasWaitingList ? '可以排到它的候补名单，或换别的场次。' : '也不再排候补了，请换别的场次。'
  return lecture(409, hasWaitingList ? 'full' : 'no-waiting', `${seats}。${way}`)
}

/** Why children cannot come along, or undefined if they can or none do. */
export function refuseChildren(
  lecture: { readonly childrenAttend?: boolean | null },
  children: number,
): Refusal | undefined {
  if (lecture.childrenAttend === true || children === 0) return undefined
  const message = '这场活动只请大人参加，孩子的人数请填 0。'
  return { status: 400, error: { path: 'children', message, code: 'no-children' } }
}
