import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCalendar } from '../../cms/desk/load-calendar.ts'
import { lecturesWhere } from '../../cms/domain/calendar/filter.ts'
import { whereQuery } from '../../cms/domain/calendar/where-query.ts'
import type { Lecture, Region, Trainer, User, Venue } from '../../cms/payload-types.ts'
import { asking } from '../factories/stand.ts'
import { storeLecture, storeRegion, storeTrainer, storeUser, storeVenue } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let world: TestPayload
let venue: Venue
let trainer: Trainer
type Who = 'organizer' | 'stranger' | 'trainer' | 'editor' | 'administrator' | 'visitor'
const headers: Partial<Record<Who, Record<string, string>>> = {}
const users: Partial<Record<Who, User>> = {}

const NEXT_YEAR = new Date().getUTCFullYear() + 1

beforeAll(async () => {
  world = await startPayload()
  const { payload, signIn } = world
  const county = await storeRegion(payload)
  // So that no day of the lectures below is one that nothing is known of.
  const holiday = { day: `${NEXT_YEAR}-10-01`, kind: 'holiday' as const, name: '国庆节' }
  await payload.create({
    collection: 'holiday-years',
    data: { year: NEXT_YEAR, source: '测试用', days: [holiday] },
    overrideAccess: true,
  })
  venue = await storeVenue(payload, await storeRegion(payload, county))
  trainer = await storeTrainer(payload)
  const people = {
    administrator: await storeUser(payload, ['administrator']),
    organizer: await storeUser(payload, ['organizer'], { regions: [county.id] }),
    stranger: await storeUser(payload, ['organizer'], { regions: [(await storeRegion(payload)).id] }),
    trainer: await storeUser(payload, ['trainer'], { trainer: trainer.id }),
    editor: await storeUser(payload, ['editor']),
  }
  for (const [who, user] of Object.entries(people)) {
    users[who as Who] = user
    headers[who as Who] = await signIn(user.email)
  }
})
afterAll(() => world.stop())

let days = 0
/** Each on a day of its own, so that nothing clashes. */
function lecture(changes: Partial<Lecture> = {}): Promise<Lecture> {
  days += 1
  const start = Date.UTC(NEXT_YEAR, 2, days, 2)
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
  const times = { startsAt: at(0), endsAt: at(90), signUpUntil: at(-60) }
  return storeLecture(world.payload, venue, trainer, { state: 'submitted', ...times, ...changes })
}

