import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeToken, tokenHash } from '../../cms/sign-up/token.ts'
import type { Lecture } from '../../cms/payload-types.ts'
import type { Actor } from '../factories/people.ts'
import { storeSignUp } from '../factories/stored.ts'
import { type Hall, type Json, minute, openHall } from '../helpers/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.stop())

const codesOf = ({ body }: { body: Json }) => (body['errors'] as { code: string }[]).map(({ code }) => code)

describe('feedback by the family', () => {
  const token = (): string => makeToken()

  /** A family that signed up for a lecture which ended so many days ago, or some hours more: the trainer is in one place. */
  const familyAfter = async (days: number, isHere = true) => familyOf(await hall.lectureOver('open', days), isHere)

  async function familyOf(lecture: Lecture, isHere: boolean): Promise<{ link: string; lecture: Lecture }> {
    const link = token()
    const signUp = await storeSignUp(hall.payload, lecture, { token: tokenHash(link) ?? '' })
    if (isHere) {
      const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 1, at: minute(0) }
      await hall.ask('organizer', `/api/check-in/${lecture.id}`, [row])
    }
    return { link, lecture }
  }
  const give = (link: string, json: unknown) => hall.ask('visitor', `/api/public/sign-ups/${link}/feedback`, json)
  const rowsIn = async (lecture: Lecture) => {
    const where = { lecture: { equals: lecture.id } }
    return (await hall.payload.find({ collection: 'feedback', where, overrideAccess: true, depth: 0 })).docs
  }

  test('is kept once, and changed when it is said again', async () => {
    const { link, lecture } = await familyAfter(1)
    const first = await give(link, { stars: 4, remark: '讲得清楚' })
    expect([first.status, first.body]).toMatchObject([200, { isAsked: true, given: { stars: 4, remark: '讲得清楚' } }])
    const both = await Promise.all([give(link, { stars: 5 }), give(link, { stars: 5 })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await rowsIn(lecture)).map(({ stars, remark, isRead }) => [stars, remark, isRead])).toEqual([
      [5, '', false],
    ])
  })

  test('said twice at the same moment it is there once', async () => {
    const { link, lecture } = await familyAfter(1)
    const answers = await Promise.all(Array.from({ length: 5 }, () => give(link, { stars: 3 })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await rowsIn(lecture)).toHaveLength(1)
  })

  test('before the end it is refused', async () => {
    const [startsAt, endsAt] = [minute(30), minute(90)]
    const { link, lecture } = await familyOf(await hall.lectureOn({ startsAt, endsAt, signUpUntil: startsAt }), true)
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([410, ['not-yet']])
    expect(await rowsIn(lecture)).toEqual([])
  })

  test('who was seen at one lecture was not at the one it was moved to', async () => {
    const [first, second] = [await hall.lectureOver('open', 5), await hall.lectureOver('open', 5)]
    const { link } = await familyOf(first, true)
    const where = { lecture: { equals: first.id } }
    await hall.payload.update({
      collection: 'sign-ups',
      where,
      data: { lecture: second.id },
      overrideAccess: true,
    })
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([403, ['not-here']])
  })

  test.each<[string, number, boolean, number, string]>([
    ['31 days later', 31, true, 410, 'too-late'],
    ['by a family that nobody saw', 1, false, 403, 'not-here'],
  ])('%s it is refused', async (_, days, isHere, status, code) => {
    const { link, lecture } = await familyAfter(days, isHere)
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]])
    expect(await rowsIn(lecture)).toEqual([])
  })

  test('7 days after the first word it stands', async () => {
    const { link, lecture } = await familyAfter(10)
    await give(link, { stars: 2 })
    const [row] = await rowsIn(lecture)
    const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000).toISOString()
    await hall.payload.db.updateOne({ collection: 'feedback', id: row?.id ?? '', data: { at: eightDaysAgo } })
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([410, ['given']])
    expect((await rowsIn(lecture)).map(({ stars }) => stars)).toEqual([2])
  })

  test.each([
    ['a forged link', () => give(token(), { stars: 5 }), 404, ['unknown']],
    ['no link at all', () => give('x', { stars: 5 }), 404, ['unknown']],
    ['6 stars', async () => give((await familyAfter(1)).link, { stars: 6 }), 400, ['range']],
    ['a list', async () => give((await familyAfter(1)).link, [5]), 400, ['range']],
  ] as const)('%s is refused', async (_, send, status, codes) => {
    const answer = await send()
    expect([answer.status, codesOf(answer)]).toEqual([status, codes])
  })

  test('is read by those who run the lecture alone, and marked by them', async () => {
    const { link, lecture } = await familyAfter(1)
    await give(link, { stars: 4, remark: '只给主办单位看' })
    const seen = async (actor: Actor) => {
      const { status, body } = await hall.ask(actor, `/api/feedback?where[lecture][equals]=${lecture.id}`)
      return status === 200 ? (body['docs'] as unknown[]).length : status
    }
    const all = await Promise.all((['visitor', 'editor', 'strangeOrganizer', 'strangeTrainer'] as const).map(seen))
    expect(all).toEqual([403, 403, 0, 0])
    expect(await Promise.all((['organizer', 'trainer', 'administrator'] as const).map(seen))).toEqual([1, 1, 1])
    const mark = (actor: Actor) => hall.ask(actor, `/api/check-in/${lecture.id}/feedback/read`, {})
    expect((await mark('strangeOrganizer')).status).toBe(404)
    expect((await rowsIn(lecture)).map(({ isRead }) => isRead)).toEqual([false])
    expect((await mark('organizer')).body).toEqual({ read: 1 })
    expect((await mark('organizer')).body).toEqual({ read: 0 })
    expect((await rowsIn(lecture)).map(({ isRead }) => isRead)).toEqual([true])
  })
})
