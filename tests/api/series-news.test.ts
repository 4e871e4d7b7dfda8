import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { momentInWords } from '../../cms/domain/moments.ts'
import { type MessageRow, opened } from '../../cms/messages/message-rows.ts'
import type { Lecture, Trainer } from '../../cms/payload-types.ts'
import { signUpRound } from '../../cms/sign-up/upkeep.ts'
import { storeTrainer, storeUser } from '../factories/stored.ts'
import { at, openSeriesWorld, type SeriesWorld } from '../helpers/series-world.ts'

let api: SeriesWorld['api']
let send: SeriesWorld['send']
let newSeries: SeriesWorld['newSeries']
let lecturesOf: SeriesWorld['lecturesOf']
/** What a save alone finds out, after all that is judged before. */
let atSave: CollectionBeforeChangeHook | undefined
beforeAll(async () => {
  ;({ api, send, newSeries, lecturesOf } = await openSeriesWorld())
  api.payload.collections.lectures.config.hooks.beforeChange.push((args) => atSave?.(args))
})
afterAll(() => api.stop())

let made: { trainer: Trainer; mail: string; lectures: Lecture[] }
let phones = 0
beforeEach(async () => {
  atSave = undefined
  const { trainer, body } = await newSeries({ exceptions: ['2040-10-02'] }, { state: 'open' })
  const { email } = await storeUser(api.payload, ['trainer'], { trainer: trainer.id })
  expect((await send('organizer', '/api/planning/series', body)).status).toBe(201)
  made = { trainer, mail: email, lectures: await lecturesOf({ trainer }) }
  for (const lecture of made.lectures) await signUp(lecture)
  await api.payload.db.deleteMany({ collection: 'messages', where: {} })
})

async function signUp({ id }: Lecture) {
  const phone = String(13_700_000_000 + ++phones)
  const family = { name: '妞妞妈妈', phone, childMonths: 15, adults: 1, children: 0, consent: true }
  expect((await send('organizer', `/api/lectures/${id}/sign-ups`, family)).status).toBe(201)
}
const change = (scope: string, content: Record<string, unknown>) =>
  send('organizer', `/api/lectures/${made.lectures[0]?.id}/series-change`, { scope, change: content })
const dayLater = { startsAt: at('2040-09-05', '15:00'), endsAt: at('2040-09-05', '16:00') }
const dayEarlier = { startsAt: at('2040-09-03', '15:00'), endsAt: at('2040-09-03', '16:00') }

async function messages(kind?: string) {
  const { docs } = await api.payload.db.find<MessageRow & { kind: string }>({
    collection: 'messages',
    where: kind === undefined ? {} : { kind: { equals: kind } },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
  })
  return docs.map(opened)
}
/** What is not to be touched, and how often it was saved. */
async function stored(): Promise<unknown[]> {
  const { docs } = await api.payload.db.find<Lecture>({
    collection: 'lectures',
    where: { trainer: { equals: made.trainer.id } },
    sort: 'startsAt',
    pagination: false,
    limit: 0,
  })
  // MongoDB stores that a field is empty, or nothing of it.
  return docs.map(({ updatedAt: _at, ...lecture }) =>
    Object.fromEntries(Object.entries(lecture).filter(([, value]) => value !== null)),
  )
}
const savesOf = async () => (await lecturesOf(made)).map(({ updatedAt }) => updatedAt)

