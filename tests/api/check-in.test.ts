import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetOldCheckIns } from '../../cms/check-in/forget.ts'
import type { Lecture } from '../../cms/payload-types.ts'
import { type Actor } from '../factories/people.ts'
import { storeLecture, storeSignUp } from '../factories/stored.ts'
import { type Hall, type Json, minute, openHall } from '../helpers/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.stop())

const codesOf = ({ body }: { body: Json }) => (body['errors'] as { code: string }[]).map(({ code }) => code)
const rowsOf = ({ body }: { body: Json }) => body['rows'] as Json[]

describe('who may stand at the door', () => {
  test.each<[Actor, number]>([
    ['visitor', 403],
    ['editor', 403],
    ['reviewer', 403],
    ['strangeOrganizer', 404],
    ['strangeTrainer', 404],
    ['organizer', 200],
    ['trainer', 200],
    ['administrator', 200],
  ])('%s: %i', async (actor, status) => {
    const lecture = await hall.lectureOn()
    const [listed, sent] = [
      await hall.ask(actor, `/api/check-in/${lecture.id}`),
      await hall.ask(actor, `/api/check-in/${lecture.id}`, []),
    ]
    expect([listed.status, sent.status]).toEqual([status, status])
  })

  test('a visitor is told to sign in, by a code that the page knows', async () => {
    const lecture = await hall.lectureOn()
    expect(codesOf(await hall.ask('visitor', `/api/check-in/${lecture.id}`))).toEqual(['sign-in'])
  })

  test.each(['nothing', '000000000000000000000000', '%00'])('there is no lecture %s', async (id) => {
    expect((await hall.ask('administrator', `/api/check-in/${id}`)).status).toBe(404)
  })
})

describe('the list', () => {
  test('names those who are expected, without their numbers, and gives each a code once', async () => {
    const lecture = await hall.lectureToday()
    await storeSignUp(hall.payload, lecture, { name: '妞妞妈妈' })
    await storeSignUp(hall.payload, lecture, { name: '候补', state: 'waiting' })
    await storeSignUp(hall.payload, lecture, { name: '不来了', state: 'cancelled' })
    await storeSignUp(hall.payload, lecture, { name: '没报完', state: 'pending' })
    const { body } = await hall.ask('organizer', `/api/check-in/${lecture.id}`)
    const rows = body['rows'] as Json[]
    expect(rows.map(({ name, state, phoneMasked, checkedIn }) => [name, state, phoneMasked, checkedIn])).toEqual([
      ['妞妞妈妈', 'confirmed', '138****1234', null],
      ['候补', 'waiting', '138****1234', null],
    ])
    const codes = rows.map(({ code }) => code)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    const again = await hall.ask('trainer', `/api/check-in/${lecture.id}`)
    expect(rowsOf(again).map(({ code }) => code)).toEqual(codes)
    expect(body['lecture']).toMatchObject({ id: lecture.id, title: lecture.title, venue: hall.world.venue.name })
    const text = JSON.stringify(body)
    for (const secret of ['ENCRYPTED', 'HASH', 'TOKEN', 'CLAIM']) expect(text).not.toContain(secret)
  })
})

