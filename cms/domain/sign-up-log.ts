import { isPublicLecture, type LectureState } from './lecture.ts'

/** What an organizer does with a family's sign-up, as the audit log says. */
export type SignUpStep = '代为报名' | '查看手机号' | '取消报名' | '换场次'

export interface LoggedLecture {
  readonly id: string
  readonly type: string
  readonly state: LectureState
  readonly title: string
}

/**
 * A sign-up as the audit log names it: by its id, never by who it is of, since the log outlives the family's data. The
 * title of a lecture only where the lecture is public.
 */
export function signUpInLog(id: string, lecture: LoggedLecture | undefined): string {
  return lecture && isPublicLecture(lecture) ? `报名 ${id}：${lecture.title}` : `报名 ${id}`
}

/** Where a family was moved, in the same words; undefined: a lecture that is gone. */
export function moveInLog(from: LoggedLecture | undefined, to: LoggedLecture | undefined): string {
  return `从${lectureInLog(from)}换到${lectureInLog(to)}`
}

function lectureInLog(lecture: LoggedLecture | undefined): string {
  if (!lecture) return '已删除的讲座'
  return isPublicLecture(lecture) ? `“${lecture.title}”（${lecture.id}）` : `讲座 ${lecture.id} `
}
