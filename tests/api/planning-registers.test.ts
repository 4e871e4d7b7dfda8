import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture, storeRegion, storeTopic, storeTrainer, storeVenue } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let api: TestPayload
let world: World
beforeAll(async () => {
  api = await startPayload()
  world = await makeWorld(api)
})
afterAll(() => api.stop())

async function send(actor: Actor, method: string, path: string, json?: unknown) {
  const response = await api.request(path, { method, as: world.as[actor], ...(json === undefined ? {} : { json }) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const issuesOf = ({ body }: { body: Record<string, unknown> }): { path: string; message: string }[] => {
  const [first] = body['errors'] as { data?: { errors: { path: string; message: string }[] } }[]
  return (first?.data?.errors ?? body['errors']) as { path: string; message: string }[]
}

describe('the rooms of a venue', () => {
  const HALL = { name: '一楼活动室', capacity: 50 }
  const ROOM = { name: '二楼教室', capacity: 30 }
  const at = (time: string, day: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()
  const on = (day: string) => ({ startsAt: at('09:00', day), endsAt: at('10:00', day), signUpUntil: at('08:00', day) })

  async function busyVenue() {
    const venue = await storeVenue(api.payload, world.eastCommunity, { rooms: [HALL, ROOM] })
    const trainer = await storeTrainer(api.payload)
    const lecture = await storeLecture(api.payload, venue, trainer, {
      ...on('2040-12-04'),
      title: '睡得安稳',
      capacity: 40,
    })
    await storeLecture(api.payload, venue, trainer, {
      ...on('2020-12-04'),
      state: 'held',
      room: ROOM.name,
      capacity: 30,
    })
    await storeLecture(api.payload, venue, trainer, {
      ...on('2040-12-05'),
      state: 'cancelled',
      cancelledBecause: '停电',
      room: ROOM.name,
      capacity: 30,
    })
    return { lecture, change: (rooms: unknown) => send('organizer', 'PATCH', `/api/venues/${venue.id}`, { rooms }) }
  }

  test('stay as lectures ahead need them', async () => {
    const { lecture, change } = await busyVenue()
    const named = '“一楼活动室”还有 1 场讲座（“睡得安稳”12 月 4 日周二 09:30–10:00）'.replace('09:30', '09:00')
    const gone = `${named}要用，不能删掉或改名。请先把它们换到别的房间或取消；只是改名，请先加一间新名字的房间，把讲座换过去，再删掉这一间`
    const renamed = await change([{ ...HALL, name: '大厅' }, ROOM])
    expect([renamed.status, issuesOf(renamed)]).toEqual([400, [{ path: 'rooms', message: gone }]])
    expect((await change([ROOM])).status).toBe(400)
    const lowered = await change([ROOM, { ...HALL, capacity: 39 }])
    const few = `${named}的名额比 39 多。请先减少它们的名额、换房间或取消，再改这里`
    expect([lowered.status, issuesOf(lowered)]).toEqual([400, [{ path: 'rooms.1.capacity', message: few }]])
    expect(
      (
        await change([
          { ...HALL, capacity: 40 },
          { name: '三楼', capacity: 1 },
        ])
      ).status,
    ).toBe(200)
    await send('organizer', 'PATCH', `/api/lectures/${lecture.id}`, { state: 'cancelled', cancelledBecause: '装修' })
    expect((await change([ROOM])).status).toBe(200)
  })
})

test('a venue that comes to lie in another region takes its lectures along', async () => {
  const venue = await storeVenue(api.payload, world.eastCommunity)
  const trainer = await storeTrainer(api.payload)
  const topic = await storeTopic(api.payload)
  const past = {
    startsAt: '2020-12-04T01:00:00.000Z',
    endsAt: '2020-12-04T02:00:00.000Z',
    signUpUntil: '2020-12-03T01:00:00.000Z',
  }
  const ahead = await storeLecture(api.payload, venue, trainer, { topics: [topic.id], outline: ['一', '二'] })
  const series = await api.payload.create({
    collection: 'lecture-series',
    data: {
      title: '一',
      rule: 'FREQ=WEEKLY;COUNT=4',
      startsAt: past.startsAt,
      endsAt: past.endsAt,
      region: world.eastCommunity.id,
    },
    overrideAccess: true,
  })
  const over = await storeLecture(api.payload, venue, trainer, { ...past, state: 'held', series: series.id })
  const other = await storeLecture(api.payload, world.venue, world.ownTrainer)
  const now = (id: string) => api.payload.findByID({ collection: 'lectures', id, depth: 0, overrideAccess: true })
  const before = await now(ahead.id)
  const next = await storeRegion(api.payload, world.east)
  expect((await send('organizer', 'PATCH', `/api/venues/${venue.id}`, { region: next.id })).status).toBe(200)
  expect(await now(ahead.id)).toEqual({ ...before, region: next.id, updatedAt: expect.anything() })
  expect((await now(over.id)).region).toBe(next.id)
  expect((await send('administrator', 'GET', `/api/lecture-series/${series.id}?depth=0`)).body['region']).toBe(next.id)
  expect((await now(other.id)).region).toBe(world.eastCommunity.id)
  const saved = await send('organizer', 'PATCH', `/api/lectures/${ahead.id}`, { title: '改个名字' })
  expect(saved.status).toBe(200)
})

describe('a year of holidays', () => {
  const holiday = (day: string, kind = 'holiday') => ({ day: `${day}T00:00:00.000Z`, kind, name: '节日' })
  test.each<[string, unknown, string]>([
    ['a day of another year', [holiday('2027-10-01'), holiday('2026-05-01')], 'days.1.day'],
    ['a day of the next year', [holiday('2028-01-01')], 'days.0.day'],
    ['a day both off and on', [holiday('2027-10-01'), holiday('2027-10-01', 'workday')], 'days.1.day'],
    ['no day at all', [], 'days'],
    ['nothing said of days', undefined, 'days'],
  ])('%s is refused', async (_, days, path) => {
    const answer = await send('editor', 'POST', '/api/holiday-years', { year: 2027, source: '通知', days })
    expect([answer.status, issuesOf(answer).map((issue) => issue.path)]).toEqual([400, [path]])
  })

  test('is entered once it is whole, and stays so', async () => {
    const days = [holiday('2027-01-01'), holiday('2027-12-31')]
    const made = await send('editor', 'POST', '/api/holiday-years', { year: 2027, source: '通知', days })
    expect(made.status).toBe(201)
    const { id } = made.body['doc'] as { id: string }
    for (const change of [{ year: 2028 }, { days: [] }]) {
      expect((await send('editor', 'PATCH', `/api/holiday-years/${id}`, change)).status).toBe(400)
    }
    expect((await send('editor', 'PATCH', `/api/holiday-years/${id}`, { source: '另一份' })).status).toBe(200)
  })
})

describe('a trainer’s own times', () => {
  const days = (firstDay: string, lastDay: string) => ({
    exceptions: [{ firstDay: `${firstDay}T00:00:00.000Z`, lastDay: `${lastDay}T00:00:00.000Z` }],
  })
  test.each<[string, object, string[]]>([
    ['over midnight', { weekly: [{ weekday: '1', from: '18:00', to: '09:00' }] }, ['weekly.0.to']],
    ['of no length', { weekly: [{ weekday: '1', from: '12:00', to: '12:00' }] }, ['weekly.0.to']],
    ['days backwards', days('2040-12-10', '2040-12-01'), ['exceptions.0.lastDay']],
    ['one day', days('2040-12-10', '2040-12-10'), []],
    ['a morning', { weekly: [{ weekday: '1', from: '09:00', to: '12:00' }] }, []],
  ])('%s', async (_, change, paths) => {
    for (const actor of ['organizer', 'trainer'] as const) {
      const answer = await send(actor, 'PATCH', `/api/trainers/${world.ownTrainer.id}`, change)
      const refused = answer.status === 200 ? [] : issuesOf(answer).map(({ path }) => path)
      expect([answer.status, refused]).toEqual([paths.length === 0 ? 200 : 400, paths])
    }
  })
})
