import { familyState, type FamilyState, type StoredState } from '../family-state.ts'
import type { FamilyMessageKind } from './kinds.ts'

const NEWS: Partial<Readonly<Record<FamilyState, FamilyMessageKind>>> = {
  confirmed: 'confirmation',
  waiting: 'waiting',
  offered: 'offer',
}

/** A sign-up, as far as its family is told of it. */
interface ToldSignUp extends StoredState {
  readonly movedAt?: string | null | undefined
  readonly isWithdrawn?: boolean | null | undefined
}

/**
 * What the family of a sign-up is to know of how it stands; undefined where that is what it did itself. Whoever was moved
 * is told that in place of the confirmation.
 */
export function newsOfSignUp(signUp: ToldSignUp, now: Date): FamilyMessageKind | undefined {
  const state = familyState(signUp, now)
  // Past its deadline, but not yet passed on: the round that passes it on tells so. Who only waited was offered nothing.
  if (state === 'lapsed') return signUp.state === 'lapsed' && signUp.offerUntil ? 'lapsed' : undefined
  if (state === 'confirmed' && signUp.movedAt) return 'moved'
  if (state === 'cancelled' && signUp.isWithdrawn) return 'withdrawn'
  return state && NEWS[state]
}

/** Whether a family signed up, or was moved here, before the change: who came later knows how it is. */
export function knewItOtherwise(
  { consentAt, movedAt }: { readonly consentAt: string; readonly movedAt?: string | null | undefined },
  newsAt: string,
): boolean {
  return Math.max(Date.parse(consentAt), movedAt ? Date.parse(movedAt) : 0) < Date.parse(newsAt)
}
