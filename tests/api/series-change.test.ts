import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture, Trainer, Venue } from '../../cms/payload-types.ts'
import type { Actor } from '../factories/people.ts'
import { storeLecture, storeTrainer } from '../factories/stored.ts'
import { at, openSeriesWorld, type SeriesWorld, startsOf } from '../helpers/series-world.ts'

let api: SeriesWorld['api']
let world: SeriesWorld['world']
let send: SeriesWorld['send']
let newSeries: SeriesWorld['newSeries']
let lecturesOf: SeriesWorld['lecturesOf']
beforeAll(async () => {
  ;({ api, world, send, newSeries, lecturesOf } = await openSeriesWorld())
})
afterAll(() => api.stop())

describe('a series is changed', () => {
  let made: { venue: Venue; trainer: Trainer; lectures: Lecture[] }
  beforeAll(async () => {
    const { venue, trainer, body } = await newSeries({ exceptions: ['2040-10-02'] })
    expect((await send('organizer', '/api/planning/series', body)).status).toBe(201)
    made = { venue, trainer, lectures: await lecturesOf({ trainer }) }
  })
  const change = (index: number, json: unknown) =>
    send('organizer', `/api/lectures/${made.lectures[index]?.id}/series-change`, json)

  test('one', async () => {
    const answer = await change(0, {
      scope: 'one',
      change: { startsAt: at('2040-09-05', '10:00'), endsAt: at('2040-09-05', '11:00') },
    })
    expect([answer.status, answer.body]).toEqual([
      200,
      { changed: [{ id: made.lectures[0]?.id, startsAt: at('2040-09-05', '10:00') }], conflicts: [] },
    ])
  })

  test('this and later, by the same time on the clock, also onto each other’s days', async () => {
    const answer = await change(1, { scope: 'later', change: { startsAt: at('2040-09-18', '16:00') } })
    expect(answer.status).toBe(200)
    const lectures = await lecturesOf(made)
    expect(startsOf(lectures)).toEqual([
      at('2040-09-05', '10:00'),
      at('2040-09-18', '16:00'),
      at('2040-09-25', '16:00'),
      at('2040-10-02', '16:00'),
    ])
    expect(lectures[1]?.endsAt).toBe(at('2040-09-18', '17:00'))
    expect(lectures[1]?.signUpUntil).toBe(at('2040-09-17', '13:00'))
  })

  test('a clash of one leaves all as they were, and says which', async () => {
    await storeLecture(api.payload, made.venue, await storeTrainer(api.payload), {
      startsAt: at('2040-09-25', '18:00'),
      endsAt: at('2040-09-25', '19:00'),
      signUpUntil: at('2040-09-01', '12:00'),
    })
    const before = startsOf(await lecturesOf(made))
    const answer = await change(1, { scope: 'later', change: { startsAt: at('2040-09-18', '18:30') } })
    const conflicts = answer.body['conflicts'] as { id: string; conflicts: { kind: string }[] }[]
    expect([answer.status, conflicts.map(({ id }) => id)]).toEqual([400, [made.lectures[2]?.id]])
    expect(conflicts[0]?.conflicts.map(({ kind }) => kind)).toEqual(['room'])
    expect(startsOf(await lecturesOf(made))).toEqual(before)
  })

  test('all, to another trainer; and cancelled together, with the reason', async () => {
    const other = await storeTrainer(api.payload)
    expect((await change(1, { scope: 'all', change: { trainer: other.id } })).status).toBe(200)
    expect((await lecturesOf({ trainer: other })).length).toBe(4)
    expect((await change(1, { scope: 'all', change: { state: 'cancelled' } })).status).toBe(400)
    const because = '场地装修'
    const answer = await change(1, { scope: 'all', change: { state: 'cancelled', cancelledBecause: because } })
    expect(answer.status).toBe(200)
    const lectures = await lecturesOf({ trainer: other })
    expect(lectures.map(({ state, cancelledBecause }) => [state, cancelledBecause])).toEqual(
      Array.from({ length: 4 }, () => ['cancelled', because]),
    )
  })

  test.each<[string, Actor, unknown, number]>([
    ['no scope', 'organizer', { change: { room: '一楼活动室' } }, 400],
    ['nothing to change', 'organizer', { scope: 'all', change: {} }, 400],
    ['a field that is not for all', 'organizer', { scope: 'all', change: { title: '别的' } }, 400],
    ['another state', 'organizer', { scope: 'all', change: { state: 'open' } }, 400],
    ['a time without its zone', 'organizer', { scope: 'all', change: { startsAt: '2040-09-18T18:30' } }, 400],
    ['somebody else’s region', 'strangeOrganizer', { scope: 'one', change: { room: '一楼活动室' } }, 404],
    ['somebody else’s lecture', 'strangeTrainer', { scope: 'one', change: { room: '一楼活动室' } }, 404],
    ['a visitor', 'visitor', { scope: 'one', change: { room: '一楼活动室' } }, 403],
  ])('%s is refused', async (_, actor, json, status) => {
    const answer = await send(actor, `/api/lectures/${made.lectures[2]?.id}/series-change`, json)
    expect(answer.status).toBe(status)
  })
})
