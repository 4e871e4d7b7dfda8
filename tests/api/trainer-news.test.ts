import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { momentInWords } from '../../cms/domain/moments.ts'
import { opened, type MessageRow } from '../../cms/messages/message-rows.ts'
import type { Lecture } from '../../cms/payload-types.ts'
import { makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

/** A year that is entered below, so that nothing about it is unknown. */
const YEAR = new Date().getUTCFullYear() + 1
let api: TestPayload
let world: World
beforeAll(async () => {
  api = await startPayload()
  world = await makeWorld(api)
  const { payload } = api
  const days = [{ day: `${YEAR}-10-01`, kind: 'holiday' as const, name: '国庆节' }]
  const data = { year: YEAR, source: '测试用', days }
  await payload.create({ collection: 'holiday-years', data, overrideAccess: true })
  // So that both may teach in the east.
  const regions = [world.eastCommunity.id]
  await payload.update({ collection: 'trainers', id: world.otherTrainer.id, data: { regions }, overrideAccess: true })
})
afterAll(() => api.stop())

let day = 0
/** Each on a day of its own. */
function lecture(changes: Partial<Lecture> = {}): Promise<Lecture> {
  const start = Date.UTC(YEAR, 2, ++day, 2)
  const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
  const times = { startsAt: at(0), endsAt: at(90), signUpUntil: at(-60) }
  return storeLecture(api.payload, world.venue, world.ownTrainer, { ...times, ...changes })
}

async function send(actor: Actor, method: string, path: string, json: unknown) {
  const response = await api.request(path, { method, as: world.as[actor], json })
  const body = (await response.json()) as Record<string, unknown>
  expect([response.status < 300, body['errors']]).toEqual([true, undefined])
  return body
}
const save = (actor: Actor, { id }: { id: string }, change: unknown) =>
  send(actor, 'PATCH', `/api/lectures/${id}`, change)

/** What staff were told of a lecture, in order: to whom, and the text. */
async function told({ id }: { id: string }): Promise<[string, string][]> {
  const { docs } = await api.payload.db.find<MessageRow>({
    collection: 'messages',
    where: { and: [{ lecture: { equals: id } }, { kind: { equals: 'staff' } }] },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
  })
  const { trainer, strangeTrainer } = world.users
  const nameOf = (to: string) => (to === trainer.email ? 'own' : to === strangeTrainer.email ? 'other' : to)
  return docs.map(opened).map(({ to, text }) => [nameOf(to), text])
}
const subjects = async (of: { id: string }) => (await told(of)).map(([to, text]) => `${to}: ${text.split('\n')[0]}`)
const days = (count: number, of: Lecture) => {
  const at = (moment: string) => new Date(Date.parse(moment) + count * 86_400_000).toISOString()
  return { startsAt: at(of.startsAt), endsAt: at(of.endsAt), signUpUntil: at(of.signUpUntil) }
}

describe('the trainer of a lecture is told', () => {
  test('when an organizer moves it: each time once, with both times and the place', async () => {
    const one = await lecture()
    const to = days(70, one)
    await save('organizer', one, to)
    await save('organizer', one, { title: '辅食怎么加（二）' })
    await save('organizer', one, { title: '辅食怎么加', ...to })
    const [[who, text] = ['', ''], ...more] = await told(one)
    expect([who, more]).toEqual(['own', []])
    expect(text).toContain(`，${momentInWords(to.startsAt)}。`)
    expect(text).toContain(`原来的时间：${momentInWords(one.startsAt)}`)
    expect(text).toContain(`现在的地点：${world.venue.name} 一楼活动室`)
    await save('organizer', one, days(140, one))
    expect(await told(one)).toHaveLength(2)
  })

  test('when it becomes or is no longer theirs', async () => {
    const one = await lecture()
    await save('administrator', one, { trainer: world.otherTrainer.id })
    expect(await subjects(one)).toEqual([
      'own: 讲座改由别的讲师来讲：辅食怎么加',
      'other: 有一场讲座请您来讲：辅食怎么加',
    ])
    const [[, off] = ['', ''], [, on] = ['', '']] = await told(one)
    expect([off.includes('/admin/'), on.includes(`/admin/collections/lectures/${one.id}`)]).toEqual([false, true])
  })

  test('when it is cancelled', async () => {
    const one = await lecture()
    await save('organizer', one, { state: 'cancelled', cancelledBecause: '停电' })
    await save('organizer', one, { cancelledBecause: '停电了' })
    expect(await subjects(one)).toEqual(['own: 讲座已取消：辅食怎么加'])
  })

  test('when a draft is approved: in the words of the decision alone', async () => {
    const one = await lecture({ state: 'draft' })
    await send('organizer', 'POST', `/api/lectures/${one.id}/decide`, { decision: 'approve' })
    expect(await subjects(one)).toEqual(['own: 讲座已批准'])
  })
})

test('nobody is told of what he did himself, nor of a draft', async () => {
  const own = await lecture({ state: 'submitted' })
  await save('trainer', own, days(230, own))
  const draft = await lecture({ state: 'draft' })
  await save('organizer', draft, days(230, draft))
  expect([await told(own), await told(draft)]).toEqual([[], []])
})

test('a series is told once, when it is stored', async () => {
  const { title, type, startsAt, endsAt, room, capacity } = await lecture({ state: 'draft' })
  const plan = { ...days(150, { startsAt, endsAt, signUpUntil: startsAt } as Lecture), title, type, room, capacity }
  const fields = { summary: '一句话。', fee: '免费', slug: 'told-once', minMonths: 6, maxMonths: 12 }
  const { venue, ownTrainer } = world
  const made = await send('organizer', 'POST', '/api/planning/series', {
    lecture: { ...plan, state: 'open', venue: venue.id, trainer: ownTrainer.id },
    rule: 'FREQ=WEEKLY;COUNT=3',
    fields,
  })
  const lectures = made['lectures'] as { id: string }[]
  const all = await Promise.all(lectures.map(subjects))
  expect(all).toEqual([[`own: 有一组讲座请您来讲：${title}`], [], []])
})
