import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Lecture, Trainer, Venue } from '../../cms/payload-types.ts'
import type { Actor } from '../factories/people.ts'
import { storeLecture, storeTopic, storeTrainer } from '../factories/stored.ts'
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
    ['a field that is not for all', 'organizer', { scope: 'all', change: { slug: 'other' } }, 400],
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

describe('what a lecture’s plan holds is changed in all of them, by the rules of a single save', () => {
  let made: { venue: Venue; trainer: Trainer; lectures: Lecture[] }
  beforeEach(async () => {
    const { venue, trainer, body } = await newSeries({ exceptions: ['2040-10-02'] }, { state: 'open' })
    expect((await send('organizer', '/api/planning/series', body)).body['errors']).toBeUndefined()
    made = { venue, trainer, lectures: await lecturesOf({ trainer }) }
  })
  const change = (scope: string, content: Record<string, unknown>, actor: Actor = 'organizer') =>
    send(actor, `/api/lectures/${made.lectures[1]?.id}/series-change`, { scope, change: content })
  /** What each says about these fields. */
  const fields = async (...names: (keyof Lecture)[]) =>
    (await lecturesOf(made)).map((lecture) => names.map((name) => lecture[name] ?? null))
  type Hindered = { id: string; startsAt: string; conflicts: { path: string; message: string }[] }[]

  test('in all, and in this one and those after it', async () => {
    const topic = (await storeTopic(api.payload)).id
    const all = {
      title: '新故事会',
      summary: '新的简介。',
      outline: ['唱歌', '跳舞'],
      bring: '水杯',
      fee: '2 元',
      minMonths: 6,
      maxMonths: 30,
      topics: [topic],
      capacity: 12,
      childrenAttend: false,
    }
    expect((await change('all', all)).body['errors']).toBeUndefined()
    expect(await lecturesOf(made)).toMatchObject([all, all, all, all])
    expect(startsOf(await lecturesOf(made))).toEqual(startsOf(made.lectures))
    expect((await change('later', { bring: null, fee: '免费' })).status).toBe(200)
    expect(await fields('bring', 'fee')).toEqual([
      ['水杯', '2 元'],
      [null, '免费'],
      [null, '免费'],
      [null, '免费'],
    ])
    expect((await change('one', { title: '只这一场' })).status).toBe(200)
    expect((await fields('title')).flat()).toEqual(['新故事会', '只这一场', '新故事会', '新故事会'])
  })

  test('not under the seats that families of one of them have: nothing is changed, and which is said, and why', async () => {
    const family = { name: '妞妞妈妈', phone: '13800009001', childMonths: 15, adults: 2, children: 1, consent: true }
    const signed = await send('organizer', `/api/lectures/${made.lectures[2]?.id}/sign-ups`, family)
    expect(signed.status).toBe(201)
    const refused = await change('all', { capacity: 2, title: '小一点' })
    const hindered = refused.body['conflicts'] as Hindered
    expect([refused.status, hindered.map(({ id, startsAt }) => [id, startsAt])]).toEqual([
      400,
      [[made.lectures[2]?.id, made.lectures[2]?.startsAt]],
    ])
    expect(hindered[0]?.conflicts).toMatchObject([
      {
        path: 'capacity',
        message:
          '已占 3 个名额，不能减到 2 个：最后报名的 妞*（138****9001，3 人） 会没有座位。请先在报名名单里替他们取消或换场，再减名额',
      },
    ])
    expect(await fields('capacity', 'title')).toEqual(Array.from({ length: 4 }, () => [20, '周二故事会']))
    expect((await change('all', { capacity: 3 })).status).toBe(200)
    expect((await fields('capacity')).flat()).toEqual([3, 3, 3, 3])
  })

  test('not above the room’s, nor with a certificate that the trainer lacks: every date is named', async () => {
    for (const [content, path] of [
      [{ capacity: 51 }, 'capacity'],
      [{ requiredQualification: '急救证' }, 'trainer'],
    ] as const) {
      const refused = await change('later', content)
      const hindered = refused.body['conflicts'] as Hindered
      expect([refused.status, hindered.map(({ startsAt }) => startsAt)]).toEqual([
        400,
        startsOf(made.lectures.slice(1)),
      ])
      expect(hindered.map(({ conflicts }) => conflicts.map((conflict) => conflict.path))).toEqual([
        [path],
        [path],
        [path],
      ])
    }
    expect(await fields('capacity', 'requiredQualification')).toEqual(Array.from({ length: 4 }, () => [20, null]))
  })

  test('by the rules of the fields: every date that breaks one is named, and none is changed', async () => {
    const first = String(made.lectures[0]?.id)
    expect(
      (await send('organizer', `/api/lectures/${first}/series-change`, { scope: 'one', change: { maxMonths: 36 } }))
        .status,
    ).toBe(200)
    const refused = await change('all', { title: '新', minMonths: 30 })
    const hindered = refused.body['conflicts'] as Hindered
    expect([refused.status, hindered.map(({ startsAt }) => startsAt)]).toEqual([400, startsOf(made.lectures.slice(1))])
    expect(hindered[0]?.conflicts.length).toBe(1)
    expect(await fields('title', 'minMonths')).toEqual(Array.from({ length: 4 }, () => ['周二故事会', 12]))
  })

  test('warnings that come with it hold up what is open, until somebody says why', async () => {
    const noon = { startsAt: at('2040-09-11', '12:00'), endsAt: at('2040-09-11', '13:00') }
    expect((await change('all', { ...noon, childrenAttend: false })).status).toBe(200)
    const refused = await change('all', { childrenAttend: true })
    const hindered = refused.body['conflicts'] as { id: string; conflicts: { key: string }[] }[]
    expect([refused.status, hindered.map(({ conflicts }) => conflicts.map(({ key }) => key))]).toEqual([
      400,
      [['nap'], ['nap'], ['nap'], ['nap']],
    ])
    // What the rules do not look at is not held up by what is open already.
    expect((await change('all', { title: '午间' })).status).toBe(200)
  })

  test('not by a trainer whose lectures are approved', async () => {
    const trainer = world.ownTrainer.id
    expect((await change('all', { trainer })).status).toBe(200)
    expect((await change('all', { title: '我改' }, 'trainer')).status).toBe(403)
    expect((await change('one', { title: '我改' }, 'trainer')).status).toBe(403)
    const lectures = await lecturesOf({ trainer: world.ownTrainer })
    expect(lectures.filter(({ title }) => title === '我改')).toEqual([])
  })
})
