import { refuseChildren, refuseFull, refuseState, tooManyPeople, type Refusal } from './sign-up-refusal.ts'
import { seatsLeft, signUpState, type SignUpLecture, type SignUpState } from './sign-up-state.ts'
import { makesOffers } from './waiting-list.ts'

export interface SignUpWish {
  readonly adults: number
  readonly children: number
  /** Whether the family waits where there are no seats. */
  readonly wait: boolean
  /** Whether an organizer signs it up, who is held up by no opening time and no deadline. */
  readonly isByOrganizer: boolean
}

export type SignUpDecision =
  | { readonly step: 'seat' | 'wait'; readonly refusal?: undefined }
  | {
      readonly refusal: Refusal
      /** Whether a family with a sign-up here should hear of that instead. */
      readonly hidesDuplicate: boolean
    }

/** What is to be done with a wish when so many seats are taken. Whether somebody waits already is not asked here. */
export function decideSignUp(
  lecture: SignUpLecture & { readonly childrenAttend?: boolean | null },
  wish: SignUpWish,
  taken: number,
  now: Date,
): SignUpDecision {
  const closed = refuseState(stateFor(wish, lecture, taken, now), lecture.signUpFrom)
  if (closed) return { refusal: closed, hidesDuplicate: false }
  const noChildren = refuseChildren(lecture, wish.children)
  if (noChildren) return { refusal: noChildren, hidesDuplicate: false }
  const people = wish.adults + wish.children
  if (people > lecture.capacity) return { refusal: tooManyPeople(lecture.capacity), hidesDuplicate: true }
  const left = seatsLeft(lecture.capacity, taken)
  if (people <= left) return { step: 'seat' }
  const hasWaitingList = makesOffers(lecture, now)
  if (wish.wait && hasWaitingList) return { step: 'wait' }
  return { refusal: refuseFull(left, people, hasWaitingList), hidesDuplicate: true }
}

/** An organizer may add families from the approval to the end. */
function stateFor(wish: SignUpWish, lecture: SignUpLecture, taken: number, now: Date): SignUpState {
  const state = signUpState(lecture, taken, now)
  const isRunning = ['approved', 'open', 'closed'].includes(lecture.state) && state !== 'held'
  return wish.isByOrganizer && isRunning ? 'open' : state
}
