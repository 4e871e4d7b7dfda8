import type { Lecture } from '../../cms/payload-types.ts'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
import { storeLecture } from '../factories/stored.ts'
import { startPayload, type TestPayload } from './payload.ts'

export interface Json {
  [key: string]: unknown
}

/** A trainer with lectures, and everybody who may ask about them over the API. */
export interface Hall extends TestPayload {
  world: World
  /** Each on a day of its own: nobody is in two places at once. */
  lectureOn: (changes?: Partial<Lecture>) => Promise<Lecture>
  /** One that is over, each at hours of its own. */
  lectureOver: (state?: Lecture['state'], daysAgo?: number, changes?: Partial<Lecture>) => Promise<Lecture>
  /** One of today that still stands open for sign-up in the books, though its hours are over: its door is open. */
  lectureToday: (changes?: Partial<Lecture>) => Promise<Lecture>
  /** Asks, or sends `json`. */
  ask: (actor: Actor, path: string, json?: unknown) => Promise<{ status: number; body: Json }>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export async function openHall(): Promise<Hall> {
  const test = await startPayload()
  const world = await makeWorld(test)
  let day = 30
  let over = 0
  const lectureOn: Hall['lectureOn'] = (changes = {}) => {
    const start = Date.now() + ++day * DAY_MS
    return storeLecture(test.payload, world.venue, world.ownTrainer, {
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 1.5 * HOUR_MS).toISOString(),
      signUpUntil: new Date(start - HOUR_MS).toISOString(),
      ...changes,
    })
  }
  const lectureOver: Hall['lectureOver'] = (state = 'held', daysAgo = 40, changes = {}) => {
    const end = Date.now() - daysAgo * DAY_MS - ++over * 2 * HOUR_MS
    return lectureOn({
      state,
      startsAt: new Date(end - HOUR_MS).toISOString(),
      endsAt: new Date(end).toISOString(),
      signUpUntil: new Date(end - 2 * HOUR_MS).toISOString(),
      ...changes,
    })
  }
  return {
    ...test,
    world,
    lectureOn,
    lectureOver,
    lectureToday: (changes) => lectureOver('open', 0, changes),
    ask: async (actor, path, json) => {
      const post = json === undefined ? {} : { method: 'POST', json }
      const response = await test.request(path, { as: world.as[actor], ...post })
      return { status: response.status, body: (await response.json()) as Json }
    },
  }
}

/** So many minutes after a moment an hour ago. */
export const minute = (of: number): string => new Date(Date.now() - HOUR_MS + of * 60_000).toISOString()
