import type { ContentState } from './content-states.ts'
import type { Role } from './roles.ts'
import { forbidden, type StepRefusal } from './workflow-refusal.ts'
import { STEP_RULES } from './workflow-steps.ts'

export type EditOutcome =
  | {
      readonly state: ContentState
      /** Whether the save starts a new draft beside a text that was approved or is live. */
      readonly startsDraft: boolean
      readonly refusal?: undefined
    }
  | { readonly state?: undefined; readonly refusal: StepRefusal }

/**
 * What a change of the text itself does to its state: every way in, autosave, bulk edit and restored versions too
 * (the state and the sign-off that a restored version brings along count for nothing). A text under review holds still,
 * so that the reviewer signs what was read.
 */
export function stateAfterEdit(state: ContentState, roles: readonly Role[]): EditOutcome {
  if (!STEP_RULES.revise.roles.some((role) => roles.includes(role))) {
    return { refusal: forbidden('wrong-role', STEP_RULES.revise.wrongRole) }
  }
  if (state === 'in-review') return { refusal: forbidden('wrong-state', '这一篇正在审核，请先撤回再改') }
  if (state === 'archived') return { refusal: forbidden('wrong-state', '这一篇已下线，请先恢复为草稿再改') }
  return { state: 'draft', startsDraft: state !== 'draft' }
}

const KEPT_WHEN_FILED: readonly ContentState[] = ['approved', 'published']

/**
 * The same for a change of how a text is filed (topics, search words, address …), which no reviewer vouches for: what
 * was signed off stays signed off, and waits only to be published.
 *
 * @param keepsSignOff whether the text, as it will be, still is what the sign-off is for
 */
export function stateAfterSave(state: ContentState, roles: readonly Role[], keepsSignOff: boolean): EditOutcome {
  const outcome = stateAfterEdit(state, roles)
  if (outcome.refusal || !keepsSignOff || !KEPT_WHEN_FILED.includes(state)) return outcome
  return { state: 'approved', startsDraft: state !== 'approved' }
}
