import { type LectureState, needsSoundPlan } from '../lecture.ts'
import type { PlannedLecture } from './plan.ts'

/** What a save of a lecture has to stand up to. */
export interface Judgement {
  /** Its trainer, room or time becomes its own only now, or must still be right. */
  readonly blocks: boolean
  /** Open warnings must be overridden before it. */
  readonly warnings: boolean
}

const NOTHING: Judgement = { blocks: false, warnings: false }

const PLACEMENT = ['startsAt', 'endsAt', 'venue', 'room', 'trainer'] as const
/** Beside topics, what warnings look at without regard to time and place. */
const CONTENT = ['type', 'childrenAttend'] as const
/** Over: nobody needs a reason any more for what has been. */
const OVER: readonly LectureState[] = ['held', 'reported']

/**
 * Which rules a save calls for. A cancelled lecture occupies nothing. Blocks are judged when a lecture is new, takes
 * place again, changes in time, place, trainer, what it is about or requires, or goes a step towards families. Warnings
 * hold it up where others rely on the plan: on leaving the draft, and on changing the plan of what has left it and lies
 * ahead. A step alone asks for no warning again.
 */
export function judgementOf(before: PlannedLecture | undefined, after: PlannedLecture): Judgement {
  if (after.state === 'cancelled') return NOTHING
  const isNew = before === undefined || before.state === 'cancelled'
  const isOther = isNew || isOtherPlan(before, after)
  const isStep = isNew || needsSoundPlan(before.state, after.state)
  const requiresMore = !isNew && before.requiredQualification !== after.requiredQualification
  const hasLeftDraft = after.state !== 'draft' && (isNew || before.state === 'draft')
  return {
    blocks: isOther || isStep || requiresMore,
    warnings: after.state !== 'draft' && !OVER.includes(after.state) && (hasLeftDraft || isOther),
  }
}

/** Whether the reasons for overridden warnings are a record that stays: the plan has left the draft and is the same. */
export function keepsReasons(before: PlannedLecture, after: PlannedLecture): boolean {
  return before.state !== 'draft' && !isOtherPlan(before, after)
}

function isOtherPlan(before: PlannedLecture, after: PlannedLecture): boolean {
  if ([...PLACEMENT, ...CONTENT].some((field) => before[field] !== after[field])) return true
  const [earlier, later] = [new Set(before.topics), new Set(after.topics)]
  return earlier.size !== later.size || [...earlier].some((topic) => !later.has(topic))
}
