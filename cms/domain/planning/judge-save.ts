import type { LectureState } from '../lecture.ts'
import { UNAPPROVED_STATES } from '../lecture.ts'
import type { PlannedLecture } from './plan.ts'

/** What a save of a lecture has to stand up to. */
export interface Judgement {
  /** Its trainer, room or time becomes its own only now. */
  readonly blocks: boolean
  /** Open warnings must be overridden before it. */
  readonly warnings: boolean
}

const NOTHING: Judgement = { blocks: false, warnings: false }

const PLACEMENT = ['startsAt', 'endsAt', 'venue', 'room', 'trainer'] as const

/**
 * Which rules a save calls for. A cancelled lecture occupies nothing. Blocks are judged when a lecture is new, takes
 * place again, changes in time, place, trainer or what it requires, or goes a step towards families. Warnings hold it
 * up where others rely on the plan: on leaving the draft, and on moving what has left it.
 */
export function judgementOf(before: PlannedLecture | undefined, after: PlannedLecture): Judgement {
  if (after.state === 'cancelled') return NOTHING
  const isNew = before === undefined || before.state === 'cancelled'
  const isMoved = isNew || PLACEMENT.some((field) => before[field] !== after[field])
  const isStep = isNew || isStepForward(before.state, after.state)
  const requiresMore = !isNew && before.requiredQualification !== after.requiredQualification
  const hasLeftDraft = after.state !== 'draft' && (isNew || before.state === 'draft')
  return {
    blocks: isMoved || isStep || requiresMore,
    warnings: after.state !== 'draft' && (hasLeftDraft || isMoved),
  }
}

function isStepForward(from: LectureState, to: LectureState): boolean {
  if (from === to || to === 'draft') return false
  return UNAPPROVED_STATES.includes(from)
}
