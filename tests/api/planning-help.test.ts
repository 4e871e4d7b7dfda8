import { afterAll, beforeAll, expect, test } from 'vitest'
import { storeLecture, storeTopic, storeTrainer, storeUser, storeVenue } from '../factories/stored.ts'
import { at, DAY, openPlanningWorld, type PlanningWorld } from '../helpers/planning-world.ts'

let api: PlanningWorld['api']
let world: PlanningWorld['world']
let send: PlanningWorld['send']
let form: PlanningWorld['form']
beforeAll(async () => {
  ;({ api, world, send, form } = await openPlanningWorld())
})
afterAll(() => api.stop())

test('who can teach this, there, then: ranked, with reasons and obstacles', async () => {
  const topic = await storeTopic(api.payload)
  const expert = await storeTrainer(api.payload, { name: '行家', topics: [topic.id], regions: [world.east.id] })
  const away = await storeTrainer(api.payload, {
    name: '休假的',
    topics: [topic.id],
    regions: [world.east.id],
    exceptions: [{ firstDay: `${DAY}T00:00:00.000Z`, lastDay: `${DAY}T00:00:00.000Z`, note: '休假' }],
  })
  const query = new URLSearchParams({
    startsAt: at('10:00'),
    endsAt: at('11:00'),
    region: String(world.eastCommunity.id),
    topic: String(topic.id),
  })
  const { status, body } = await send('organizer', 'GET', `/api/planning/trainers?${query}`)
  const trainers = body['trainers'] as { id: string; isFree: boolean; reasons: string[]; obstacles: string[] }[]
  expect(status).toBe(200)
  expect(trainers.slice(0, 2).map(({ id }) => id)).toEqual([expert.id, away.id])
  expect(trainers[0]).toMatchObject({
    isFree: true,
    obstacles: [],
    reasons: ['这段时间没有别的讲座', '讲这个主题', '服务这个区域', '在可以安排的时间里', '今年还没有讲过'],
  })
  expect(trainers[1]?.obstacles).toEqual(['这天不能安排（休假）'])
  const busy = trainers.find(({ id }) => id === world.ownTrainer.id)
  expect(busy).toMatchObject({ isFree: false })
  expect(busy?.obstacles[0]).toBe('这段时间已有安排（12 月 4 日周二 09:30–11:00）')
  expect(trainers.at(-1)?.isFree).toBe(false)
  expect(JSON.stringify(body)).not.toMatch(/13800001234|SECRET-NUMBER/)
  expect((await send('organizer', 'GET', '/api/planning/trainers')).status).toBe(400)
  expect((await send('editor', 'GET', `/api/planning/trainers?${query}`)).status).toBe(403)
})

test('a stored lecture is not in its own way, and its venue says where the way leads', async () => {
  const day = '2040-12-18'
  const topics = [await storeTopic(api.payload), await storeTopic(api.payload)].map(({ id }) => id)
  const trainer = await storeTrainer(api.payload, { name: '讲这一场的', topics, regions: [world.east.id] })
  const times = { startsAt: at('10:00', day), endsAt: at('11:00', day), signUpUntil: at('09:00', day) }
  const lecture = await storeLecture(api.payload, world.venue, trainer, times)
  await storeLecture(api.payload, world.venue, trainer, {
    startsAt: at('11:15', day),
    endsAt: at('12:00', day),
    signUpUntil: at('09:00', day),
  })
  const ask = async (more: Record<string, string>) => {
    const query = new URLSearchParams({ startsAt: times.startsAt, endsAt: times.endsAt, ...more })
    for (const topic of topics) query.append('topic', topic)
    const { body } = await send('organizer', 'GET', `/api/planning/trainers?${query}`)
    const trainers = body['trainers'] as { id: string; isFree: boolean; reasons: string[]; obstacles: string[] }[]
    return trainers.find(({ id }) => id === trainer.id)
  }
  expect((await ask({}))?.isFree).toBe(false)
  expect(await ask({ lecture: lecture.id, venue: world.venue.id })).toMatchObject({
    isFree: true,
    obstacles: [],
    reasons: ['这段时间没有别的讲座', '讲这 2 个主题', '服务这个区域', '在可以安排的时间里', '今年已讲或已排 0.8 小时'],
  })
  const elsewhere = await ask({ lecture: lecture.id, venue: world.westVenue.id })
  expect(elsewhere?.obstacles).toEqual([expect.stringContaining('路上') as string, '这里不在服务区域内'])
})

