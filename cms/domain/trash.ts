import type { ContentState } from './content-states.ts'
import type { Role } from './roles.ts'
import { LIVE_TEXT_TO_TRASH, REVIEWED_TEXT_TO_TRASH, type StepRefusal } from './workflow-refusal.ts'

interface TextToTrash {
  readonly state: ContentState
  /** Whether families can read a version of it. */
  readonly isLive: boolean
  readonly roles: readonly Role[]
  readonly isAuthor: boolean
  readonly isOwner: boolean
}

/**
 * Why a person may not move a text to the trash, or undefined. What families read is taken offline first, with a reason;
 * what is under review goes only where those who may withdraw it send it.
 */
export function refuseTrash({ state, isLive, roles, isAuthor, isOwner }: TextToTrash): StepRefusal | undefined {
  if (isLive) return LIVE_TEXT_TO_TRASH
  const mayWithdraw = isAuthor || isOwner || roles.includes('administrator')
  return state === 'in-review' && !mayWithdraw ? REVIEWED_TEXT_TO_TRASH : undefined
}
