import type { FieldIssue } from '../check-sign-up.ts'
import type { LectureState } from '../lecture.ts'
import { momentInWords } from '../moments.ts'

/** Why nobody can be checked in at a lecture, or undefined where they can. */
export function refuseCheckIns(state: LectureState): FieldIssue | undefined {
  if (state === 'draft' || state === 'submitted') {
    return { path: 'lecture', message: '这场讲座还没有批准，不能签到。', code: 'not-approved' }
  }
  if (state !== 'cancelled') return undefined
  return { path: 'lecture', message: '这场讲座已取消，不能签到。要恢复，请先在后台改讲座的状态。', code: 'cancelled' }
}

/** The family signed up for another lecture. @param other that one; undefined where the asker may not see it */
export function otherLecture(other: { readonly title: string; readonly startsAt: string } | undefined): FieldIssue {
  const message = other
    ? `这是另一场的报名：“${other.title}”，${momentInWords(other.startsAt)}。人来了，可以登记为“没有报名”。`
    : '这是另一场活动的报名。人来了，可以登记为“没有报名”。'
  return { path: 'signUp', message, code: 'other-lecture' }
}

export const UNKNOWN_CODE: FieldIssue = {
  path: 'code',
  message: '没有这个签到码的报名。请核对，或按称呼找；没有报名的，登记为“没有报名”。',
  code: 'unknown',
}
export const UNKNOWN_SIGN_UP_ROW: FieldIssue = {
  path: 'signUp',
  message: '没有找到这份报名。人来了，可以登记为“没有报名”。',
  code: 'unknown',
}
export const NO_LECTURE_TO_RUN: FieldIssue = {
  path: 'lecture',
  message: '没有找到这场讲座，或者它不归您管。',
  code: 'unknown',
}
export const SIGN_IN_FIRST: FieldIssue = { path: 'user', message: '请先登录再签到。', code: 'sign-in' }
export const NOT_AT_THE_DOOR: FieldIssue = {
  path: 'user',
  message: '只有组织者、讲师和管理员可以签到。',
  code: 'forbidden',
}