test('a lecture that the asker may not change is not left out: that would tell of it', async () => {
  const day = '2040-12-19'
  const times = { startsAt: at('10:00', day), endsAt: at('11:00', day), signUpUntil: at('09:00', day) }
  const hidden = await storeLecture(api.payload, world.venue, world.ownTrainer, { ...times, type: '一对一咨询' })
  const query = new URLSearchParams({ startsAt: times.startsAt, endsAt: times.endsAt })
  const ask = (actor: Parameters<typeof send>[0], lecture: string) =>
    send(actor, 'GET', `/api/planning/trainers?${query}&lecture=${lecture}`)
  for (const actor of ['strangeTrainer', 'strangeOrganizer'] as const) {
    const { status, body } = await ask(actor, hidden.id)
    expect([actor, status, body['trainers']]).toEqual([actor, 404, undefined])
  }
  expect((await ask('organizer', 'no-such-lecture')).status).toBe(404)
  // Its trainer too, who changes no more than the report of what is approved.
  for (const actor of ['trainer', 'organizer', 'administrator'] as const) {
    expect([actor, (await ask(actor, hidden.id)).status]).toEqual([actor, 200])
  }
})

test('whoever lacks the certificate that the form requires comes last, with the reason', async () => {
  const topic = await storeTopic(api.payload)
  const regions = [world.east.id]
  const holder = await storeTrainer(api.payload, {
    regions,
    qualifications: [{ name: '急救证', issuer: '示范', number: '1', expires: `${DAY}T00:00:00.000Z` }],
  })
  const expired = await storeTrainer(api.payload, {
    regions,
    topics: [topic.id],
    qualifications: [{ name: '急救证', issuer: '示范', number: '1', expires: '2040-12-03T00:00:00.000Z' }],
  })
  const query = new URLSearchParams({
    startsAt: at('07:00'),
    endsAt: at('08:00'),
    topic: String(topic.id),
    requiredQualification: '急救证',
  })
  const { body } = await send('organizer', 'GET', `/api/planning/trainers?${query}`)
  const trainers = body['trainers'] as { id: string; isQualified: boolean; obstacles: string[] }[]
  expect(trainers.map(({ isQualified }) => isQualified)).toEqual([true, ...trainers.slice(1).map(() => false)])
  expect(trainers[0]?.id).toBe(holder.id)
  expect(trainers.find(({ id }) => id === expired.id)?.obstacles).toEqual([
    '“急救证”有效期到 2040 年 12 月 3 日，那天已过期',
  ])
  // The first of them is one whom a save takes, the others are not.
  const saves = (trainer: string) => {
    const times = { startsAt: at('07:00'), endsAt: at('08:00') }
    return send('organizer', 'POST', '/api/lectures', form({ ...times, trainer, requiredQualification: '急救证' }))
  }
  expect([(await saves(expired.id)).status, (await saves(holder.id)).status]).toEqual([400, 201])
})

test('why somebody is away is told to those who plan for them and to themselves, not to colleagues', async () => {
  const exceptions = [{ firstDay: `${DAY}T00:00:00.000Z`, lastDay: `${DAY}T00:00:00.000Z`, note: '住院手术' }]
  const ill = await storeTrainer(api.payload, { exceptions })
  const own = await storeUser(api.payload, ['trainer'], { trainer: ill.id })
  const query = new URLSearchParams({ startsAt: at('10:00'), endsAt: at('11:00') })
  const obstaclesFor = async (as: Record<string, string> | undefined) => {
    const response = await api.request(`/api/planning/trainers?${query}`, { as })
    const { trainers } = (await response.json()) as { trainers: { id: string; obstacles: string[] }[] }
    return trainers.find(({ id }) => id === ill.id)?.obstacles
  }
  expect(await obstaclesFor(world.as.strangeTrainer)).toEqual(['这天不能安排'])
  expect(await obstaclesFor(world.as.organizer)).toEqual(['这天不能安排（住院手术）'])
  expect(await obstaclesFor(await api.signIn(own.email))).toEqual(['这天不能安排（住院手术）'])
})

test('which topics and communities have had the fewest sessions, in the asker’s regions', async () => {
  const topic = await storeTopic(api.payload)
  const now = Date.now()
  const venue = await storeVenue(api.payload, world.eastCommunity)
  await storeLecture(api.payload, venue, await storeTrainer(api.payload), {
    topics: [topic.id],
    state: 'held',
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 60_000).toISOString(),
    signUpUntil: new Date(now).toISOString(),
    report: { adults: 12, children: 9 },
  })
  const { body } = await send('organizer', 'GET', '/api/planning/needs')
  const topics = body['topics'] as { id: string; sessions: number }[]
  const communities = body['communities'] as { id: string; people: number; sessions: number }[]
  expect(topics.find(({ id }) => id === topic.id)?.sessions).toBe(1)
  expect(topics[0]?.sessions).toBe(0)
  expect(communities.map(({ id }) => id)).toEqual([world.eastCommunity.id])
  expect(communities[0]?.people).toBe(21)
  const strange = await send('strangeOrganizer', 'GET', '/api/planning/needs')
  expect(strange.body['communities']).toEqual([])
  expect((await send('visitor', 'GET', '/api/planning/needs')).status).toBe(403)
})
