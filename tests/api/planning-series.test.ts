import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeLecture, storeTopic, storeTrainer } from '../factories/stored.ts'
import { at, type NewSeries, openSeriesWorld, type SeriesWorld, startsOf } from '../helpers/series-world.ts'

let api: SeriesWorld['api']
let world: SeriesWorld['world']
let send: SeriesWorld['send']
let newSeries: SeriesWorld['newSeries']
let lecturesOf: SeriesWorld['lecturesOf']
beforeAll(async () => {
  ;({ api, world, send, newSeries, lecturesOf } = await openSeriesWorld())
})
afterAll(() => api.stop())

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

describe('a lecture that is stored already becomes the first of its series', () => {
  /** The series whose first lecture is stored, on topics of its own, with an own state. */
  async function newSeriesOf(actor: 'organizer' | 'trainer', changes: Record<string, unknown> = {}) {
    const made = await newSeries({ exceptions: [] })
    const trainer = actor === 'trainer' ? world.ownTrainer : made.trainer
    const { fields, lecture } = made.body
    const plan = { ...lecture, topics: [(await storeTopic(api.payload)).id], trainer: trainer.id }
    const stored = await send(actor, '/api/lectures?depth=0', { ...fields, ...plan, ...changes })
    expect(stored.body['errors']).toBeUndefined()
    const { id } = stored.body['doc'] as { id: string }
    return { ...made, trainer, id, body: { ...made.body, lecture: { ...plan, id } } }
  }

  test.each(['organizer', 'trainer'] as const)('for %s: no clash with itself, no second one', async (actor) => {
    const { trainer, body, id } = await newSeriesOf(actor)
    const before = (await lecturesOf({ trainer })).filter((lecture) => lecture.id !== id).length
    const preview = await send(actor, '/api/planning/series/preview', body)
    const dates = preview.body['dates'] as { day: string; isStored: boolean; conflicts: { kind: string }[] }[]
    expect(dates.map(({ day, isStored, conflicts }) => [day, isStored, conflicts.map(({ kind }) => kind)])).toEqual([
      ['2040-09-04', true, []],
      ['2040-09-11', false, []],
      ['2040-09-18', false, []],
      ['2040-09-25', false, []],
      ['2040-10-02', false, ['holiday']],
    ])
    const made = await send(actor, '/api/planning/series', body)
    const lectures = made.body['lectures'] as { id: string }[]
    expect([made.status, lectures.length, lectures[0]?.id]).toEqual([201, 5, id])
    const stored = await lecturesOf({ trainer })
    expect(stored.length - before).toBe(5)
    expect(stored.filter(({ series }) => series === made.body['series']).map(({ seriesDay }) => seriesDay)).toEqual([
      '2040-09-04',
      '2040-09-11',
      '2040-09-18',
      '2040-09-25',
      '2040-10-02',
    ])
    const again = await send(actor, '/api/planning/series', body)
    expect([again.status, again.body['errors']]).toMatchObject([400, [{ path: 'lecture' }]])
  })

  test('with its own state and its sign-ups; the others begin as drafts', async () => {
    const { trainer, body, id } = await newSeriesOf('organizer', { state: 'open' })
    expect((await send('organizer', '/api/planning/series', body)).status).toBe(201)
    const lectures = await lecturesOf({ trainer })
    expect(lectures.map((lecture) => [lecture.id === id, lecture.state])).toEqual([
      [true, 'open'],
      ...Array.from({ length: 4 }, () => [false, 'draft']),
    ])
  })

  test.each<[string, (body: NewSeries['body']) => Record<string, unknown>, number, string]>([
    ['what is not saved', ({ lecture }) => ({ lecture: { ...lecture, title: '改了没存' } }), 400, 'lecture'],
    ['a rule without its day', () => ({ rule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3' }), 400, 'rule'],
    ['its day left out', () => ({ skip: ['2040-09-04'] }), 400, 'exceptions'],
    ['one that is not there', ({ lecture }) => ({ lecture: { ...lecture, id: '0'.repeat(24) } }), 404, 'lecture'],
  ])('%s is refused, and nothing is made', async (_, changes, status, path) => {
    const { trainer, body } = await newSeriesOf('organizer')
    const refused = await send('organizer', '/api/planning/series', { ...body, ...changes(body) })
    expect([refused.status, (refused.body['errors'] as { path: string }[])[0]?.path]).toEqual([status, path])
    expect((await lecturesOf({ trainer })).length).toBe(1)
  })

  test('not by its trainer once it is approved', async () => {
    const { body, id } = await newSeriesOf('trainer', {
      startsAt: at('2040-11-06', '15:00'),
      endsAt: at('2040-11-06', '16:00'),
    })
    await api.payload.update({ collection: 'lectures', id, data: { state: 'approved' }, overrideAccess: true })
    expect((await send('trainer', '/api/planning/series', body)).status).toBe(404)
  })

  test('one of the others that is refused leaves it as it was', async () => {
    const { trainer, body, id } = await newSeriesOf('organizer')
    await storeLecture(api.payload, world.westVenue, world.otherTrainer, {
      slug: `${String(body.fields['slug'])}-2040-09-25`,
    })
    expect((await send('organizer', '/api/planning/series', body)).status).toBe(400)
    expect((await lecturesOf({ trainer })).map((lecture) => [lecture.id, lecture.series ?? null])).toEqual([[id, null]])
  })
})
