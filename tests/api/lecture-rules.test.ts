import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture } from '../../cms/payload-types.ts'
import { makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture, storeTopic, storeTrainer } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

/** A year that is entered below, so that nothing about it is unknown. */
const DAY = '2041-12-03'
const at = (time: string, day = DAY): string => new Date(`${day}T${time}:00+08:00`).toISOString()
const HOUR = 3_600_000
const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

let api: TestPayload
let world: World
beforeAll(async () => {
  api = await startPayload()
  world = await makeWorld(api)
  const days = [{ day: '2041-10-01T00:00:00.000Z', kind: 'holiday' as const, name: '国庆节' }]
  const data = { year: 2041, source: '国务院办公厅的通知', days }
  await api.payload.create({ collection: 'holiday-years', data, overrideAccess: true })
})
afterAll(() => api.stop())

async function send(actor: Actor, method: string, path: string, json?: unknown) {
  const response = await api.request(path, { method, as: world.as[actor], ...(json === undefined ? {} : { json }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const pathsOf = ({ body }: { body: Record<string, unknown> }): string[] => {
  const [first] = body['errors'] as { data?: { errors: { path: string }[] } }[]
  return ((first?.data?.errors ?? body['errors']) as { path: string }[]).map(({ path }) => path)
}

/** Each of a trainer of its own, on a day of its own. */
let day = 0
async function form(changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const on = new Date(Date.UTC(2041, 0, 1 + 2 * ++day)).toISOString().slice(0, 10)
  return {
    slug: `ruled-${Math.random().toString(36).slice(2)}`,
    title: '辅食怎么加',
    summary: '从第一口到一日三餐。',
    type: '家长课堂',
    state: 'draft',
    startsAt: at('15:00', on),
    endsAt: at('16:00', on),
    signUpUntil: at('09:00', on),
    venue: world.venue.id,
    room: '一楼活动室',
    trainer: (await storeTrainer(api.payload)).id,
    minMonths: 6,
    maxMonths: 12,
    capacity: 10,
    fee: '免费',
    ...changes,
  }
}

const create = async (changes: Record<string, unknown> = {}, actor: Actor = 'organizer') =>
  send(actor, 'POST', '/api/lectures', await form(changes))
async function made(changes: Record<string, unknown> = {}): Promise<Lecture> {
  const { status, body } = await create(changes)
  expect([status, body['errors']]).toEqual([201, undefined])
  return body['doc'] as Lecture
}
const save = ({ id }: { id: string }, change: unknown, actor: Actor = 'organizer') =>
  send(actor, 'PATCH', `/api/lectures/${id}`, change)

describe('what a field cannot hold is refused by it, also where the rules would pass over it', () => {
  const SOME = '00000000-0000-0000-0000-000000000000'
  test.each<[string, Record<string, unknown>, string]>([
    ['a list of rooms', { room: ['一楼活动室'], capacity: 500, state: 'open' }, 'room'],
    ['an object for a room', { room: { a: 1 } }, 'room'],
    ['a number for a room', { room: 5 }, 'room'],
    ['a yes for a room', { room: true }, 'room'],
    ['a list of certificates', { requiredQualification: ['医师证'] }, 'requiredQualification'],
    ['a list of trainers', { trainer: [SOME] }, 'trainer'],
    ['a list of venues', { venue: [SOME] }, 'venue'],
    ['a list of ends', { endsAt: ['2041-12-03T08:00:00.000Z'] }, 'endsAt'],
    ['a list of states', { state: ['open'] }, 'state'],
    ['a list of types', { type: ['家长课堂'] }, 'type'],
    ['a word for a capacity', { capacity: 'many' }, 'capacity'],
    ['a trainer who is not there', { trainer: SOME }, 'trainer'],
    ['a time without its zone', { startsAt: '2041-12-03T15:00' }, 'startsAt'],
    ['an end of sign-up without its zone', { signUpUntil: '2041-12-03' }, 'signUpUntil'],
    ['a year far off', { startsAt: at('09:00', '9998-05-05'), endsAt: at('10:00', '9998-05-05') }, 'startsAt'],
    ['a year long gone', { startsAt: at('09:00', '1999-05-05'), endsAt: at('10:00', '1999-05-05') }, 'startsAt'],
  ])('%s', async (_, change, path) => {
    const created = await create(change)
    expect([created.status, pathsOf(created)]).toEqual([400, expect.arrayContaining([path])])
    const saved = await save(await made(), change)
    expect([saved.status, pathsOf(saved)]).toEqual([400, expect.arrayContaining([path])])
  })

  test('in the registers too', async () => {
    for (const [path, change] of [
      [`venues/${world.venue.id}`, { name: ['场地'] }],
      [`trainers/${world.ownTrainer.id}`, { weekly: [{ weekday: '1', from: ['09:00'], to: '10:00' }] }],
    ] as const) {
      expect((await send('organizer', 'PATCH', `/api/${path}`, change)).status).toBe(400)
    }
    const own = await send('trainer', 'PATCH', `/api/trainers/${world.ownTrainer.id}`, { introduction: { a: 1 } })
    expect([own.status, pathsOf(own)]).toEqual([400, ['introduction']])
    expect((await send('visitor', 'PATCH', `/api/venues/${world.venue.id}`, { name: ['场地'] })).status).toBe(403)
  })

  test('what the server itself writes is judged too', async () => {
    const data = { ...(await form()), room: ['一楼活动室'], capacity: 500 } as never
    await expect(api.payload.create({ collection: 'lectures', data, overrideAccess: true })).rejects.toThrow('room')
  })
})

describe('a new lecture begins at the beginning', () => {
  const past = () => ({
    startsAt: hoursFromNow(-50 - day * 3),
    endsAt: hoursFromNow(-49 - day * 3),
    signUpUntil: hoursFromNow(-51 - day * 3),
  })

  test.each<[string, Actor, Record<string, unknown>, number]>([
    ['open', 'organizer', { state: 'open' }, 201],
    ['open, by a trainer', 'trainer', { state: 'open' }, 400],
    ['held, before its start', 'organizer', { state: 'held', report: { adults: 30, children: 20 } }, 400],
    ['archived', 'organizer', { state: 'reported' }, 400],
    ['closed', 'organizer', { state: 'closed' }, 400],
    ['cancelled', 'organizer', { state: 'cancelled', cancelledBecause: '不办' }, 400],
  ])('%s', async (_, actor, change, status) => {
    const trainer = actor === 'trainer' ? { trainer: world.ownTrainer.id } : {}
    expect((await create({ ...change, ...trainer }, actor)).status).toBe(status)
  })

  test('one that took place is entered afterwards, and archived with its report alone', async () => {
    expect(
      (await create({ ...past(), state: 'reported', report: { text: '很好', adults: 1, children: 1 } })).status,
    ).toBe(400)
    const lecture = await made({ ...past(), state: 'held', report: { text: '很好', adults: 1, children: 1 } })
    expect((await save(lecture, { state: 'reported' })).status).toBe(200)
  })

  test('nor does a series begin as held', async () => {
    const lecture = await form({ state: 'held' })
    const fields = Object.fromEntries(
      ['slug', 'summary', 'fee', 'minMonths', 'maxMonths'].map((name) => [name, lecture[name]]),
    )
    const answer = await send('organizer', 'POST', '/api/planning/series', {
      lecture,
      rule: 'FREQ=WEEKLY;COUNT=2',
      fields,
    })
    expect([answer.status, pathsOf(answer)]).toEqual([400, ['state']])
  })

  test('what was held stays in the past', async () => {
    const lecture = await made({ ...past(), state: 'held', report: { text: '很好', adults: 1, children: 1 } })
    const ahead = { startsAt: hoursFromNow(35 * 24), endsAt: hoursFromNow(35 * 24 + 1) }
    const moved = await save(lecture, ahead)
    expect([moved.status, pathsOf(moved)]).toEqual([400, ['startsAt']])
    const takenBack = await save(lecture, { ...ahead, state: 'closed' })
    expect([takenBack.status, pathsOf(takenBack)]).toEqual([400, ['startsAt']])
    expect((await save(lecture, { state: 'reported' })).status).toBe(200)
    expect((await save(lecture, { endsAt: hoursFromNow(1), startsAt: hoursFromNow(-1) })).status).toBe(400)
    expect((await save(lecture, { title: '改个名字' })).status).toBe(200)
  })
})

describe('what families never saw they do not see when it is cancelled', () => {
  const CANCEL = { state: 'cancelled', cancelledBecause: '不办了' }
  const seen = async ({ id, slug }: Lecture) => [
    (await send('visitor', 'GET', `/api/lectures/${id}`)).status,
    (await send('visitor', 'GET', `/api/lectures?where[slug][equals]=${slug}`)).body['totalDocs'],
  ]

  test.each(['draft', 'submitted'])('%s', async (state) => {
    const lecture = await made({ state })
    expect((await save(lecture, CANCEL)).status).toBe(200)
    expect((await save(lecture, { title: '还是不办' })).status).toBe(200)
    expect(await seen(lecture)).toEqual([404, 0])
    expect((await save(lecture, { state: 'open' })).status).toBe(200)
    expect(await seen(lecture)).toEqual([200, 1])
  })

  test('one that they saw stays, marked cancelled, and so does one from before', async () => {
    const lecture = await made({ state: 'open' })
    expect((await save(lecture, CANCEL)).status).toBe(200)
    expect(await seen(lecture)).toEqual([200, 1])
    const before = await made({ state: 'open' })
    await api.payload.db.updateOne({
      collection: 'lectures',
      id: before.id,
      data: { neverPublic: null },
      returning: false,
    })
    expect(await seen(before)).toEqual([200, 1])
    expect((await save(before, CANCEL)).status).toBe(200)
    expect(await seen(before)).toEqual([200, 1])
  })

  test('nobody says so of a lecture but the server', async () => {
    const lecture = await made({ neverPublic: false })
    expect((await save(lecture, { ...CANCEL, neverPublic: false })).status).toBe(200)
    expect(await seen(lecture)).toEqual([404, 0])
  })

  test('once seen, it is deleted by administrators alone', async () => {
    const lecture = await made({ state: 'open' })
    await save(lecture, CANCEL)
    expect((await save(lecture, { state: 'draft' })).status).toBe(200)
    expect((await send('organizer', 'DELETE', `/api/lectures/${lecture.id}`)).status).toBe(403)
    expect((await send('administrator', 'DELETE', `/api/lectures/${lecture.id}`)).status).toBe(200)
    expect((await send('organizer', 'DELETE', `/api/lectures/${(await made()).id}`)).status).toBe(200)
  })
})

describe('a plan that becomes another is judged again', () => {
  test('opening looks at the certificate, and asks for no warning again', async () => {
    const expires = (day: string) => ({ qualifications: [{ name: '育婴员证', expires: `${day}T00:00:00.000Z` }] })
    const trainer = await storeTrainer(api.payload, expires('2042-01-01'))
    const holiday = { startsAt: at('09:00', '2041-10-01'), endsAt: at('10:00', '2041-10-01') }
    const acceptedWarnings = [{ key: 'holiday:2041-10-01', reason: '国庆活动' }]
    const lecture = await made({
      ...holiday,
      signUpUntil: at('09:00', '2041-09-30'),
      state: 'approved',
      trainer: trainer.id,
      requiredQualification: '育婴员证',
      acceptedWarnings,
    })
    const setExpiry = (day: string) =>
      api.payload.update({ collection: 'trainers', id: trainer.id, data: expires(day), overrideAccess: true })
    const open = () => send('organizer', 'POST', `/api/lectures/${lecture.id}/decide`, { decision: 'open' })
    await setExpiry('2041-09-30')
    expect([(await open()).status, (await save(lecture, { state: 'open' })).status]).toEqual([400, 400])
    await setExpiry('2041-10-01')
    expect((await open()).status).toBe(200)
  })

  test('children who come at nap time, and a topic that was told lately', async () => {
    const topic = await storeTopic(api.payload)
    const on = '2041-11-20'
    await made({
      state: 'open',
      topics: [topic.id],
      startsAt: at('09:00', on),
      endsAt: at('10:00', on),
      signUpUntil: at('08:00', on),
    })
    const near = '2041-11-22'
    const lecture = await made({
      state: 'open',
      startsAt: at('12:30', near),
      endsAt: at('13:30', near),
      signUpUntil: at('08:00', near),
    })
    for (const change of [{ childrenAttend: true }, { topics: [topic.id] }]) {
      const answer = await save(lecture, change)
      expect([answer.status, pathsOf(answer)]).toEqual([400, ['acceptedWarnings']])
    }
    const acceptedWarnings = [{ key: 'nap', reason: '家长要求' }]
    expect((await save(lecture, { childrenAttend: true, acceptedWarnings })).status).toBe(200)
    expect((await save(lecture, { title: '别的题目', topics: [], childrenAttend: true })).status).toBe(200)
    // Who overrode it and why is a record, as long as the plan is the same.
    expect((await save(lecture, { acceptedWarnings: [] })).status).toBe(200)
    const stored = await api.payload.findByID({ collection: 'lectures', id: lecture.id, overrideAccess: true })
    expect(stored.acceptedWarnings).toMatchObject(acceptedWarnings)
  })
})

test('a room that no longer holds a lecture keeps nobody from cancelling or closing it', async () => {
  for (const [state, change] of [
    ['open', { state: 'cancelled', cancelledBecause: '房间小了' }],
    ['open', { state: 'closed' }],
    ['open', { title: '改个名字' }],
  ] as const) {
    const on = {
      startsAt: at('09:00', `2041-09-0${(++day % 9) + 1}`),
      endsAt: at('10:00', `2041-09-0${(day % 9) + 1}`),
    }
    const stored = await storeLecture(api.payload, world.venue, await storeTrainer(api.payload), { ...on, state })
    const gone = { room: '拆掉的房间', capacity: 500 }
    await api.payload.db.updateOne({ collection: 'lectures', id: stored.id, data: gone, returning: false })
    expect((await save(stored, change)).status).toBe(200)
    if (change.state !== 'cancelled') expect((await save(stored, { capacity: 499 })).status).toBe(400)
    if (change.state === 'closed') expect((await save(stored, { state: 'open' })).status).toBe(400)
  }
})
