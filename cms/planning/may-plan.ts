import type { PayloadRequest } from 'payload'
import { planLectures } from '../access/lectures.ts'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import type { FieldIssue } from '../domain/check-sign-up.ts'
import type { Room } from '../domain/lecture.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { toRooms } from './load-people-and-places.ts'
import { findRow } from './rows.ts'

export interface PlanRefusal {
  readonly status: 400 | 403
  readonly error: FieldIssue
}

const FORBIDDEN: PlanRefusal = {
  status: 403,
  error: { path: '', code: 'forbidden', message: '只有讲师、组织者和管理员可以排讲座。' },
}

const invalid = (path: string, message: string): PlanRefusal => ({
  status: 400,
  error: { path, code: 'invalid', message },
})

/** Why the asker may plan nothing at all, or undefined. */
export const refusalToPlan = (req: PayloadRequest): PlanRefusal | undefined =>
  planLectures({ req }) ? undefined : FORBIDDEN

/**
 * The lecture with the region of its venue, and the venue's rooms; or why the asker may not plan it: trainers plan
 * their own lectures, organizers those at venues of their regions. What a save would refuse too.
 */
export async function placeInScope(
  req: PayloadRequest,
  plan: PlannedLecture,
): Promise<{ plan: PlannedLecture; rooms: Room[]; refusal?: undefined } | { refusal: PlanRefusal }> {
  const { payload } = req
  const venue = await findRow({ payload }, 'venues', plan.venue, { region: true, rooms: true })
  if (!venue) return { refusal: invalid('venue', '这个场地已不存在，请另选一个') }
  const trainer = await findRow({ payload }, 'trainers', plan.trainer, { name: true })
  if (!trainer) return { refusal: invalid('trainer', '这位讲师已不在名册里，请另选一位') }
  const region = relatedId(venue['region']) ?? ''
  if (hasRole(req, 'organizer') && !hasRole(req, 'administrator')) {
    if (!(await regionScope(req)).includes(region)) {
      return { refusal: invalid('venue', '这个区域不归您管理，请选您负责的区域') }
    }
  } else if (!hasRole(req, 'administrator') && ownTrainer(req) !== plan.trainer) {
    return { refusal: invalid('trainer', '您只能安排自己的讲座') }
  }
  return { plan: { ...plan, region }, rooms: toRooms(venue['rooms']) }
}
