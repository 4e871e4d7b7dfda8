import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture } from '../../cms/payload-types.ts'
import type { Actor } from '../factories/people.ts'
import { storeLecture, storeTrainer } from '../factories/stored.ts'
import { at, DAY, issuesOf, openPlanningWorld, type PlanningWorld } from '../helpers/planning-world.ts'

let api: PlanningWorld['api']
let world: PlanningWorld['world']
let send: PlanningWorld['send']
let form: PlanningWorld['form']
beforeAll(async () => {
  ;({ api, world, send, form } = await openPlanningWorld())
})
afterAll(() => api.stop())

const intents = async () =>
  (await api.payload.count({ collection: 'planning-intents', overrideAccess: true })).totalDocs

describe('a plan is judged before it is saved', () => {
  test('what clashes with what, and the nearest free time', async () => {
    const { status, body } = await send('organizer', 'POST', '/api/planning/check', {
      ...form({ startsAt: at('10:30'), endsAt: at('11:30') }),
    })
    expect(status).toBe(200)
    const place = `${world.venue.name} 一楼活动室`
    expect(body['conflicts']).toMatchObject([
      {
        kind: 'trainer',
        severity: 'block',
        path: 'trainer',
        message: `讲师${world.ownTrainer.name}这段时间已有安排：“睡得安稳”（12 月 4 日周二 09:30–11:00，${place}）。请换个时间，或换一位讲师`,
        with: { title: '睡得安稳' },
      },
      { kind: 'room', severity: 'block', path: 'room', with: { title: '睡得安稳' } },
    ])
    expect(body['nearestFree']).toEqual({ startsAt: at('11:00'), endsAt: at('12:00') })
  })

  test('the draft of another region is in the way without its title, also when the lecture is saved', async () => {
    const trainer = await storeTrainer(api.payload, { regions: [world.east.id, world.west.id] })
    const times = { startsAt: at('20:00', '2040-12-11'), endsAt: at('21:00', '2040-12-11') }
    const signUpUntil = at('09:00', '2040-12-01')
    const secret = { ...times, signUpUntil, title: '还没公布的活动', state: 'draft' as const }
    const draft = await storeLecture(api.payload, world.westVenue, trainer, secret)
    const plan = form({ ...times, trainer: trainer.id })
    const check = async (actor: Actor, changes = {}) =>
      (await send(actor, 'POST', '/api/planning/check', { ...plan, ...changes })).body['conflicts']
    const expected = [
      {
        kind: 'trainer',
        message: expect.stringContaining('另一场讲座（12 月 11 日周二 20:00–21:00') as string,
        with: { id: draft.id, title: '另一场讲座' },
      },
    ]
    expect(await check('organizer')).toMatchObject(expected)
    const refused = await send('organizer', 'POST', '/api/lectures', plan)
    expect([refused.status, JSON.stringify(refused.body).includes(secret.title)]).toEqual([400, false])
    const theirs = { venue: world.westVenue.id }
    expect(await check('strangeOrganizer', theirs)).toMatchObject([{ with: { title: secret.title } }, {}])
    expect(await check('administrator')).toMatchObject([{ with: { title: secret.title } }])
    // Once families may read it, everybody may.
    await api.payload.update({ collection: 'lectures', id: draft.id, data: { state: 'open' }, overrideAccess: true })
    expect(await check('organizer')).toMatchObject([{ with: { title: secret.title } }])
  })

  test('no other time is proposed where a block stays that none mends', async () => {
    const clash = { startsAt: at('10:30'), endsAt: at('11:30') }
    for (const changes of [{ capacity: 51 }, { room: '二楼' }]) {
      const { body } = await send('organizer', 'POST', '/api/planning/check', form({ ...clash, ...changes }))
      expect(body['nearestFree']).toBe(null)
    }
    const unknown = { startsAt: at('10:30', '2042-01-06'), endsAt: at('11:30', '2042-01-06') }
    const { body } = await send('organizer', 'POST', '/api/planning/check', form(unknown))
    expect(body).toMatchObject({ conflicts: [{ kind: 'unknown-year' }], nearestFree: null })
  })

  test('a time that touches another one is free', async () => {
    const { body } = await send('trainer', 'POST', '/api/planning/check', {
      ...form({ startsAt: at('11:00'), endsAt: at('12:00') }),
    })
    expect(body).toEqual({ conflicts: [], nearestFree: null })
  })

  test('a room of another venue and a capacity above the room’s stand at their fields', async () => {
    const strangeRoom = await send('organizer', 'POST', '/api/planning/check', form({ room: '二楼' }))
    const tooMany = await send('organizer', 'POST', '/api/planning/check', form({ capacity: 51 }))
    expect(strangeRoom.body['conflicts']).toMatchObject([{ kind: 'room', severity: 'block', path: 'room' }])
    expect(tooMany.body['conflicts']).toMatchObject([{ kind: 'capacity', severity: 'block', path: 'capacity' }])
  })

  test('a year that nobody has entered is said, and known once an editor enters it', async () => {
    const question = form({ startsAt: at('09:00', '2041-10-01'), endsAt: at('10:00', '2041-10-01') })
    const before = await send('organizer', 'POST', '/api/planning/check', question)
    expect(before.body['conflicts']).toMatchObject([{ kind: 'unknown-year', key: 'unknown-year:2041' }])
    const entered = await send('editor', 'POST', '/api/holiday-years', {
      year: 2041,
      source: '国务院办公厅的通知',
      days: [{ day: '2041-10-01T00:00:00.000Z', kind: 'holiday', name: '国庆节' }],
    })
    expect(entered.status).toBe(201)
    const after = await send('organizer', 'POST', '/api/planning/check', question)
    expect(after.body['conflicts']).toMatchObject([{ kind: 'holiday', key: 'holiday:2041-10-01' }])
  })

  test.each<[string, Actor, Record<string, unknown>, number, string]>([
    ['no time', 'organizer', { startsAt: undefined }, 400, 'startsAt'],
    ['a time without its zone', 'organizer', { startsAt: '2040-12-04T09:00' }, 400, 'startsAt'],
    ['an end before the start', 'organizer', { endsAt: at('14:00') }, 400, 'endsAt'],
    ['a venue that is not there', 'organizer', { venue: 'no-such-venue' }, 400, 'venue'],
    ['a trainer who is not there', 'organizer', { trainer: { $gt: '' } }, 400, 'trainer'],
    ['a type that is none', 'organizer', { type: '派对' }, 400, 'type'],
    ['somebody else’s region', 'strangeOrganizer', {}, 400, 'venue'],
    ['somebody else’s lecture', 'strangeTrainer', {}, 400, 'trainer'],
    ['an editor', 'editor', {}, 403, ''],
    ['a visitor', 'visitor', {}, 403, ''],
  ])('%s is refused', async (_, actor, changes, status, path) => {
    const answer = await send(actor, 'POST', '/api/planning/check', form(changes))
    expect([answer.status, issuesOf(answer)[0]?.path]).toEqual([status, path])
  })
})

