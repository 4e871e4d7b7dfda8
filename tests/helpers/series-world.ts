import type { Lecture, Trainer, Venue } from '../../cms/payload-types.ts'
import type { Actor, World } from '../factories/people.ts'
import { storeTrainer, storeVenue } from '../factories/stored.ts'
import type { TestPayload } from './payload.ts'
import { openPlanningWorld, type Answered } from './planning-world.ts'

/** In a year that `openPlanningWorld` enters: the lectures of these tests lie ahead whenever they run. */
export const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()

/** Series over the API. */
export interface SeriesWorld {
  readonly api: TestPayload
  readonly world: World
  readonly send: (actor: Actor, path: string, json: unknown) => Promise<Answered>
  /** A series of Tuesdays from 4 September 2040, with a trainer and a venue of its own. */
  readonly newSeries: (changes?: Record<string, unknown>, lecture?: Record<string, unknown>) => Promise<NewSeries>
  readonly lecturesOf: (of: { trainer: Trainer }) => Promise<Lecture[]>
}

export interface NewSeries {
  readonly venue: Venue
  readonly trainer: Trainer
  readonly body: Record<string, unknown> & {
    readonly lecture: Record<string, unknown>
    readonly fields: Record<string, unknown>
  }
}

export async function openSeriesWorld(): Promise<SeriesWorld> {
  const { api, world, send } = await openPlanningWorld({ '2040-10-02': '国庆节' })
  return {
    api,
    world,
    send: (actor, path, json) => send(actor, 'POST', path, json),
    newSeries: async (changes = {}, lecture = {}) => {
      const venue = await storeVenue(api.payload, world.eastCommunity)
      const trainer = await storeTrainer(api.payload)
      return { venue, trainer, body: bodyOf(venue, trainer, changes, lecture) }
    },
    lecturesOf: async ({ trainer }) => {
      const where = { trainer: { equals: trainer.id } }
      const how = { sort: 'startsAt', depth: 0, limit: 50, overrideAccess: true }
      return (await api.payload.find({ collection: 'lectures', where, ...how })).docs
    },
  }
}

function bodyOf(venue: Venue, trainer: Trainer, changes: Record<string, unknown>, lecture: Record<string, unknown>) {
  return {
    lecture: {
      title: '周二故事会',
      type: '亲子阅读',
      state: 'draft',
      startsAt: at('2040-09-04', '15:00'),
      endsAt: at('2040-09-04', '16:00'),
      venue: venue.id,
      room: '一楼活动室',
      trainer: trainer.id,
      capacity: 20,
      childrenAttend: true,
      ...lecture,
    },
    rule: 'FREQ=WEEKLY;COUNT=5',
    exceptions: ['2040-09-18'],
    fields: {
      slug: `stories-${Math.random().toString(36).slice(2)}`,
      summary: '一起读。',
      fee: '免费',
      outline: ['读一本书'],
      minMonths: 12,
      maxMonths: 24,
      signUpUntil: at('2040-09-03', '12:00'),
    },
    ...changes,
  }
}

export const startsOf = (lectures: readonly { startsAt: string }[]) => lectures.map(({ startsAt }) => startsAt)
