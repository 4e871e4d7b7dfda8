import type { Payload } from 'payload'
import type { PlannedLecture } from '../../cms/domain/planning/plan.ts'
import { storeRegion, storeTopic, storeTrainer, storeVenue } from '../factories/stored.ts'

const TRAINERS = 40
const VENUES = 40
const TOPICS = 12
const ROOM = '一楼活动室'
const HOUR = 3_600_000
/** Hours of the day in China at which lectures of the bench begin. */
const STARTS = [9, 10.5, 14.5, 16, 19]

export interface FilledYear {
  /** A lecture that is not stored, at any of the places and times of the year. */
  readonly anyPlan: () => PlannedLecture
  readonly rooms: readonly { readonly name: string; readonly capacity: number }[]
}

/** So many lectures of 60 minutes in one year, without a clash, over 40 trainers and 40 venues in as many communities. */
export async function fillLectures(payload: Payload, year: number, lectures: number): Promise<FilledYear> {
  const county = await storeRegion(payload)
  const places = await Promise.all(
    Array.from({ length: VENUES }, async (_, index) => {
      const region = await storeRegion(payload, county)
      const position = { latitude: 30 + index / 100, longitude: 103 + index / 100 }
      const venue = await storeVenue(payload, region, { ...position, rooms: [{ name: ROOM, capacity: 50 }] })
      return { venue: String(venue.id), region: String(region.id) }
    }),
  )
  const weekly = ['1', '2', '3', '4', '5', '6', '7'].map(
    (weekday) => ({ weekday, from: '08:00', to: '21:00' }) as never,
  )
  const trainers = await Promise.all(
    Array.from({ length: TRAINERS }, () => storeTrainer(payload, { regions: [county.id], weekly })),
  )
  const topics = await Promise.all(Array.from({ length: TOPICS }, () => storeTopic(payload)))
  const random = pseudoRandom()
  const pick = <Entry>(entries: readonly Entry[]): Entry => entries[Math.floor(random() * entries.length)] as Entry
  const firstDay = Date.parse(`${year}-01-01T00:00:00+08:00`)

  const slot = (index: number) => {
    // Every slot of the day takes up to 40 lectures: the n-th has the n-th trainer, and the venue beside it.
    const [turn, place] = [Math.floor(index / TRAINERS), index % TRAINERS]
    const [day, hour] = [Math.floor(turn / STARTS.length) % 365, STARTS[turn % STARTS.length] ?? 9]
    const start = firstDay + day * 24 * HOUR + hour * HOUR
    const at = { startsAt: new Date(start).toISOString(), endsAt: new Date(start + HOUR).toISOString() }
    return {
      ...at,
      trainer: String(trainers[place]?.id),
      ...(places[(place + turn) % VENUES] ?? places[0]),
      room: ROOM,
    }
  }
  const slots = 365 * STARTS.length * TRAINERS
  if (lectures > slots) throw new Error(`A year of this bench has room for ${slots} lectures`)
  const transaction = await payload.db.beginTransaction()
  for (let number = 0; number < lectures; number++) {
    const data = {
      ...slot(Math.floor((number * slots) / lectures)),
      slug: `bench-${number}`,
      title: `第 ${number} 场`,
      summary: '一句话。',
      type: '家长课堂',
      state: 'open',
      signUpUntil: new Date(firstDay).toISOString(),
      minMonths: 6,
      maxMonths: 12,
      topics: [String(pick(topics).id)],
      capacity: 30,
      fee: '免费',
      sequence: 0,
    }
    await payload.db.create({ collection: 'lectures', data, returning: false })
  }
  if (transaction !== null) await payload.db.commitTransaction(transaction)

  return {
    rooms: [{ name: ROOM, capacity: 50 }],
    anyPlan: () => ({
      ...slot(Math.floor(random() * slots)),
      trainer: String(pick(trainers).id),
      ...pick(places),
      title: '新讲座',
      type: '家长课堂',
      state: 'draft',
      topics: [String(pick(topics).id)],
      capacity: 30,
      childrenAttend: random() < 0.5,
    }),
  }
}

/** The same numbers in every run (mulberry32). */
function pseudoRandom(): () => number {
  let state = 20_261_122
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
