import { Forbidden, type CollectionBeforeChangeHook } from 'payload'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import type { LectureState } from '../domain/lecture.ts'
import { trainerStepIssue } from '../domain/report/report.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * A trainer plans lectures for themselves, also when no trainer was chosen, hands them in, and reports on them when they
 * are over; approving is for organizers.
 * @throws {Forbidden} when the account is not tied to a trainer's profile.
 */
export const keepToOwnLectures: CollectionBeforeChangeHook = ({ collection, data, operation, originalDoc, req }) => {
  if (!hasRole(req, 'trainer') || hasRole(req, 'administrator', 'organizer')) return data
  const own = ownTrainer(req)
  if (own === undefined) throw new Forbidden(req.t)
  if (operation === 'create' && !data['trainer']) data['trainer'] = own
  if (relatedId(data['trainer']) !== own) {
    refuseIssues(collection.slug, [{ path: 'trainer', message: '您只能安排自己的讲座' }], req)
  }
  const { state: from } = (originalDoc ?? {}) as { state?: LectureState }
  const issue = trainerStepIssue(from, data['state'] as LectureState, String(data['endsAt']), new Date())
  refuseIssues(collection.slug, issue ? [issue] : [], req)
  return data
}
