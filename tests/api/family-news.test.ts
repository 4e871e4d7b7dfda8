import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opened, type MessageRow } from '../../cms/messages/message-rows.ts'
import { signUpRound } from '../../cms/sign-up/upkeep.ts'
import { storeUser } from '../factories/stored.ts'
import { family, openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

type Stored = MessageRow & { kind: string }
const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

async function messages(where: Record<string, unknown>): Promise<Stored[]> {
  const [[field, value] = ['', '']] = Object.entries(where)
  const { docs } = await world.payload.db.find<Stored>({
    collection: 'messages',
    where: { [field]: { equals: value } },
    sort: 'createdAt',
    pagination: false,
    limit: 0,
  })
  return docs
}
const kindsOf = async (lecture: TestLecture) =>
  (await messages({ lecture: lecture.id })).map(({ kind }) => kind).toSorted()
const save = (lecture: TestLecture, data: Record<string, unknown>) =>
  world.payload.update({ collection: 'lectures', id: lecture.id, data, overrideAccess: true, depth: 0 })
const organizerOf = async (...lectures: TestLecture[]) =>
  world.test.signIn(
    (await storeUser(world.payload, ['organizer'], { regions: lectures.map(({ region }) => region) })).email,
  )
const onlyRow = async (lecture: TestLecture) => String((await rowsOf(world.payload, lecture.id))[0]!['id'])
/** As a crash leaves it: what happened is stored, and the message about it is not. */
const loseMessages = (kind: string, lecture: TestLecture) =>
  world.payload.db.deleteMany({
    collection: 'messages',
    where: { and: [{ kind: { equals: kind } }, { lecture: { equals: lecture.id } }] },
  })

describe('a lecture that is postponed', () => {
  test('after its reminder went out: there is a reminder of the new time too, once', async () => {
    const plan = (start: number) => ({ signUpUntil: at(start), startsAt: at(start), endsAt: at(start + 1) })
    const lecture = await world.lecture(plan(20))
    await world.signUp(lecture)
    const data = { consentAt: at(-30) }
    await world.payload.db.updateOne({ collection: 'sign-ups', id: await onlyRow(lecture), data })
    await signUpRound(world.payload)
    await save(lecture, plan(23))
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    const reminders = (await messages({ lecture: lecture.id })).filter(({ kind }) => kind === 'reminder')
    expect(new Set(reminders.map(({ key }) => key)).size).toBe(2)
    expect(reminders).toHaveLength(2)
  })

  test('and crashed before its families were told: the next round tells them, once', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture)
    await world.signUp(lecture, { wait: true })
    await save(lecture, { signUpUntil: at(47), startsAt: at(48), endsAt: at(49) })
    await loseMessages('change', lecture)
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    const changes = (await messages({ lecture: lecture.id })).filter(({ kind }) => kind === 'change')
    expect(new Set(changes.map(({ signUp }) => signUp)).size).toBe(2)
    expect(changes).toHaveLength(2)
  })

  test('tells each family as it stands: who waits is not asked to come', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture)
    await world.signUp(lecture, { wait: true })
    await world.signUp(lecture, { wait: true })
    await save(lecture, { signUpUntil: at(47), startsAt: at(48), endsAt: at(49) })
    const changes = (await messages({ lecture: lecture.id })).filter(({ kind }) => kind === 'change')
    const words = /来不了请点开取消|还在候补第 \d 位，收到有空位的通知以前请不要前往/
    const told = changes.map((row) => words.exec(opened(row).text)?.[0])
    expect(told.toSorted()).toEqual([
      '来不了请点开取消',
      '还在候补第 1 位，收到有空位的通知以前请不要前往',
      '还在候补第 2 位，收到有空位的通知以前请不要前往',
    ])
  })

  test('who signs up afterwards, or is moved to it, knows; another title is no news', async () => {
    const [lecture, other] = [await world.lecture({ capacity: 3 }), await world.lecture()]
    await world.signUp(other)
    await save(lecture, { signUpUntil: at(47), startsAt: at(48), endsAt: at(49) })
    await world.signUp(lecture)
    const json = { lecture: lecture.id }
    const path = `/api/sign-ups/${await onlyRow(other)}/move`
    const as = await organizerOf(lecture, other)
    expect((await world.test.request(path, { method: 'POST', as, json })).status).toBe(200)
    await save(lecture, { title: '别的标题' })
    await signUpRound(world.payload)
    expect((await messages({ lecture: lecture.id })).map(({ key }) => key.split(':')[0]).toSorted()).toEqual([
      'confirmation',
      'moved',
    ])
  })

  test('with another title saved before the message went out: the message still stands', async () => {
    const lecture = await world.lecture()
    await world.signUp(lecture)
    await save(lecture, { signUpUntil: at(47), startsAt: at(48), endsAt: at(49) })
    await save(lecture, { title: '别的标题' })
    await signUpRound(world.payload)
    expect(await kindsOf(lecture)).toEqual(['change', 'confirmation'])
    await save(lecture, { state: 'cancelled', cancelledBecause: '老师病了' })
    await save(lecture, { title: '又一个标题' })
    await signUpRound(world.payload)
    expect(await kindsOf(lecture)).toEqual(['cancellation', 'change', 'confirmation'])
    await loseMessages('cancellation', lecture)
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    expect(await kindsOf(lecture)).toEqual(['cancellation', 'change', 'confirmation'])
  })
})

