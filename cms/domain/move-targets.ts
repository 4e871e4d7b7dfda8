import { decideMove, type LectureEntered } from './organizer-steps.ts'
import type { SignUpWish } from './sign-up-decision.ts'
import { seatsLeft } from './sign-up-state.ts'

/** A lecture to which a family may be moved. */
export interface MoveTargetLecture extends LectureEntered {
  readonly id: string
  readonly title: string
  readonly topics: readonly string[]
  readonly place: string
  /** Seats that are taken or kept. */
  readonly taken: number
}

/** What an organizer chooses from. */
export interface MoveTarget {
  readonly id: string
  readonly title: string
  /** ISO 8601. */
  readonly startsAt: string
  readonly place: string
  readonly left: number
  /** seat: there are seats for all of the family. wait: it would stand in line for them. */
  readonly step: 'seat' | 'wait'
}

/**
 * The lectures that take this family now, with a seat or in line: those of the same title first, then those on a topic of
 * the lecture that it signed up for, then all others; each by time.
 */
export function moveTargets(
  from: Pick<MoveTargetLecture, 'id' | 'title' | 'topics' | 'type' | 'state' | 'startsAt'>,
  family: Pick<SignUpWish, 'adults' | 'children'>,
  lectures: readonly MoveTargetLecture[],
  now: Date,
): MoveTarget[] {
  const likeness = ({ title, topics }: MoveTargetLecture): number => {
    if (title === from.title) return 0
    return topics.some((topic) => from.topics.includes(topic)) ? 1 : 2
  }
  return lectures
    .filter(({ id }) => id !== from.id)
    .toSorted((one, other) => likeness(one) - likeness(other) || Date.parse(one.startsAt) - Date.parse(other.startsAt))
    .flatMap((lecture) => {
      const { step } = { step: undefined, ...decideMove(from, lecture, { ...family, wait: true }, lecture.taken, now) }
      const { id, title, startsAt, place, capacity, taken } = lecture
      return step ? [{ id, title, startsAt, place, left: seatsLeft(capacity, taken), step }] : []
    })
}
