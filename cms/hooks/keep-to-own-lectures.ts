import { Forbidden, type CollectionBeforeChangeHook } from 'payload'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import { UNAPPROVED_STATES } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * A trainer plans lectures for themselves, also when no trainer was chosen, and hands them in; approving is for
 * organizers.
 * @throws {Forbidden} when the account is not tied to a trainer's profile.
 */
export const keepToOwnLectures: CollectionBeforeChangeHook = ({ collection, data, operation, req }) => {
  if (!hasRole(req, 'trainer') || hasRole(req, 'administrator', 'organizer')) return data
  const own = ownTrainer(req)
  if (own === undefined) throw new Forbidden(req.t)
  if (operation === 'create' && !data['trainer']) data['trainer'] = own
  if (relatedId(data['trainer']) !== own) {
    refuseIssues(collection.slug, [{ path: 'trainer', message: '您只能安排自己的讲座' }], req)
  }
  if (!UNAPPROVED_STATES.includes(data['state'])) {
    refuseIssues(collection.slug, [{ path: 'state', message: '您可以存为草稿或提交待批，批准由组织者来做' }], req)
  }
  return data
}
