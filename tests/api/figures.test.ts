import { streamXlsxRows } from 'hucre/xlsx'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadOverview } from '../../cms/figures/load-overview.ts'
import type { Lecture, User } from '../../cms/payload-types.ts'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
import { storeLecture, storeUser } from '../factories/stored.ts'
import { linesOf } from '../helpers/csv-lines.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test_: TestPayload
let world: World
beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

const get = (path: string, actor: Actor) => test_.request(path, { as: world.as[actor] })

const heldOn = async (day: string, changes: Partial<Lecture>): Promise<Lecture> =>
  storeLecture(test_.payload, world.venue, world.ownTrainer, {
    state: 'held',
    startsAt: `${day}T01:00:00.000Z`,
    endsAt: `${day}T02:30:00.000Z`,
    signUpUntil: `${day}T00:00:00.000Z`,
    ...changes,
  })

describe('figures', () => {
  beforeAll(async () => {
    await heldOn('2024-03-01', { title: '=1+1', report: { adults: 12, children: 3 } })
    const counted = await heldOn('2024-03-02', { title: '签到的一场' })
    await heldOn('2024-03-03', { title: '没办的一场', state: 'cancelled', cancelledBecause: '停电' })
    await heldOn('2024-03-04', {
      title: '西边的一场',
      venue: world.westVenue.id,
      trainer: world.otherTrainer.id,
      state: 'reported',
    })
    await heldOn('2023-12-31', {
      title: '头一年的一场',
      startsAt: '2023-12-31T15:00:00.000Z',
      endsAt: '2023-12-31T15:59:00.000Z',
    })
    const at = '2024-03-02T01:00:00.000Z'
    const row = { lecture: counted.id, name: '豆豆妈妈', at }
    for (const [key, adults, children, isUndone] of [
      ['sign-up:a', 2, 1, false],
      ['sign-up:b', 1, 0, false],
      ['sign-up:c', 4, 4, true],
    ] as const) {
      const data = { ...row, key: `${counted.id}${key}`, adults, children, isUndone }
      await test_.payload.create({ collection: 'check-ins', data, overrideAccess: true })
    }
  })

  test.each([
    ['administrator', ["'=1+1", '签到的一场', '西边的一场']],
    ['organizer', ["'=1+1", '签到的一场']],
    ['strangeOrganizer', ['西边的一场']],
    ['trainer', ["'=1+1", '签到的一场']],
    ['strangeTrainer', ['西边的一场']],
  ] as const)('of %s are of the lectures they may count', async (actor, titles) => {
    const [, ...rows] = await linesOf(await get('/api/figures/lectures.csv?year=2024', actor))
    expect(rows.map((row) => row.split(',')[2])).toEqual(titles)
  })

  test.each(['visitor', 'editor', 'reviewer'] as const)('are not for %s', async (actor) => {
    expect((await get('/api/figures/tables.xlsx?year=2024', actor)).status).toBe(403)
    expect((await get('/api/figures/lectures.csv', actor)).status).toBe(403)
  })

  test('are measured by the year’s target for those who see all of them', async () => {
    const everywhere = await storeUser(test_.payload, ['organizer'], { regions: [world.east.id, world.west.id] })
    const { administrator, organizer, trainer } = world.users
    const targetOf = async ({ id }: User, choice = {}) => {
      const user = await test_.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })
      const req = await createLocalReq({ user: { ...user, collection: 'users' } }, test_.payload)
      const loaded = await loadOverview(req, { year: 2024, choice }, new Date('2025-01-01T00:00:00Z'))
      return loaded?.target && [loaded.target.sessions, loaded.target.progress?.sessions]
    }
    expect(await targetOf(administrator)).toEqual([200, 3])
    expect(await targetOf(everywhere)).toEqual([200, 3])
    expect(await targetOf(organizer)).toEqual([200, undefined])
    expect(await targetOf(trainer)).toEqual([200, undefined])
    expect(await targetOf(administrator, { month: '2024-03' })).toBe(undefined)
  })

  test('who came is told by the report, or else by the check-ins that were not taken back', async () => {
    const [, first, second] = await linesOf(await get('/api/figures/lectures.csv?year=2024', 'organizer'))
    expect([first?.split(',').slice(8), second?.split(',').slice(8)]).toEqual([
      ['12', '3', '15'],
      ['3', '1', '4'],
    ])
  })

  test('come as a workbook whose sheets agree with each other', async () => {
    const answer = await get('/api/figures/tables.xlsx?year=2024', 'administrator')
    const file = new Uint8Array(await answer.arrayBuffer())
    const sheet = async (index: number): Promise<unknown[][]> => {
      const rows: unknown[][] = []
      for await (const { values } of streamXlsxRows(file, { sheet: index })) rows.push([...values])
      return rows
    }
    expect((await sheet(0))[1]?.slice(0, 7)).toEqual(['2024 年', 3, 19, 15, 4, 4.5, 2])
    expect((await sheet(1))[3]?.slice(0, 3)).toEqual(['3 月', 3, 19])
    expect((await sheet(5)).map((row) => row[0])).toEqual([
      '开始',
      '2024-03-01 09:00',
      '2024-03-02 09:00',
      '2024-03-04 09:00',
    ])
  })

  test.each([
    ['year=abc&month=99&region=%00', 200],
    ['year=2024&month=2024-13', 200],
    [`year=2024&topic=${'x'.repeat(500)}`, 200],
  ])('%s opens something', async (query, status) => {
    expect((await get(`/api/figures/lectures.csv?${query}`, 'organizer')).status).toBe(status)
  })
})
