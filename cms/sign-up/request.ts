import { decideSignUp, type SignUpDecision } from '../domain/sign-up-decision.ts'
import type { Refusal } from '../domain/sign-up-refusal.ts'
import type { LectureRow } from './lecture-rows.ts'
import { claimOf, type NewSignUp } from './new-row.ts'
import { attemptToken, makeToken } from './token.ts'

export interface SignUpRequest extends NewSignUp {
  /** Whether the family waits where there are no seats. */
  readonly wait: boolean
  /** See `attemptOf`; none from an organizer. */
  readonly attempt?: string | undefined
}

/**
 * `left`: free seats of the lecture after this sign-up and those made with it. `place`: place in the waiting list, from 1, of a sign-up that
 * waits; others have seats.
 */
export type SignedUp = {
  readonly token: string
  readonly left: number
  readonly place?: number
  readonly refusal?: undefined
}

/** The secret of the manage link that a request gets in this try: see `attemptToken`. */
export function tokenFor({ attempt, dataKey, phoneHash }: SignUpRequest, lecture: string): string {
  return attempt === undefined ? makeToken() : attemptToken(dataKey, claimOf(lecture, phoneHash), attempt)
}

/** again: something changed meanwhile, and it is to be decided anew. */
export type Attempted = SignedUp | { readonly refusal: Refusal; readonly hidesDuplicate: boolean } | 'again'

/** What is to be done with a request when so many seats are taken. */
export function decide(request: SignUpRequest, lecture: LectureRow, taken: number): SignUpDecision {
  const { adults, children } = request.values
  const wish = { adults, children, wait: request.wait, isByOrganizer: request.addedBy !== '' }
  return decideSignUp(lecture, wish, taken, request.now)
}