async function decide(who: Who, id: string, json: unknown) {
  const response = await world.request(`/api/lectures/${id}/decide`, { method: 'POST', as: headers[who], json })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const stored = (id: string) => world.payload.findByID({ collection: 'lectures', id, depth: 0, overrideAccess: true })
const codeOf = ({ body }: Awaited<ReturnType<typeof decide>>) =>
  (body['errors'] as { path: string; code: string }[]).map(({ path, code }) => `${path}:${code}`)

describe('an organizer decides', () => {
  test.each([
    ['approve', 'submitted', 'approved'],
    ['open', 'submitted', 'open'],
    ['open', 'approved', 'open'],
    ['approve', 'draft', 'approved'],
  ] as const)('%s of what is %s', async (decision, state, to) => {
    const { id } = await lecture({ state })
    expect(await decide('organizer', id, { decision })).toEqual({ status: 200, body: { state: to } })
    expect((await stored(id)).state).toBe(to)
  })

  test('sends it back with a remark, which the trainer reads; approval later takes it away; both are in the log', async () => {
    const { id, title } = await lecture()
    const remark = '周六那间教室要装修，请换一间。'
    expect(codeOf(await decide('organizer', id, { decision: 'return' }))).toEqual(['remark:required'])
    expect((await decide('organizer', id, { decision: 'return', remark })).body).toEqual({ state: 'draft' })
    const seen = await world.request(`/api/lectures/${id}?depth=0`, { as: headers.trainer })
    expect(await seen.json()).toMatchObject({ state: 'draft', remark })

    const path = `/api/lectures/${id}`
    const mended = { state: 'submitted', remark: '已经换了' }
    expect((await world.request(path, { method: 'PATCH', as: headers.trainer, json: mended })).status).toBe(200)
    expect(await stored(id)).toMatchObject({ state: 'submitted', remark })
    expect((await decide('organizer', id, { decision: 'approve' })).status).toBe(200)
    expect((await stored(id)).remark ?? '').toBe('')

    const { docs } = await world.payload.find({
      collection: 'audit-log',
      where: { document: { equals: id } },
      sort: 'at',
      depth: 0,
      overrideAccess: true,
    })
    const { name } = users.organizer as User
    expect(docs.map((entry) => [entry.entity, entry.byName, entry.action, entry.title, entry.remark ?? ''])).toEqual([
      ['lectures', name, '退回', title, remark],
      ['lectures', name, '批准', title, ''],
    ])
  })

  test('tells the trainer by e-mail, each time, with the remark', async () => {
    const { id } = await lecture()
    for (const _time of ['once', 'twice']) {
      expect((await decide('organizer', id, { decision: 'return', remark: '请换一间。' })).status).toBe(200)
      const json = { state: 'submitted' }
      const handedIn = await world.request(`/api/lectures/${id}`, { method: 'PATCH', as: headers.trainer, json })
      expect(handedIn.status).toBe(200)
    }
    const { docs } = await world.payload.find({
      collection: 'messages',
      where: { lecture: { equals: id } },
      depth: 0,
      overrideAccess: true,
    })
    expect(docs.map(({ kind, channel }) => [kind, channel])).toEqual([
      ['staff', 'email'],
      ['staff', 'email'],
    ])
    const text = await world.request(`/api/messages/${docs[0]?.id}/text`, { as: headers.administrator })
    const { text: words } = (await text.json()) as { text: string }
    expect(words).toContain('讲座被退回，请修改')
    expect(words).toContain('组织者的意见：请换一间。')
  })

  test('not over a warning that nobody gave a reason for', async () => {
    const { id } = await lecture({ state: 'draft' })
    const day = new Date(Date.UTC(NEXT_YEAR, 3, 1, 5))
    const noon = { startsAt: day.toISOString(), endsAt: new Date(day.getTime() + 3_600_000).toISOString() }
    const data = { ...noon, signUpUntil: noon.startsAt, childrenAttend: true }
    await world.payload.update({ collection: 'lectures', id, data, overrideAccess: true })
    const warned = await decide('organizer', id, { decision: 'approve' })
    expect([warned.status, codeOf(warned)]).toEqual([400, ['acceptedWarnings:invalid']])
    expect((await stored(id)).state).toBe('draft')
    const acceptedWarnings = [{ key: 'nap', reason: '孩子午睡晚' }]
    await world.payload.update({ collection: 'lectures', id, data: { acceptedWarnings }, overrideAccess: true })
    expect((await decide('organizer', id, { decision: 'approve' })).status).toBe(200)
  })

  test('once: what was decided already is said, and nothing changes', async () => {
    const { id } = await lecture()
    await decide('organizer', id, { decision: 'open' })
    const again = await decide('administrator', id, { decision: 'approve' })
    expect([again.status, codeOf(again)]).toEqual([409, ['state:wrong-state']])
    expect((await stored(id)).state).toBe('open')
  })
})

describe('nobody else does', () => {
  test.each([
    ['visitor', 403],
    ['editor', 403],
    ['trainer', 403],
    // Waiting for approval, it is not there for an organizer of another region.
    ['stranger', 404],
  ] as const)('%s: %i', async (who, status) => {
    const { id } = await lecture()
    expect((await decide(who, id, { decision: 'approve' })).status).toBe(status)
    expect((await stored(id)).state).toBe('submitted')
  })

  test('an organizer who may read it, but not run it', async () => {
    const { id } = await lecture({ state: 'approved' })
    expect((await decide('stranger', id, { decision: 'open' })).status).toBe(403)
    expect((await stored(id)).state).toBe('approved')
  })
})

test.each([
  ['no such lecture', '000000000000000000000000', { decision: 'approve' }, 404, [':not-found']],
  ['a decision that is none', undefined, { decision: 'cancel' }, 400, ['decision:invalid']],
  ['a remark too long', undefined, { decision: 'open', remark: '好'.repeat(501) }, 400, ['remark:too-long']],
  ['a remark that is no text', undefined, { decision: 'open', remark: {} }, 400, ['remark:invalid']],
])('%s is answered clearly', async (_name, unknown, json, status, codes) => {
  const { id } = await lecture()
  const answer = await decide('organizer', unknown ?? id, json)
  expect([answer.status, codeOf(answer)]).toEqual([status, codes])
  expect((await stored(id)).state).toBe('submitted')
})

describe('the calendar', () => {
  const FAR = { from: `${NEXT_YEAR}-11-01`, to: `${NEXT_YEAR}-12-01` }
  const at = (day: number, hour: number) => new Date(Date.UTC(NEXT_YEAR, 10, day, hour)).toISOString()
  const times = (day: number) => ({ startsAt: at(day, 2), endsAt: at(day, 3), signUpUntil: at(day, 1) })

  /** As the page of the panel asks for it. */
  async function shown(who: Who): Promise<string[] | undefined> {
    const facts = await loadCalendar(asking(world.payload, users[who]))
    if (!facts) return undefined
    const where = lecturesWhere({ view: 'list', day: FAR.from }, FAR, facts.person, facts.regions)
    const response = await world.request('/api/lectures', {
      method: 'POST',
      as: headers[who],
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
      body: `${whereQuery(where).toString()}&sort=startsAt&depth=0&select[title]=true`,
    })
    expect(response.status).toBe(200)
    return ((await response.json()) as { docs: { title: string }[] }).docs.map(({ title }) => title)
  }

  test('shows organizers their regions, trainers their own lectures, administrators all, and others nothing', async () => {
    const { payload } = world
    const [strangeRegion] = (users.stranger as User).regions ?? []
    const elsewhere = await storeVenue(payload, { id: strangeRegion } as Region)
    const colleague = await storeTrainer(payload)
    await storeLecture(payload, venue, trainer, { title: '这里，自己讲', state: 'draft', ...times(2) })
    await storeLecture(payload, venue, colleague, { title: '这里，别人讲', state: 'open', ...times(3) })
    await storeLecture(payload, elsewhere, trainer, { title: '别处，自己讲', state: 'open', ...times(4) })
    await storeLecture(payload, elsewhere, colleague, { title: '别处，别人讲', state: 'open', ...times(5) })
    expect({
      administrator: await shown('administrator'),
      organizer: await shown('organizer'),
      stranger: await shown('stranger'),
      trainer: await shown('trainer'),
      editor: await shown('editor'),
    }).toEqual({
      administrator: ['这里，自己讲', '这里，别人讲', '别处，自己讲', '别处，别人讲'],
      organizer: ['这里，自己讲', '这里，别人讲'],
      stranger: ['别处，自己讲', '别处，别人讲'],
      trainer: ['这里，自己讲', '别处，自己讲'],
      editor: undefined,
    })
  })

  test('names only what a person plans with: a trainer does not see the roster', async () => {
    const colleague = await storeTrainer(world.payload)
    const facts = async (who: Who) => loadCalendar(asking(world.payload, users[who]))
    const [organizer, own] = [await facts('organizer'), await facts('trainer')]
    expect(own?.trainers).toEqual([{ id: trainer.id, name: trainer.name }])
    expect(organizer?.venues).toEqual([
      { id: venue.id, name: venue.name, region: venue.region, rooms: [{ name: '一楼活动室', capacity: 50 }] },
    ])
    expect(organizer?.trainers.map(({ id }) => id)).toEqual(expect.arrayContaining([trainer.id, colleague.id]))
  })
})
