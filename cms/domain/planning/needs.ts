import { PRIVATE_EVENT_TYPES } from '../vocabulary.ts'
import { UNAPPROVED_STATES } from '../lecture.ts'
import type { PlannedLecture } from './plan.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

export interface TopicNeed extends Named {
  readonly sessions: number
}

export interface CommunityNeed extends Named {
  readonly sessions: number
  /** Who came to those that were held. */
  readonly people: number
}

/** A lecture of the year with how many people it reached. */
export type CountedLecture = Pick<PlannedLecture, 'type' | 'state' | 'region' | 'topics'> & { readonly people: number }

/**
 * Which topics and communities have had the fewest sessions, fewest first. Approved lectures count, held or to be held;
 * drafts, cancelled ones and those of one family do not. Topics and communities without any are the first.
 */
export function planningNeeds(
  lectures: readonly CountedLecture[],
  topics: readonly Named[],
  communities: readonly Named[],
): { topics: TopicNeed[]; communities: CommunityNeed[] } {
  const counted = lectures.filter(
    ({ type, state }) =>
      !PRIVATE_EVENT_TYPES.includes(type) && state !== 'cancelled' && !UNAPPROVED_STATES.includes(state),
  )
  const sessionsOfTopic = (id: string) => counted.filter((lecture) => lecture.topics.includes(id)).length
  const inCommunity = Map.groupBy(counted, ({ region }) => region)
  return {
    topics: topics.map(({ id, name }) => ({ id, name, sessions: sessionsOfTopic(id) })).toSorted(fewestFirst),
    communities: communities
      .map(({ id, name }) => {
        const here = inCommunity.get(id) ?? []
        return { id, name, sessions: here.length, people: here.reduce((sum, { people }) => sum + people, 0) }
      })
      .toSorted((one, other) => fewestFirst(one, other) || one.people - other.people),
  }
}

const fewestFirst = (one: { sessions: number }, other: { sessions: number }): number => one.sessions - other.sessions