describe('a family that an organizer', () => {
  test('moves to and fro is told of each move, once', async () => {
    const [first, second] = [await world.lecture(), await world.lecture()]
    await world.signUp(first)
    const id = await onlyRow(first)
    const as = await organizerOf(first, second)
    for (const to of [second, first, second, first]) {
      const json = { lecture: to.id }
      const moved = await world.test.request(`/api/sign-ups/${id}/move`, { method: 'POST', as, json })
      expect(moved.status).toBe(200)
      await signUpRound(world.payload)
    }
    const told = (await messages({ signUp: id })).filter(({ key }) => key.startsWith('moved:'))
    expect(told.map(({ lecture }) => lecture)).toEqual([second.id, first.id, second.id, first.id])
  })

  test.each(['move', 'cancel'] as const)('means to %s, before a crash: the next round tells it, once', async (step) => {
    const [lecture, other] = [await world.lecture(), await world.lecture()]
    await world.signUp(lecture)
    const id = await onlyRow(lecture)
    const as = await organizerOf(lecture, other)
    const json = { lecture: other.id }
    await world.test.request(`/api/sign-ups/${id}/${step}`, { method: 'POST', as, json })
    const [kind, where] = step === 'move' ? ['change', other] : ['withdrawn', lecture]
    expect((await messages({ signUp: id })).map((row) => row.kind)).toEqual([kind])
    await loseMessages(String(kind), where as TestLecture)
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    expect((await messages({ signUp: id })).map((row) => row.kind)).toEqual([kind])
  })

  test('cancelled by itself, it is not told that the organizer did', async () => {
    const lecture = await world.lecture()
    const { body } = await world.signUp(lecture)
    await world.send('DELETE', `/api/public/sign-ups/${String(body['token'])}`)
    const path = `/api/sign-ups/${await onlyRow(lecture)}/cancel`
    expect((await world.test.request(path, { method: 'POST', as: await organizerOf(lecture) })).status).toBe(200)
    await signUpRound(world.payload)
    expect(await kindsOf(lecture)).toEqual([])
  })
})

describe('the address of one family', () => {
  test('is dropped when the lecture becomes a public one, and told to nobody else', async () => {
    const address = '学院路 8 号 3 单元'
    const lecture = await world.lecture({ type: '入户指导/家访', state: 'approved', privateAddress: address })
    const as = await organizerOf(lecture)
    expect((await save(lecture, { title: '入户' })).privateAddress).toBe(address)
    expect((await save(lecture, { type: '家长课堂', state: 'open' })).privateAddress ?? '').toBe('')
    expect((await save(lecture, { privateAddress: address })).privateAddress ?? '').toBe('')
    // As it stands in a database from before.
    const data = { privateAddress: address }
    await world.payload.db.updateOne({ collection: 'lectures', id: lecture.id, data })
    const added = { method: 'POST', as, json: family() }
    expect((await world.test.request(`/api/lectures/${lecture.id}/sign-ups`, added)).status).toBe(201)
    await signUpRound(world.payload)
    const [message] = await messages({ lecture: lecture.id })
    expect([message!.kind, opened(message!).text.includes(address)]).toEqual(['confirmation', false])
  })
})
