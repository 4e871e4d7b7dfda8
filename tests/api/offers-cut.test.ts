import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { momentInWords } from '../../cms/domain/moments.ts'
import { opened, type MessageRow } from '../../cms/messages/message-rows.ts'
import { signUpRound } from '../../cms/sign-up/upkeep.ts'
import { openSignUpWorld, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const twoHoursBefore = (moment: string) => new Date(Date.parse(moment) - 2 * HOUR).toISOString()
const plan = (start: number) => {
  const startsAt = at(start)
  return { startsAt, endsAt: at(start + 1), signUpUntil: startsAt }
}
const save = (lecture: TestLecture, data: Record<string, unknown>) =>
  world.payload.update({ collection: 'lectures', id: lecture.id, data, overrideAccess: true, depth: 0 })
const show = async (token: string) => (await world.send('GET', `/api/public/sign-ups/${token}`)).body

/** A full lecture 40 hours ahead; its first in line is offered a seat, the second waits. */
async function offered(): Promise<{ lecture: TestLecture; first: string; second: string; until: string }> {
  const lecture = await world.lecture({ capacity: 1, ...plan(40) })
  const sign = async (wait: boolean) => String((await world.signUp(lecture, { wait })).body['token'])
  const [holder, first, second] = [await sign(false), await sign(true), await sign(true)]
  await world.send('DELETE', `/api/public/sign-ups/${holder}`)
  await signUpRound(world.payload)
  return { lecture, first, second, until: String((await show(first))['offerUntil']) }
}

async function texts(lecture: TestLecture, kind: string): Promise<string[]> {
  const { docs } = await world.payload.db.find<MessageRow>({
    collection: 'messages',
    where: { and: [{ lecture: { equals: lecture.id } }, { kind: { equals: kind } }] },
    pagination: false,
    limit: 0,
  })
  return docs.map((row) => opened(row).text)
}

describe('a lecture is moved while an offer stands', () => {
  test('to sooner: the offer ends two hours before the new start, and its family is told so', async () => {
    const { lecture, first } = await offered()
    const sooner = plan(8)
    await save(lecture, sooner)
    const until = String((await show(first))['offerUntil'])
    expect(until).toBe(twoHoursBefore(sooner.startsAt))
    await signUpRound(world.payload)
    const changes = await texts(lecture, 'change')
    expect(changes).toHaveLength(2)
    expect(changes.filter((text) => text.includes(`名额给您留到 ${momentInWords(until)}`))).toHaveLength(1)
    expect(await texts(lecture, 'offer')).toHaveLength(1)
  })

  test('to so soon that there is no time left: it is gone, which is told, and nobody else is offered it', async () => {
    const { lecture, first, second } = await offered()
    await save(lecture, plan(1.5))
    expect(await show(first)).toMatchObject({ state: 'lapsed', canAccept: false })
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    expect((await show(second))['state']).toBe('waiting')
    expect([(await texts(lecture, 'change')).length, await texts(lecture, 'lapsed')]).toEqual([
      1,
      [expect.stringContaining('留给您的名额已经来不及确认，不再保留')],
    ])
    expect(await world.taken(lecture)).toBe(0)
  })

  test('to later: it is not longer than it was', async () => {
    const { lecture, first, until } = await offered()
    await save(lecture, plan(90))
    expect((await show(first))['offerUntil']).toBe(until)
  })
})

describe('sign-up is to end sooner while an offer stands', () => {
  test('the offer ends with it, and is told as one of its own', async () => {
    const { lecture, first } = await offered()
    const until = at(5)
    await save(lecture, { signUpUntil: until })
    expect((await show(first))['offerUntil']).toBe(until)
    await signUpRound(world.payload)
    const offers = await texts(lecture, 'offer')
    expect([offers.length, offers.filter((text) => text.includes(momentInWords(until))).length]).toEqual([2, 1])
    expect((await world.send('POST', `/api/public/sign-ups/${first}/accept`)).body).toMatchObject({
      state: 'confirmed',
    })
  })

  test('and nobody is offered seats afterwards', async () => {
    const { lecture, first, second } = await offered()
    await save(lecture, { signUpUntil: at(-1) })
    expect((await show(first))['state']).toBe('lapsed')
    await signUpRound(world.payload)
    expect((await show(second))['state']).toBe('waiting')
  })
})

test('a crash between the save and the cut: the next round cuts the offer, and the change tells its end', async () => {
  const { lecture, first } = await offered()
  const data = { ...plan(8), newsAt: new Date().toISOString() }
  await world.payload.db.updateOne({ collection: 'lectures', id: lecture.id, data })
  await signUpRound(world.payload)
  const until = String((await show(first))['offerUntil'])
  expect(until).toBe(twoHoursBefore(data.startsAt))
  expect((await texts(lecture, 'change')).filter((text) => text.includes(momentInWords(until)))).toHaveLength(1)
})
