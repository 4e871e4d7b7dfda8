import type { Issue } from '../issue.ts'
import { UNAPPROVED_STATES, type LectureState } from '../lecture.ts'

/** 总结: what the trainer or an organizer says of a lecture that was held. */
export interface Report {
  readonly text?: unknown
  readonly adults?: unknown
  readonly children?: unknown
}

/** Once a lecture is approved its trainer may still say that it was held, and report on it. */
const AFTER_APPROVAL: readonly LectureState[] = ['approved', 'open', 'closed', 'held']

/** States in which a trainer may change an own lecture, or its report alone: an archived one is the organizer's. */
export const OPEN_TO_TRAINERS: readonly LectureState[] = [...UNAPPROVED_STATES, ...AFTER_APPROVAL]

/** Whether a trainer may change more of an own lecture than its report. */
export const mayTrainerReplan = (state: LectureState | undefined): boolean =>
  state === undefined || UNAPPROVED_STATES.includes(state)

/** What a trainer may not do to the state of an own lecture; undefined where they may. `from` is undefined for a new one. */
export function trainerStepIssue(
  from: LectureState | undefined,
  to: LectureState,
  endsAt: string,
  now: Date,
): Issue | undefined {
  if (mayTrainerReplan(from)) {
    return UNAPPROVED_STATES.includes(to)
      ? undefined
      : { path: 'state', message: '您可以存为草稿或提交待批，批准由组织者来做' }
  }
  if (to !== 'held' && to !== 'reported') {
    return { path: 'state', message: '讲座批准以后，您可以改成“已举办”并写总结；要改动别的，请联系组织者' }
  }
  if (now.getTime() >= Date.parse(endsAt)) return undefined
  return { path: 'state', message: '讲座还没有结束，结束以后再改成“已举办”、写总结' }
}

/** What a report lacks to be archived: the lecture is over, somebody says how it was, and how many came. */
export function archiveIssues(report: Report, endsAt: string, now: Date): Issue[] {
  const issues: Issue[] = []
  if (now.getTime() < Date.parse(endsAt)) {
    issues.push({ path: 'state', message: '讲座还没有结束，结束以后才能归档' })
  }
  if (typeof report.text !== 'string' || report.text.trim() === '') {
    issues.push({ path: 'report.text', message: '归档前请写下讲座的情况，一两句话也可以' })
  }
  if (!isCount(report.adults)) {
    issues.push({ path: 'report.adults', message: '归档前请填到场的大人数，没有就填 0' })
  }
  if (!isCount(report.children)) {
    issues.push({ path: 'report.children', message: '归档前请填到场的孩子数，没有就填 0' })
  }
  return issues
}

/** People who were checked in at a lecture. */
export interface Counted {
  readonly adults: number
  readonly children: number
}

/** The report with the numbers of those who were checked in, where nobody has written others. */
export function withCounted<R extends Report>(report: R, counted: Counted): R {
  return {
    ...report,
    ...(isEmpty(report.adults) ? { adults: counted.adults } : {}),
    ...(isEmpty(report.children) ? { children: counted.children } : {}),
  }
}

/**
 * The report whose numbers follow the check-ins again, but for those that say something else: somebody wrote them. For
 * a lecture whose archiving is taken back.
 */
export function withoutCounted<R extends Report>(report: R, counted: Counted): R {
  return {
    ...report,
    ...(report.adults === counted.adults ? { adults: null } : {}),
    ...(report.children === counted.children ? { children: null } : {}),
  }
}

/** Who came, as far as anybody says: what is written goes before what was counted at the door, each number by itself. */
export function whoCame(report: Report, counted: Counted | undefined): Counted | undefined {
  const { adults, children } = counted ? withCounted(report, counted) : report
  if (typeof adults !== 'number' && typeof children !== 'number') return undefined
  return { adults: Number(adults ?? 0), children: Number(children ?? 0) }
}

/** Whether somebody has changed what a report says. */
export function isOtherReport(before: Report, after: Report): boolean {
  return comparable(before) !== comparable(after)
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0

function comparable({ text, adults, children }: Report): string {
  return JSON.stringify([text ?? '', adults ?? null, children ?? null])
}

export interface Afterwards {
  readonly state: LectureState
  readonly label: string
  readonly hint: string
}

/** The next step of a lecture that is over; undefined while it is not, and when all is done. */
export function nextAfterwards(state: string, endsAt: string, now: Date): Afterwards | undefined {
  if (state === 'held') {
    return { state: 'reported', label: '保存并归档', hint: '写好“总结”就可以归档；人数没填的，按签到算。' }
  }
  const isOver = ['approved', 'open', 'closed'].includes(state) && now.getTime() >= Date.parse(endsAt)
  return isOver ? { state: 'held', label: '标为已举办', hint: '讲座结束了：标为已举办，再写总结。' } : undefined
}