describe('checking in', () => {
  test('counts once, whatever is sent how often and by whom', async () => {
    const lecture = await hall.lectureToday()
    const signUp = await storeSignUp(hall.payload, lecture)
    const row = { key: `sign-up:${signUp.id}`, adults: 2, children: 1, at: minute(0) }
    const walkIn = { key: randomUUID(), name: '路过的爷爷', adults: 1, children: 1, at: minute(1) }
    const answers = await Promise.all(
      (['organizer', 'trainer', 'administrator'] as const).map((actor) =>
        hall.ask(actor, `/api/check-in/${lecture.id}`, [row, walkIn, row]),
      ),
    )
    for (const answer of answers) {
      expect([answer.status, rowsOf(answer).map(({ isHere }) => isHere)]).toEqual([200, [true, true, true]])
    }
    const { body } = await hall.ask('organizer', `/api/check-in/${lecture.id}`)
    expect(body['counts']).toEqual({ families: 2, adults: 3, children: 2 })
    expect(body['rows']).toMatchObject([{ name: '豆豆妈妈', checkedIn: { at: row.at, adults: 2, children: 1 } }])
    expect(body['walkIns']).toMatchObject([{ key: walkIn.key, name: '路过的爷爷', adults: 1, children: 1 }])
    const stored = await hall.payload.count({
      collection: 'check-ins',
      where: { lecture: { equals: lecture.id } },
      overrideAccess: true,
    })
    expect(stored.totalDocs).toBe(2)
  })

  test('the latest word stands, in whatever order the words arrive', async () => {
    const lecture = await hall.lectureToday()
    const signUp = await storeSignUp(hall.payload, lecture)
    const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 0 }
    const send = async (...rows: Json[]) =>
      rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`, rows)).map(({ isHere }) => isHere)
    expect(await send({ ...row, at: minute(5), undo: true })).toEqual([false])
    // The check-in before it comes late, from another phone.
    expect(await send({ ...row, at: minute(4) })).toEqual([false])
    expect(await send({ ...row, at: minute(6) })).toEqual([true])
    expect(await send({ ...row, at: minute(5), undo: true })).toEqual([true])
    const { body } = await hall.ask('organizer', `/api/check-in/${lecture.id}`)
    expect(body['counts']).toEqual({ families: 1, adults: 1, children: 0 })
  })

  test('a family that cancelled and came all the same is counted', async () => {
    const lecture = await hall.lectureToday()
    const signUp = await storeSignUp(hall.payload, lecture, { state: 'cancelled' })
    const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 1, at: minute(0) }
    expect(rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`, [row]))).toMatchObject([{ isHere: true }])
    expect(rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`))).toMatchObject([{ state: 'cancelled' }])
  })

  test('a code tells also of a family that cancelled, and whether it is here all the same', async () => {
    const lecture = await hall.lectureToday()
    const signUp = await storeSignUp(hall.payload, lecture, { code: 'G0NE0000', state: 'cancelled', name: '不来了' })
    const scan = async () => (await hall.ask('organizer', `/api/check-in/${lecture.id}/code/G0NE0000`)).body
    const key = `sign-up:${signUp.id}`
    expect(await scan()).toEqual({
      id: String(signUp.id),
      key,
      name: '不来了',
      phoneMasked: '138****1234',
      adults: 1,
      children: 1,
      code: 'G0NE0000',
      state: 'cancelled',
      checkedIn: null,
    })
    const at = minute(0)
    await hall.ask('organizer', `/api/check-in/${lecture.id}`, [{ key, adults: 2, children: 0, at }])
    expect(await scan()).toMatchObject({ state: 'cancelled', checkedIn: { at, adults: 2, children: 0 } })
    await hall.ask('organizer', `/api/check-in/${lecture.id}`, [
      { key, adults: 2, children: 0, at: minute(1), undo: true },
    ])
    expect(await scan()).toMatchObject({ checkedIn: null })
  })

  test('a family that was moved is checked in at its new lecture, whatever was said of it at the old one', async () => {
    const [first, second] = [await hall.lectureToday(), await hall.lectureToday()]
    const signUp = await storeSignUp(hall.payload, first)
    const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 1 }
    const send = async (lecture: Lecture, more: Json) =>
      rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`, [{ ...row, ...more }]))
    expect(await send(first, { at: minute(0) })).toMatchObject([{ isHere: true }])
    // What POST /api/sign-ups/:id/move does to the row.
    await hall.payload.update({
      collection: 'sign-ups',
      id: signUp.id,
      data: { lecture: second.id },
      overrideAccess: true,
    })
    const counts = async () =>
      Promise.all(
        [first, second].map(async ({ id }) => (await hall.ask('organizer', `/api/check-in/${id}`)).body['counts']),
      )
    expect(await counts()).toMatchObject([{ families: 1 }, { families: 0 }])
    expect(rowsOf(await hall.ask('organizer', `/api/check-in/${second.id}`))).toMatchObject([{ checkedIn: null }])
    // An hour before what was said at the other door, and three phones at once.
    const at = minute(-60)
    const answers = await Promise.all([send(second, { at }), send(second, { at }), send(second, { at })])
    expect(answers).toMatchObject([[{ isHere: true }], [{ isHere: true }], [{ isHere: true }]])
    expect(await send(second, { at: minute(1), undo: true })).toMatchObject([{ isHere: false }])
    expect(await send(second, { at: minute(2) })).toMatchObject([{ isHere: true }])
    expect(await counts()).toMatchObject([{ families: 1 }, { families: 1 }])
    // What was said at the old door is seen there still, and can be taken back.
    const { body } = await hall.ask('organizer', `/api/check-in/${first.id}`)
    expect([body['rows'], body['walkIns']]).toMatchObject([[], [{ key: row.key, name: '豆豆妈妈' }]])
    expect(await send(first, { at: minute(3), undo: true })).toMatchObject([{ isHere: false }])
    expect(await counts()).toMatchObject([{ families: 0 }, { families: 1 }])
    const third = await hall.lectureToday()
    expect(await send(third, { at: minute(4) })).toMatchObject([{ error: { code: 'other-lecture' } }])
  })

  test('days before the lecture nobody is checked in, and a mistake can still be taken back', async () => {
    const lecture = await hall.lectureOn({
      startsAt: '2031-03-08T01:30:00.000Z',
      endsAt: '2031-03-08T03:00:00.000Z',
      signUpUntil: '2031-03-08T01:00:00.000Z',
    })
    const row = { key: randomUUID(), adults: 1, children: 0, at: minute(0) }
    const send = async (one: Json) => rowsOf(await hall.ask('trainer', `/api/check-in/${lecture.id}`, [one]))
    const message =
      '这场讲座 3 月 8 日周六 09:30 开始，开始前 12 小时起才能签到。如果已经到时候了，请核对这台设备的时间，再签一次。'
    expect(await send(row)).toEqual([{ key: row.key, error: { path: 'at', message, code: 'too-early' } }])
    expect(await send({ ...row, undo: true })).toMatchObject([{ isHere: false }])
    const { body } = await hall.ask('trainer', `/api/check-in/${lecture.id}`)
    expect(body['lecture']).toMatchObject({ checkInFrom: '2031-03-07T13:30:00.000Z' })
    expect(body['counts']).toMatchObject({ families: 0 })
  })

  test('a QR code of another lecture is told with its title, and only to those who run that one', async () => {
    const lecture = await hall.lectureToday()
    const other = await hall.lectureToday({ title: '睡前一本书' })
    const west = await storeLecture(hall.payload, hall.world.westVenue, hall.world.otherTrainer, {
      title: '西边的讲座',
    })
    const [here, own, strange] = [
      await storeSignUp(hall.payload, lecture, { code: 'HERE0000' }),
      await storeSignUp(hall.payload, other, { code: 'WN000000' }),
      await storeSignUp(hall.payload, west, { code: 'STRANGE0' }),
    ]
    const scan = (code: string) => hall.ask('organizer', `/api/check-in/${lecture.id}/code/${code}`)
    expect((await scan('HERE0000')).body).toMatchObject({
      key: `sign-up:${here.id}`,
      state: 'confirmed',
      checkedIn: null,
    })
    const [ofOwn, ofStrange, ofNobody] = [await scan('WN000000'), await scan('STRANGE0'), await scan('N0B0DY00')]
    expect([ofOwn.status, ofStrange.status, ofNobody.status]).toEqual([409, 409, 404])
    expect(JSON.stringify(ofOwn.body)).toContain('这是另一场的报名：“睡前一本书”')
    expect(JSON.stringify(ofStrange.body)).not.toContain('西边的讲座')
    const rows = [own, strange].map(({ id }) => ({ key: `sign-up:${id}`, adults: 1, children: 0, at: minute(0) }))
    const answers = rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`, rows))
    expect(answers.map(({ error }) => (error as Json)['code'])).toEqual(['other-lecture', 'other-lecture'])
    expect((await hall.ask('organizer', `/api/check-in/${lecture.id}`)).body['counts']).toMatchObject({ families: 0 })
  })

  test('the key of a walk-in belongs to one lecture', async () => {
    const [first, second] = [await hall.lectureToday(), await hall.lectureToday()]
    const row = { key: randomUUID(), adults: 1, children: 0, at: minute(0) }
    await hall.ask('organizer', `/api/check-in/${first.id}`, [row])
    expect(
      rowsOf(await hall.ask('organizer', `/api/check-in/${second.id}`, [{ ...row, at: minute(1) }])),
    ).toMatchObject([{ error: { code: 'other-lecture' } }])
    expect((await hall.ask('organizer', `/api/check-in/${first.id}`)).body['counts']).toMatchObject({ families: 1 })
  })

  test('a wrong row costs the right ones nothing', async () => {
    const lecture = await hall.lectureToday()
    const right = { key: randomUUID(), adults: 1, children: 0, at: minute(0) }
    const wrong = [{ ...right, key: 'x' }, { ...right, adults: -1 }, { ...right, at: 'gestern' }, null, 7]
    const answers = rowsOf(await hall.ask('organizer', `/api/check-in/${lecture.id}`, [...wrong, right]))
    expect(answers.map(({ error }) => (error as Json | undefined)?.['path'])).toEqual([
      'key',
      'adults',
      'at',
      '',
      '',
      undefined,
    ])
    expect((await hall.ask('organizer', `/api/check-in/${lecture.id}`)).body['counts']).toMatchObject({ families: 1 })
  })

  test.each([
    ['no array', {}, 400],
    ['201 rows', Array.from({ length: 201 }, () => ({})), 400],
  ])('%s is refused whole', async (_, sent, status) => {
    const lecture = await hall.lectureToday()
    expect((await hall.ask('organizer', `/api/check-in/${lecture.id}`, sent)).status).toBe(status)
  })

  test.each<[Lecture['state'], string]>([
    ['draft', 'not-approved'],
    ['submitted', 'not-approved'],
    ['cancelled', 'cancelled'],
    ['reported', 'archived'],
  ])('nobody is checked in at a lecture that is %s', async (state, code) => {
    const lecture = await hall.lectureToday({ state, cancelledBecause: '讲师生病' })
    const answer = await hall.ask('organizer', `/api/check-in/${lecture.id}`, [])
    expect([answer.status, codesOf(answer)]).toEqual([409, [code]])
  })
})

test('names are gone 180 days later, and the numbers stay', async () => {
  const lecture = await hall.lectureToday()
  await hall.ask('organizer', `/api/check-in/${lecture.id}`, [
    { key: randomUUID(), name: '路过的爷爷', adults: 2, children: 1, at: minute(0) },
  ])
  const names = async () => {
    const where = { lecture: { equals: lecture.id } }
    const { docs } = await hall.payload.find({ collection: 'check-ins', where, overrideAccess: true, depth: 0 })
    return docs.map(({ name, adults, children }) => [name, adults, children])
  }
  const after = (days: number) => forgetOldCheckIns(hall.payload, new Date(Date.now() + days * 86_400_000))
  await after(179)
  expect(await names()).toEqual([['路过的爷爷', 2, 1]])
  expect(await after(181)).toBeGreaterThan(0)
  expect(await after(181)).toBe(0)
  expect(await names()).toEqual([['（已删除）', 2, 1]])
})
