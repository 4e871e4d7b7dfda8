import type { FieldIssue } from '../check-sign-up.ts'
import type { LectureState } from '../lecture.ts'
import { momentInWords } from '../moments.ts'

const HOUR_MS = 3_600_000
/** So long before the start its door opens: time to make ready and to try, and too short for the lecture of another day. */
const OPENS_HOURS_BEFORE = 12

/**
 * Why nobody can be checked in at a lecture, or undefined where they can. Archiving fixes its numbers, so that what a
 * phone without network sends later must not slip in unseen: it is told so, keeps its rows, and sends them again by
 * itself once an organizer has taken the archiving back.
 */
export function refuseCheckIns(state: LectureState): FieldIssue | undefined {
  if (state === 'draft' || state === 'submitted') {
    return { path: 'lecture', message: '这场讲座还没有批准，不能签到。', code: 'not-approved' }
  }
  if (state === 'reported') {
    const message =
      '这场讲座已归档，不再收签到。没有发送的签到还留在这台设备上，讲座结束 7 天后才删除：请组织者在后台把讲座改回“已举办”，签到会自动发送，然后再归档。'
    return { path: 'lecture', message, code: 'archived' }
  }
  if (state !== 'cancelled') return undefined
  return { path: 'lecture', message: '这场讲座已取消，不能签到。要恢复，请先在后台改讲座的状态。', code: 'cancelled' }
}

/** The first moment at which families can be checked in (ISO 8601). */
export function checkInFrom(startsAt: string): string {
  return new Date(Date.parse(startsAt) - OPENS_HOURS_BEFORE * HOUR_MS).toISOString()
}

/**
 * Why nobody can have come at that moment, or undefined. What was said too early, at a lecture that was put off since,
 * can still be taken back.
 */
export function refuseTooEarly(row: { at: string; isUndone: boolean }, startsAt: string): FieldIssue | undefined {
  if (row.isUndone || Date.parse(row.at) >= Date.parse(checkInFrom(startsAt))) return undefined
  const message = `这场讲座 ${momentInWords(startsAt)} 开始，开始前 ${OPENS_HOURS_BEFORE} 小时起才能签到。如果已经到时候了，请核对这台设备的时间，再签一次。`
  return { path: 'at', message, code: 'too-early' }
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
