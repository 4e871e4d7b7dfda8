import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture } from '../../cms/payload-types.ts'
import { makeWorld, type World } from '../factories/people.ts'
import { storeLecture, storeSignUp, storeTrainer } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let api: TestPayload
let world: World
beforeAll(async () => {
  api = await startPayload()
  world = await makeWorld(api)
})
afterAll(() => api.stop())

const HOUR = 3_600_000
const at = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()
const span = (hours: number) => ({ signUpUntil: at(hours), startsAt: at(hours), endsAt: at(hours + 1) })
/** Days ago, another at each call: of one room. */
let daysAgo = 10
const past = () => span(-24 * ++daysAgo)
const stored = async (changes: Partial<Lecture> = {}) =>
  storeLecture(api.payload, world.venue, await storeTrainer(api.payload), changes)

async function send(method: string, path: string, json?: unknown) {
  const sent = json === undefined ? {} : { json }
  const response = await api.request(path, { method, as: world.as.organizer, ...sent })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const save = ({ id }: { id: string }, change: unknown) => send('PATCH', `/api/lectures/${id}`, change)
const pathsOf = ({ body }: { body: Record<string, unknown> }): string[] => {
  const [first] = (body['errors'] ?? []) as { data?: { errors: { path: string }[] }; path?: string }[]
  return (first?.data?.errors ?? []).map(({ path }) => path)
}
const now = ({ id }: Lecture) =>
  api.payload.findByID({ collection: 'lectures', id, depth: 0, overrideAccess: true }) as Promise<Lecture>

describe('a lecture that families know stays for everybody, or for one family', () => {
  const PRIVATE = { type: '入户指导/家访', privateAddress: '学院路 8 号 3 单元' } as const

  test('saved in the form, many at once, by the server, and as an old version: refused at its type', async () => {
    const lecture = await stored()
    const alone = await save(lecture, PRIVATE)
    expect([alone.status, pathsOf(alone)]).toEqual([400, ['type']])
    const many = await send('PATCH', `/api/lectures?where[id][equals]=${lecture.id}`, PRIVATE)
    expect([many.status, many.body['docs']]).toEqual([400, []])
    const itself = { collection: 'lectures', id: lecture.id, data: PRIVATE, overrideAccess: true } as const
    await expect(api.payload.update(itself)).rejects.toThrow('type')
    expect(await now(lecture)).toMatchObject({ type: '家长课堂', state: 'open' })
  })

  test('the version of the time when it was private does not come back', async () => {
    const lecture = await stored({ ...PRIVATE, state: 'draft' })
    expect((await save(lecture, { type: '家长课堂' })).status).toBe(200)
    const { body } = await send('GET', `/api/lectures/versions?where[parent][equals]=${lecture.id}&sort=createdAt`)
    const [first] = body['docs'] as { id: string }[]
    expect((await save(lecture, { state: 'open' })).status).toBe(200)
    const restored = await send('POST', `/api/lectures/versions/${first!.id}`)
    expect([restored.status, (await now(lecture)).type]).toEqual([400, '家长课堂'])
  })

  test('a visit that a family signed up for is not shown to everybody; before that, it may be', async () => {
    const lecture = await stored({ ...PRIVATE, state: 'approved' })
    await storeSignUp(api.payload, lecture, { state: 'cancelled' })
    expect(pathsOf(await save(lecture, { type: '家长课堂' }))).toEqual(['type'])
    expect((await save(await stored({ ...PRIVATE, state: 'approved' }), { type: '家长课堂' })).status).toBe(200)
  })

  test('a draft that nobody saw may be either', async () => {
    const lecture = await stored({ state: 'draft' })
    expect((await save(lecture, PRIVATE)).status).toBe(200)
    expect((await save(lecture, { type: '家长课堂' })).status).toBe(200)
  })
})

describe('what families can sign up for starts in the future', () => {
  test('it is not moved into the past, not even within it', async () => {
    const lecture = await stored()
    const moved = await save(lecture, span(-0.5))
    expect([moved.status, pathsOf(moved)]).toEqual([400, ['startsAt']])
    const many = await send('PATCH', `/api/lectures?where[id][equals]=${lecture.id}`, span(-0.5))
    expect([many.status, (await now(lecture)).startsAt]).toEqual([400, lecture.startsAt])
    const over = await stored(span(-30))
    expect(pathsOf(await save(over, span(-40)))).toEqual(['startsAt'])
  })

  test('nor is it new there, or opened', async () => {
    const { id: _id, slug, createdAt: _made, updatedAt: _saved, ...draft } = await stored({ state: 'draft' })
    const plan = { ...draft, venue: world.venue.id, trainer: (await storeTrainer(api.payload)).id, ...span(-50) }
    const created = await send('POST', '/api/lectures', { ...plan, slug: `${slug}-a`, state: 'open' })
    expect([created.status, pathsOf(created)]).toEqual([400, ['startsAt']])
    const lecture = await stored({ state: 'draft', ...span(-60) })
    expect(pathsOf(await save(lecture, { state: 'open' }))).toEqual(['startsAt'])
    const decided = await send('POST', `/api/lectures/${lecture.id}/decide`, { decision: 'open' })
    expect([decided.status, decided.body['errors']]).toMatchObject([400, [{ path: 'startsAt' }]])
  })

  test('what is over is saved where it is, and entered as held', async () => {
    const over = await stored(span(-70))
    expect((await save(over, { title: '辅食怎么加（二）' })).status).toBe(200)
    expect((await save(over, { state: 'held', ...span(-71) })).status).toBe(200)
    for (const state of ['draft', 'submitted', 'approved', 'closed'] as const) {
      const over = await stored({ state, ...past() })
      expect([state, (await save(over, { state: 'held' })).status]).toEqual([state, 200])
    }
    const report = { text: '很好', adults: 3, children: 2 }
    expect((await save(over, { state: 'reported', report })).status).toBe(200)
  })

  test.each(['draft', 'submitted', 'closed', 'cancelled'] as const)(
    'nor is one that is %s moved there',
    async (state) => {
      const why = state === 'cancelled' ? { cancelledBecause: '老师病了' } : {}
      const lecture = await stored({ state, ...why })
      if (state === 'closed') await storeSignUp(api.payload, lecture)
      const moved = await save(lecture, past())
      expect([moved.status, pathsOf(moved), (await now(lecture)).startsAt]).toEqual([
        400,
        ['startsAt'],
        lecture.startsAt,
      ])
    },
  )

  test.each([
    ['draft', 'submitted'],
    ['draft', 'approved'],
    ['submitted', 'approved'],
    ['closed', 'open'],
    ['cancelled', 'approved'],
    ['cancelled', 'closed'],
    ['approved', 'closed'],
  ] as const)('what is over is not planned: %s to %s', async (from, to) => {
    const why = from === 'cancelled' ? { cancelledBecause: '老师病了' } : {}
    const lecture = await stored({ state: from, ...why, ...past() })
    const saved = await save(lecture, { state: to })
    expect([saved.status, pathsOf(saved), (await now(lecture)).state]).toEqual([400, ['startsAt'], from])
  })

  test('a series is not moved partly into the past', async () => {
    const series = await api.payload.create({
      collection: 'lecture-series',
      data: {
        title: '辅食四讲',
        rule: 'FREQ=WEEKLY;COUNT=2',
        startsAt: at(24),
        endsAt: at(25),
        region: world.eastCommunity.id,
      },
      overrideAccess: true,
    })
    const first = await stored({ state: 'draft', series: series.id, ...span(24) })
    await stored({ state: 'draft', series: series.id, ...span(24 * 8) })
    const moved = await send('POST', `/api/lectures/${first.id}/series-change`, {
      scope: 'all',
      change: { startsAt: at(-24), endsAt: at(-23) },
    })
    const [hindered] = moved.body['conflicts'] as { id: string; conflicts: { kind: string; path: string }[] }[]
    expect([moved.status, hindered, (await now(first)).startsAt]).toMatchObject([
      400,
      { id: first.id, conflicts: [{ kind: 'refused', path: 'startsAt' }] },
      first.startsAt,
    ])
  })
})
