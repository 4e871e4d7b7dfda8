import type { StepOffer } from '../../domain/workflow.ts'

/** The step that the work waits for, by state. */
const MAIN: Readonly<Record<string, readonly string[]>> = {
  draft: ['submit', 'publish'],
  'needs-revision': ['submit', 'publish'],
  'in-review': ['approve'],
  approved: ['publish'],
  archived: ['restore'],
}
/** Not the person's to take: not worth a button. */
const NOT_THEIRS: readonly (string | undefined)[] = ['wrong-role', 'wrong-state', 'no-sign-off-needed']

export interface ShownStep extends StepOffer {
  readonly isMain: boolean
}

/**
 * The buttons for a person: what may be done now, and the one step that the work waits for, with the reason, if only
 * the text is not ready for it. Writing itself starts a new draft, so that needs no button.
 */
export function shownSteps(state: string, offers: readonly StepOffer[]): ShownStep[] {
  const main = MAIN[state] ?? []
  return offers
    .map((offer) => ({ ...offer, isMain: main.includes(offer.step) }))
    .filter(
      ({ allowed, isMain, code, step }) => step !== 'revise' && (allowed || (isMain && !NOT_THEIRS.includes(code))),
    )
}