describe('a clash is refused, whatever way it comes in', () => {
  const clash = () => ({ startsAt: at('10:00'), endsAt: at('10:30') })

  test('a new lecture, also a draft, is told the nearest free time', async () => {
    const answer = await send('organizer', 'POST', '/api/lectures', form(clash()))
    expect(answer.status).toBe(400)
    expect(issuesOf(answer).map(({ path }) => path)).toEqual(['trainer', 'room'])
    expect(issuesOf(answer)[0]?.message).toMatch(/。最近的空档：12 月 4 日周二 (09:00–09:30|11:00–11:30)$/)
  })

  test('a move, many at once, a copy, an old version, a cancelled one that is to take place after all', async () => {
    const stored = await storeLecture(api.payload, world.venue, world.ownTrainer, {
      startsAt: at('17:00'),
      endsAt: at('18:00'),
      signUpUntil: at('09:00'),
    })
    const path = `/api/lectures/${stored.id}`
    expect((await send('organizer', 'PATCH', path, clash())).status).toBe(400)
    const many = await send('organizer', 'PATCH', `/api/lectures?where[id][equals]=${stored.id}`, clash())
    expect((many.body['errors'] as { message: string }[])[0]?.message).toContain('trainer, room')
    expect((await send('organizer', 'POST', `${path}/duplicate`)).status).toBe(400)

    // It gives up its time; another takes it.
    await send('organizer', 'PATCH', path, { state: 'cancelled', cancelledBecause: '讲师生病' })
    const taken = await send('organizer', 'POST', '/api/lectures', form({ startsAt: at('17:00'), endsAt: at('18:00') }))
    expect(taken.status).toBe(201)
    const back = await send('organizer', 'PATCH', path, { state: 'open' })
    expect(issuesOf(back).map((issue) => issue.path)).toEqual(['trainer', 'room'])
    const versions = await send(
      'organizer',
      'GET',
      `/api/lectures/versions?where[parent][equals]=${stored.id}&sort=createdAt`,
    )
    const [first] = versions.body['docs'] as { id: string }[]
    expect((await send('administrator', 'POST', `/api/lectures/versions/${first?.id}`)).status).toBe(400)
    expect(await intents()).toBe(0)
  })

  test('twenty at once for one room: one is saved', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        send('organizer', 'POST', '/api/lectures', form({ startsAt: at('19:00'), endsAt: at('20:00') })),
      ),
    )
    const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other)
    expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 400)])
    expect(await intents()).toBe(0)
  })

  test('a save that fails for another reason keeps nobody waiting', async () => {
    const free = { startsAt: at('08:00'), endsAt: at('09:00') }
    expect((await send('organizer', 'POST', '/api/lectures', form({ ...free, title: '' }))).status).toBe(400)
    expect((await send('organizer', 'POST', '/api/lectures', form(free))).status).toBe(201)
  })

  test('a certificate that the lecture requires: missing, expired by then, valid', async () => {
    const qualifications = [{ name: '育婴员证', issuer: '示范', number: '1', expires: '2040-12-03T04:00:00.000Z' }]
    const trainer = await storeTrainer(api.payload, { qualifications })
    const asked = (requiredQualification: string, day: string) =>
      send(
        'organizer',
        'POST',
        '/api/lectures',
        form({ trainer: trainer.id, requiredQualification, startsAt: at('13:00', day), endsAt: at('14:00', day) }),
      )
    expect(issuesOf(await asked('医师证', DAY))[0]?.message).toContain('名册里没有')
    expect(issuesOf(await asked('育婴员证', DAY))[0]?.message).toContain('有效期到 2040 年 12 月 3 日')
    expect((await asked('育婴员证', '2040-12-03')).status).toBe(201)
  })
})

