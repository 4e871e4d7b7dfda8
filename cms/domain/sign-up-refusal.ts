import type { FieldIssue } from './check-sign-up.ts'
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
  error: { path: 'user', message: '只有组织者和管理员可以替家庭取消报名。请用组织者账号登录。', code: 'forbidden' },
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

const CLOSED: Readonly<Record<Exclude<SignUpState, 'open' | 'full'>, Refusal>> = {
  'not-yet': lecture(410, 'not-yet', '这场活动还没有开放报名，请过几天再来看看。'),
  closed: lecture(410, 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。'),
  held: lecture(410, 'held', '这场活动已经办过了，请看看别的活动。'),
  cancelled: lecture(410, 'cancelled', '这场活动已经取消，不再接受报名。请看看别的活动。'),
}

/** Why `people` cannot have seats, or undefined if they can. `left`: free seats of the lecture. */
export function refuseSeats(state: SignUpState, left: number, people: number): Refusal | undefined {
  if (state !== 'open' && state !== 'full') return CLOSED[state]
  if (left >= people) return undefined
  if (left === 0) return lecture(409, 'full', '名额已满。有人取消时会放出名额，可以过些时候再来看看。')
  const message = `只剩 ${left} 个名额，您填了 ${people} 人。请减少人数，或联系主办单位。`
  return { status: 409, error: { path: 'adults', message, code: 'full' } }
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
