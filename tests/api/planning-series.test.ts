import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture, Trainer, Venue } from '../../cms/payload-types.ts'
import { makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture, storeTrainer, storeVenue } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

/** Years that the product does not know, entered below: the lectures of these tests lie ahead whenever they run. */
const at = (day: string, time: string): string => new Date(`${day}T${time}:00+08:00`).toISOString()

let api: TestPayload
let world: World
beforeAll(async () => {
  api = await startPayload()
  world = await makeWorld(api)
  const days = [{ day: '2040-10-02T00:00:00.000Z', kind: 'holiday' as const, name: '国庆节' }]
  await api.payload.create({
    collection: 'holiday-years',
    data: { year: 2040, source: '国务院办公厅的通知', days },
    overrideAccess: true,
  })
})
afterAll(() => api.stop())

async function send(actor: Actor, path: string, json: unknown) {
  const response = await api.request(path, { method: 'POST', as: world.as[actor], json })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** A series of Tuesdays from 4 September 2040, with a trainer and a venue of its own. */
async function newSeries(changes: Record<string, unknown> = {}, lecture: Record<string, unknown> = {}) {
  const venue = await storeVenue(api.payload, world.eastCommunity)
  const trainer = await storeTrainer(api.payload)
  const body = {
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
  return { venue, trainer, body }
}

async function lecturesOf({ trainer }: { trainer: Trainer }): Promise<Lecture[]> {
  const where = { trainer: { equals: trainer.id } }
  const { docs } = await api.payload.find({
    collection: 'lectures',
    where,
    sort: 'startsAt',
    depth: 0,
    limit: 50,
    overrideAccess: true,
  })
  return docs
}

const startsOf = (lectures: readonly { startsAt: string }[]) => lectures.map(({ startsAt }) => startsAt)
const daysOf = (body: Record<string, unknown>) => (body['dates'] as { day: string }[]).map(({ day }) => day)

describe('a series is seen before it is saved', () => {
  test('every date, what speaks against each, and the rule in words', async () => {
    const { venue, trainer, body } = await newSeries()
    await storeLecture(api.payload, venue, await storeTrainer(api.payload), {
      title: '舞蹈队',
      startsAt: at('2040-09-11', '15:30'),
      endsAt: at('2040-09-11', '17:00'),
      signUpUntil: at('2040-09-01', '12:00'),
    })
    const { status, body: answer } = await send('organizer', '/api/planning/series/preview', body)
    expect([status, answer['ruleInWords']]).toEqual([200, '每周二 15:00–16:00，共 5 次'])
    const dates = answer['dates'] as { day: string; isException: boolean; conflicts: { kind: string }[] }[]
    expect(
      dates.map(({ day, isException, conflicts }) => [day, isException, conflicts.map(({ kind }) => kind)]),
    ).toEqual([
      ['2040-09-04', false, []],
      ['2040-09-11', false, ['room']],
      ['2040-09-18', true, []],
      ['2040-09-25', false, []],
      ['2040-10-02', false, ['holiday']],
    ])
    expect(await lecturesOf({ trainer })).toEqual([])
  })

  test.each([
    ['FREQ=WEEKLY', '系列要有尽头：请写明办几次（COUNT），或办到哪天（UNTIL）'],
    ['FREQ=WEEKLY;COUNT=200', '办几次应是 1 到 104 的整数'],
    ['FREQ=DAILY;UNTIL=20991231', '一个系列最多 104 场，请早一点结束'],
    ['FREQ=MONTHLY;BYMONTHDAY=40;COUNT=2', '“几号”应是 1 到 31，从月底倒数写成 -1 到 -31'],
    [
      'DTSTART;TZID=America/New_York:20400904T150000 RRULE:FREQ=WEEKLY;COUNT=2',
      '系列一律按北京时间（Asia/Shanghai）安排，没有夏令时；请去掉规则里的时区“America/New_York”，时间改填北京时间',
    ],
    [{ FREQ: 'DAILY' }, '请写明怎样重复，例如 FREQ=WEEKLY;BYDAY=TU;COUNT=8'],
  ])('%s is refused with a sentence', async (rule, message) => {
    const { body } = await newSeries({ rule })
    const answer = await send('organizer', '/api/planning/series/preview', body)
    expect([answer.status, answer.body['errors']]).toEqual([400, [{ path: 'rule', message, code: 'invalid' }]])
  })

  test('the 31st leaves shorter months out, and says so', async () => {
    const { body } = await newSeries({ rule: 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', exceptions: [] })
    const { body: answer } = await send('trainer', '/api/planning/series/preview', {
      ...body,
      lecture: { ...body.lecture, trainer: world.ownTrainer.id },
    })
    expect(answer['ruleInWords']).toBe('每月 31 日 15:00–16:00，共 3 次（没有 31 日的月份跳过，不顺延）')
    expect(daysOf(answer)).toEqual(['2040-10-31', '2040-12-31', '2041-01-31'])
  })

  test('is for those who may plan there', async () => {
    const { body } = await newSeries()
    const statuses = await Promise.all(
      (['strangeOrganizer', 'trainer', 'editor', 'visitor'] as const).map(
        async (actor) => (await send(actor, '/api/planning/series/preview', body)).status,
      ),
    )
    expect(statuses).toEqual([400, 400, 403, 403])
  })
})

describe('a series is made whole, or not at all', () => {
  test('its lectures, without the days left out', async () => {
    const { trainer, body } = await newSeries({ skip: ['2040-10-02'] })
    const { status, body: made } = await send('organizer', '/api/planning/series', body)
    expect([status, (made['lectures'] as unknown[]).length]).toEqual([201, 3])
    const lectures = await lecturesOf({ trainer })
    expect(startsOf(lectures)).toEqual(['2040-09-04', '2040-09-11', '2040-09-25'].map((day) => at(day, '15:00')))
    expect(lectures.map(({ slug }) => slug.slice(-10))).toEqual(['2040-09-04', '2040-09-11', '2040-09-25'])
    expect(lectures.map(({ signUpUntil }) => signUpUntil)).toEqual(
      ['2040-09-03', '2040-09-10', '2040-09-24'].map((day) => at(day, '12:00')),
    )
    const [series] = new Set(lectures.map((lecture) => lecture.series))
    const kept = await api.payload.findByID({ collection: 'lecture-series', id: String(series), overrideAccess: true })
    expect([kept.rule, kept.exceptions]).toEqual(['FREQ=WEEKLY;COUNT=5', ['2040-09-18', '2040-10-02']])
  })

  test('what the form holds beside the plan is in each of them', async () => {
    const held = {
      privateAddress: '清泉社区 3 栋 2 单元',
      requiredQualification: '急救证',
    }
    const { trainer, body } = await newSeries(
      { rule: 'FREQ=WEEKLY;COUNT=2', exceptions: [] },
      { type: '入户指导/家访', requiredQualification: held.requiredQualification },
    )
    const qualifications = [{ name: '急救证', issuer: '示范', number: '1' }]
    await api.payload.update({ collection: 'trainers', id: trainer.id, data: { qualifications }, overrideAccess: true })
    const fields = {
      ...body.fields,
      privateAddress: held.privateAddress,
      bring: '疫苗本',
      signUpFrom: at('2040-08-28', '08:00'),
    }
    const made = await send('organizer', '/api/planning/series', { ...body, fields })
    expect([made.status, made.body['errors']]).toEqual([201, undefined])
    const common = {
      ...held,
      title: '周二故事会',
      summary: '一起读。',
      type: '入户指导/家访',
      outline: ['读一本书'],
      bring: '疫苗本',
      fee: '免费',
      room: '一楼活动室',
      minMonths: 12,
      maxMonths: 24,
      capacity: 20,
      childrenAttend: true,
      state: 'draft',
    }
    expect(await lecturesOf({ trainer })).toMatchObject([
      { ...common, signUpFrom: at('2040-08-28', '08:00') },
      { ...common, signUpFrom: at('2040-09-04', '08:00') },
    ])
  })

  test.each(['held', 'reported', 'closed', 'cancelled'])('none of them begins as %s', async (state) => {
    const { trainer, body } = await newSeries({}, { state })
    const refused = await send('organizer', '/api/planning/series', body)
    expect([refused.status, (refused.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, 'state'])
    expect(await lecturesOf({ trainer })).toEqual([])
  })

  test('a day that clashes is named and nothing is saved; left out, the rest is', async () => {
    const { venue, trainer, body } = await newSeries()
    await storeLecture(api.payload, venue, await storeTrainer(api.payload), {
      startsAt: at('2040-09-25', '15:30'),
      endsAt: at('2040-09-25', '17:00'),
      signUpUntil: at('2040-09-01', '12:00'),
    })
    const refused = await send('organizer', '/api/planning/series', body)
    expect([refused.status, daysOf(refused.body)]).toEqual([400, ['2040-09-25']])
    expect(await lecturesOf({ trainer })).toEqual([])
    expect((await send('organizer', '/api/planning/series', { ...body, skip: ['2040-09-25'] })).status).toBe(201)
  })

  test('what is open at once needs a reason for each warning', async () => {
    const { body } = await newSeries({}, { state: 'open' })
    const refused = await send('organizer', '/api/planning/series', body)
    expect([refused.status, daysOf(refused.body)]).toEqual([400, ['2040-10-02']])
    const acceptedWarnings = { '2040-10-02': [{ key: 'holiday:2040-10-02', reason: '国庆故事会' }] }
    expect((await send('organizer', '/api/planning/series', { ...body, acceptedWarnings })).status).toBe(201)
  })

  test('one that is refused in the middle takes those before it back', async () => {
    const { trainer, body } = await newSeries()
    // The address of the third is taken.
    await storeLecture(api.payload, world.westVenue, world.otherTrainer, { slug: `${body.fields.slug}-2040-09-25` })
    const refused = await send('organizer', '/api/planning/series', body)
    expect([refused.status, (refused.body['errors'] as { path: string }[])[0]?.path]).toEqual([400, 'slug'])
    expect(await lecturesOf({ trainer })).toEqual([])
    const where = { trainer: { equals: trainer.id } }
    expect((await api.payload.count({ collection: 'lecture-series', where, overrideAccess: true })).totalDocs).toBe(0)
    expect((await api.payload.count({ collection: 'planning-intents', overrideAccess: true })).totalDocs).toBe(0)
  })
})

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