describe('warnings', () => {
  const nap = () =>
    form({ childrenAttend: true, startsAt: at('12:00', '2040-12-05'), endsAt: at('13:00', '2040-12-05') })

  test('may stay open in a draft, and hold it up when it is handed in, until somebody says why', async () => {
    const made = await send('trainer', 'POST', '/api/lectures', nap())
    const { id } = made.body['doc'] as Lecture
    const handIn = (changes: Record<string, unknown> = {}) =>
      send('trainer', 'PATCH', `/api/lectures/${id}`, { state: 'submitted', ...changes })
    const refused = await handIn()
    expect(refused.status).toBe(400)
    expect(issuesOf(refused)).toEqual([
      {
        path: 'acceptedWarnings',
        message:
          '还有 1 条提醒没有确认：12:00–14:30 是孩子午睡的时间，孩子一起参加的活动最好避开。确实要这样安排，请逐条写明理由',
      },
    ])
    const acceptedWarnings = [{ key: 'nap', reason: '家长要求', by: '别人', at: '2020-01-01T00:00:00.000Z' }]
    expect((await handIn({ acceptedWarnings: [{ key: 'nap', reason: ' ' }] })).status).toBe(400)
    expect((await handIn({ acceptedWarnings: '都行' })).status).toBe(400)
    const taken = await handIn({ acceptedWarnings })
    const [kept] = (taken.body['doc'] as Lecture).acceptedWarnings ?? []
    expect([taken.status, kept?.by]).toEqual([200, world.users.trainer.name])
    expect(Date.parse(kept?.at ?? '')).toBeGreaterThan(Date.parse('2026-01-01'))

    // An organizer who moves it to a holiday must say why for that too, and what was said stays.
    const move = (more: unknown[]) =>
      send('organizer', 'PATCH', `/api/lectures/${id}`, {
        startsAt: at('12:30', '2040-10-01'),
        endsAt: at('13:30', '2040-10-01'),
        signUpUntil: at('09:00', '2040-09-30'),
        acceptedWarnings: [kept, ...more],
      })
    expect((await move([])).status).toBe(400)
    const moved = await move([{ key: 'holiday:2040-10-01', reason: '国庆活动' }])
    expect([moved.status, (moved.body['doc'] as Lecture).acceptedWarnings?.map(({ by }) => by)]).toEqual([
      200,
      [world.users.trainer.name, world.users.organizer.name],
    ])
  })

  test('do not hold up a change of words, nor the server itself', async () => {
    const stored = await storeLecture(api.payload, world.venue, world.ownTrainer, {
      childrenAttend: true,
      startsAt: at('13:00', '2040-12-06'),
      endsAt: at('14:00', '2040-12-06'),
      signUpUntil: at('09:00', '2040-12-06'),
    })
    expect((await send('organizer', 'PATCH', `/api/lectures/${stored.id}`, { title: '换个名字' })).status).toBe(200)
  })
})