describe('a refused change', () => {
  test('by a rule about what a lecture holds writes nothing and tells nobody; every date is named', async () => {
    const first = String(made.lectures[0]?.id)
    const data = { minMonths: 20 }
    await api.payload.update({ collection: 'lectures', id: first, data, overrideAccess: true })
    const before = [await stored(), await savesOf()]
    const refused = await change('all', { ...dayLater, maxMonths: 15 })
    expect([refused.status, refused.body['errors']]).toMatchObject([
      400,
      [{ message: expect.stringContaining('有 1 场还不能这样改，一场都没有动') as string }],
    ])
    expect(refused.body['conflicts']).toMatchObject([{ id: first, conflicts: [{ path: 'maxMonths' }] }])
    expect([await stored(), await savesOf()]).toEqual(before)
    await signUpRound(api.payload)
    expect([await messages('change'), await messages('staff')]).toEqual([[], []])
  })

  test.each<[string, Record<string, unknown>, string, number]>([
    ['topics that are not there', { topics: ['no-such-topic'] }, 'topics', 4],
    ['a title that is too long', { title: '长'.repeat(41) }, 'title', 4],
    ['ages beyond the third year', { maxMonths: 37 }, 'maxMonths', 4],
    [
      'a start that has passed',
      { startsAt: at('2020-09-01', '15:00'), endsAt: at('2020-09-01', '16:00') },
      'startsAt',
      4,
    ],
  ])('%s', async (_, content, path, count) => {
    const before = [await stored(), await savesOf()]
    const { status, body } = await change('all', content)
    const hindered = body['conflicts'] as { conflicts: { path: string }[] }[]
    expect([status, hindered.length]).toEqual([400, count])
    expect(hindered[0]?.conflicts.map((conflict) => conflict.path)).toContain(path)
    expect([await stored(), await savesOf()]).toEqual(before)
    expect(await messages()).toEqual([])
  })

  test('by what a save alone finds out is put back without a word, offers and calendars too', async () => {
    const [first, last] = [made.lectures[0], made.lectures.at(-1)]
    const offerUntil = String(first?.signUpUntil)
    await api.payload.db.updateMany({
      collection: 'sign-ups',
      where: { lecture: { equals: first?.id } },
      data: { state: 'offered', offerUntil },
    })
    const before = await stored()
    const saved: string[] = []
    atSave = ({ collection, context: _context, data, originalDoc, req }) => {
      const { id } = originalDoc as Lecture
      saved.push(id)
      if (id !== last?.id) return data
      throw new ValidationError(
        { collection: collection.slug, errors: [{ path: 'room', message: '漏水' }], req },
        req.t,
      )
    }
    const refused = await change('all', dayEarlier)
    expect([refused.status, refused.body['conflicts']]).toMatchObject([
      400,
      [{ id: last?.id, conflicts: [{ path: 'room', message: '漏水' }] }],
    ])
    // Three stored, one refused, three put back.
    expect(saved.length).toBe(7)
    expect(await stored()).toEqual(before)
    await signUpRound(api.payload)
    expect([await messages('change'), await messages('staff')]).toEqual([[], []])
    const { docs } = await api.payload.db.find<{ id: string; offerUntil: string }>({
      collection: 'sign-ups',
      where: { lecture: { equals: first?.id } },
    })
    expect(docs.map((row) => row.offerUntil)).toEqual([offerUntil])
  })
})

describe('when all are stored', () => {
  const mails = async () => (await messages('staff')).map(({ to, text }) => [to, text.split('\n')[0]])

  test('every family hears of its own lecture, and the trainer of all in one e-mail', async () => {
    expect((await change('all', dayLater)).status).toBe(200)
    const told = (await messages('change')).map(({ to }) => to)
    expect([told.length, new Set(told).size]).toEqual([4, 4])
    expect(await mails()).toEqual([[made.mail, '4 场讲座有变动：周二故事会']])
    const [mail] = await messages('staff')
    for (const [index, { startsAt }] of (await lecturesOf(made)).entries()) {
      expect(mail?.text).toContain(momentInWords(startsAt))
      expect(mail?.text).toContain(`（原来的时间：${momentInWords(String(made.lectures[index]?.startsAt))}）`)
    }
    await signUpRound(api.payload)
    expect((await messages('change')).length).toBe(4)
  })

  test('one lecture alone is told as ever', async () => {
    expect((await change('one', dayLater)).status).toBe(200)
    expect((await messages('change')).length).toBe(1)
    expect(await mails()).toEqual([[made.mail, '讲座有变动：周二故事会']])
  })

  test('both trainers, when another one takes them over; and of their end together', async () => {
    const other = await storeTrainer(api.payload)
    const { email } = await storeUser(api.payload, ['trainer'], { trainer: other.id })
    expect((await change('all', { trainer: other.id })).status).toBe(200)
    expect(await mails()).toEqual([
      [made.mail, '4 场讲座改由别的讲师来讲：周二故事会'],
      [email, '有 4 场讲座请您来讲：周二故事会'],
    ])
    expect((await change('later', { state: 'cancelled', cancelledBecause: '场地装修' })).status).toBe(200)
    expect((await mails()).at(-1)).toEqual([email, '4 场讲座已取消：周二故事会'])
    expect((await messages('cancellation')).length).toBe(4)
  })
})
