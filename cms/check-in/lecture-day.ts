import type { PayloadRequest } from 'payload'
import { attendance, type Attendance } from '../domain/check-in/attendance.ts'
import { meanStars } from '../domain/feedback/feedback.ts'
import { findCheckIns } from './check-in-rows.ts'
import { lectureToRun } from './lecture-of.ts'
import { findFeedback, type SaidOfLecture } from './read-feedback.ts'

export interface LectureDay {
  readonly here: Attendance
  /** Mean of the stars, `4.5`. */
  readonly mean: string | undefined
  readonly said: readonly SaidOfLecture[]
}

/** Who came to a lecture and what they said; undefined for those who do not run it. */
export async function loadLectureDay(req: PayloadRequest, lecture: string): Promise<LectureDay | undefined> {
  if (!(await lectureToRun(req, lecture))) return undefined
  const [checkIns, said] = await Promise.all([findCheckIns(req.payload, lecture), findFeedback(req.payload, lecture)])
  return { here: attendance(checkIns), mean: meanStars(said), said }
}
