import { dayInWords } from '../days.ts'
import type { Conflict, PlannedLecture, PlanningTrainer, Surroundings } from './plan.ts'
import { dayParts } from './slots.ts'

/** Whether a certificate of that name is held, until when, as far as matters on a day. It is valid on its last day. */
export function qualificationOn(
  { qualifications }: Pick<PlanningTrainer, 'qualifications'>,
  name: string,
  day: string,
): { state: 'valid' } | { state: 'missing' } | { state: 'expired'; expires: string } {
  const held = qualifications.filter((each) => each.name.trim() === name.trim())
  if (held.length === 0) return { state: 'missing' }
  if (held.some(({ expires }) => expires === undefined || expires >= day)) return { state: 'valid' }
  const [latest = ''] = held.flatMap(({ expires }) => expires ?? []).toSorted((one, other) => (one < other ? 1 : -1))
  return { state: 'expired', expires: latest }
}

/** A required certificate that the trainer does not hold, or that has expired by the lecture's last day. Block. */
export function qualificationConflicts(lecture: PlannedLecture, { trainer }: Surroundings): Conflict[] {
  const name = lecture.requiredQualification?.trim() ?? ''
  if (name === '' || !trainer) return []
  const day = dayParts(lecture).at(-1)?.day ?? ''
  const found = qualificationOn(trainer, name, day)
  if (found.state === 'valid') return []
  const message =
    found.state === 'missing'
      ? `这场要求讲师持“${name}”，讲师${trainer.name}的名册里没有。请换一位讲师，或先在讲师名册里登记`
      : `讲师${trainer.name}的“${name}”有效期到 ${dayInWords(found.expires)}，讲座那天已过期。请换个时间，或换一位讲师`
  return [{ kind: 'qualification', severity: 'block', key: 'qualification', path: 'trainer', message }]
}
