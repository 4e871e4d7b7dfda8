import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signUpContext } from '../../cms/sign-up/context.ts'
import { recountSeats } from '../../cms/sign-up/mend.ts'
import { offerSeats, takeBackOffer } from '../../cms/sign-up/offer.ts'
import { changeRow, findRows, type SignUpRow } from '../../cms/sign-up/rows.ts'
import { recount } from '../../cms/sign-up/seat-counter.ts'
import { signUpRound } from '../../cms/sign-up/upkeep.ts'
import { openSignUpWorld, rowsOf, type Answer, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const HOUR = 3_600_000
const tokenOf = ({ body }: Answer) => String(body['token'])
const codeOf = ({ body }: Answer) => (body['errors'] as { code: string }[] | undefined)?.[0]?.code
const wait = (lecture: TestLecture, change: Record<string, unknown> = {}) =>
  world.signUp(lecture, { wait: true, ...change })
const show = async (token: string) => (await world.send('GET', `/api/public/sign-ups/${token}`)).body
const press = (token: string, button: 'accept' | 'decline') =>
  world.send('POST', `/api/public/sign-ups/${token}/${button}`)
const cancel = (token: string) => world.send('DELETE', `/api/public/sign-ups/${token}`)
const change = (token: string, people: Record<string, unknown>) =>
  world.send('PATCH', `/api/public/sign-ups/${token}`, people)

/** People with seats or an offer, as the rows say, and what the counter says. */
async function seats(lecture: TestLecture): Promise<[number, number]> {
  const rows = await rowsOf(world.payload, lecture.id)
  const held = rows.filter(({ state }) => state === 'confirmed' || state === 'offered')
  return [held.reduce((sum, { people }) => sum + Number(people), 0), await world.taken(lecture)]
}

/** A full lecture of so many seats, and the manage link of the family that has them. */
async function fullLecture(capacity = 2): Promise<{ lecture: TestLecture; holder: string }> {
  const lecture = await world.lecture({ capacity })
  return { lecture, holder: tokenOf(await world.signUp(lecture, { adults: Math.min(capacity, 4) })) }
}

const rowOf = async (lecture: TestLecture, phoneMasked: string) =>
  (await rowsOf(world.payload, lecture.id)).find((row) => row['phoneMasked'] === phoneMasked) as unknown as SignUpRow

describe('the line', () => {
  test('full: told of the waiting list; with wait: a place in it; once for each phone number', async () => {
    const { lecture } = await fullLecture()
    expect(codeOf(await world.signUp(lecture))).toBe('full')
    const first = await wait(lecture, { phone: '13711110001' })
    expect([first.status, first.body]).toMatchObject([201, { state: 'waiting', place: 1, left: 0 }])
    expect((await wait(lecture)).body).toMatchObject({ state: 'waiting', place: 2 })
    expect(codeOf(await wait(lecture, { phone: '13711110001' }))).toBe('duplicate')
    expect(await show(tokenOf(first))).toMatchObject({ state: 'waiting', place: 1, canCancel: true, canAccept: false })
    expect(await seats(lecture)).toEqual([2, 2])
  })

  test('more people than the lecture has seats would wait for ever', async () => {
    const { lecture } = await fullLecture()
    const answer = await wait(lecture, { adults: 3 })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'too-many'])
  })

  test('within two hours of the start there is no waiting list', async () => {
    const [soon = '', end = ''] = [1.5, 3].map((hours) => new Date(Date.now() + hours * HOUR).toISOString())
    const lecture = await world.lecture({ capacity: 1, startsAt: soon, endsAt: end, signUpUntil: soon })
    await world.signUp(lecture)
    expect(codeOf(await wait(lecture))).toBe('no-waiting')
  })

  test('200 families at once for 10 seats, all would wait: 10 have seats, the others numbers that are given once', async () => {
    const lecture = await world.lecture({ capacity: 10 })
    const answers = await Promise.all(Array.from({ length: 200 }, () => wait(lecture)))
    expect(answers.filter(({ status }) => status !== 201)).toEqual([])
    const rows = await rowsOf(world.payload, lecture.id)
    const waiting = rows.filter(({ state }) => state === 'waiting')
    expect([rows.length, waiting.length]).toEqual([200, 190])
    expect(new Set(waiting.map(({ waitingNumber }) => waitingNumber)).size).toBe(190)
    expect(
      answers
        .map(({ body }) => Number(body['place'] ?? 0))
        .toSorted((a, b) => a - b)
        .slice(-190),
    ).toEqual(Array.from({ length: 190 }, (_, index) => index + 1))
    expect(await seats(lecture)).toEqual([10, 10])
  })
})

describe('offers', () => {
  test('a freed seat goes to the first, whose decline passes it to the next, who takes it', async () => {
    const { lecture, holder } = await fullLecture()
    const [first, second] = [tokenOf(await wait(lecture)), tokenOf(await wait(lecture, { adults: 2 }))]
    await cancel(holder)
    expect(await show(first)).toMatchObject({ state: 'offered', canAccept: true, offerUntil: expect.any(String) })
    // One seat is left, and the second needs two.
    expect((await show(second))['state']).toBe('waiting')
    expect(await seats(lecture)).toEqual([1, 1])

    expect((await press(first, 'decline')).body).toMatchObject({ state: 'declined', canCancel: false })
    expect((await press(first, 'decline')).status).toBe(200)
    expect((await show(second))['state']).toBe('offered')
    const accepted = await press(second, 'accept')
    expect([accepted.status, accepted.body]).toMatchObject([200, { state: 'confirmed', code: expect.any(String) }])
    const again = await press(second, 'accept')
    expect([again.status, codeOf(again)]).toEqual([409, 'already-accepted'])
    expect(codeOf(await press(first, 'accept'))).toBe('no-offer')
    expect(await seats(lecture)).toEqual([2, 2])
  })

  test('while somebody waits who fits, a newcomer goes behind; who does not fit holds nobody up', async () => {
    const lecture = await world.lecture({ capacity: 3 })
    const one = tokenOf(await world.signUp(lecture))
    await world.signUp(lecture, { adults: 2 })
    const three = tokenOf(await wait(lecture, { adults: 3 }))
    const single = tokenOf(await wait(lecture))
    await cancel(one)
    // The family of three is first, but only one seat is free: it is the single one's.
    expect([(await show(three))['state'], (await show(single))['state']]).toEqual(['waiting', 'offered'])
    expect(codeOf(await world.signUp(lecture))).toBe('full')
    await press(single, 'decline')
    expect((await world.signUp(lecture)).body).toMatchObject({ state: 'confirmed', left: 0 })
  })

  test('seats that were freed while no process could offer them go to the line before any newcomer', async () => {
    const { lecture, holder } = await fullLecture(1)
    const waiting = tokenOf(await wait(lecture))
    // What a crash between cancelling and offering leaves.
    const [row] = (await rowsOf(world.payload, lecture.id)).filter(({ state }) => state === 'confirmed')
    await changeRow(
      world.payload,
      String(row!['id']),
      { state: { equals: 'confirmed' } },
      { state: 'cancelled', claim: `cancelled:${String(row!['id'])}` },
    )
    await recount(world.payload, lecture.id)
    expect(codeOf(await world.signUp(lecture))).toBe('full')
    expect((await show(waiting))['state']).toBe('offered')
    expect((await show(holder))['state']).toBe('cancelled')
  })

  test('12 hours, then it lapses: accepted too late it is refused, and the next in line has it', async () => {
    const { lecture, holder } = await fullLecture(1)
    const phone = '13711110009'
    const [first, second] = [tokenOf(await wait(lecture, { phone })), tokenOf(await wait(lecture))]
    await cancel(holder)
    const until = Date.parse(String((await show(first))['offerUntil']))
    expect(Math.abs(until - Date.now() - 12 * HOUR)).toBeLessThan(60_000)
    const row = await rowOf(lecture, '137****0009')
    const past = new Date(Date.now() - 1).toISOString()
    await changeRow(world.payload, row.id, { state: { equals: 'offered' } }, { offerUntil: past })
    expect((await show(first))['state']).toBe('lapsed')
    for (const _when of ['before the sweep', 'after it']) {
      const late = await press(first, 'accept')
      expect([late.status, codeOf(late)]).toEqual([410, 'offer-lapsed'])
      await signUpRound(world.payload)
      await signUpRound(world.payload)
    }
    expect((await show(second))['state']).toBe('offered')
    expect(await seats(lecture)).toEqual([1, 1])
    // Who let it lapse may wait again, behind the others.
    expect((await wait(lecture, { phone })).body).toMatchObject({ state: 'waiting', place: 1 })
  })

  test('a raised capacity is offered to the line, and waiting ends with the start', async () => {
    const { lecture } = await fullLecture(1)
    const tokens = [tokenOf(await wait(lecture)), tokenOf(await wait(lecture)), tokenOf(await wait(lecture))]
    const save = (data: Record<string, unknown>) =>
      world.payload.update({ collection: 'lectures', id: lecture.id, data, overrideAccess: true, depth: 0 })
    await save({ capacity: 3 })
    await signUpRound(world.payload)
    const states = async () => Promise.all(tokens.map(async (token) => (await show(token))['state']))
    expect(await states()).toEqual(['offered', 'offered', 'waiting'])
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
    await save({ signUpUntil: at(-2), startsAt: at(-1), endsAt: at(1) })
    await signUpRound(world.payload)
    expect((await states())[2]).toBe('lapsed')
  })

  test('20 freed seats, offers made by ten rounds at once: each in order, none twice, none beyond', async () => {
    const lecture = await world.lecture({ capacity: 20 })
    const holders = await Promise.all(Array.from({ length: 20 }, async () => tokenOf(await world.signUp(lecture))))
    await Promise.all(Array.from({ length: 30 }, () => wait(lecture)))
    await Promise.all([
      ...holders.map((token) => cancel(token)),
      ...Array.from({ length: 10 }, () => offerSeats(signUpContext(world.payload), lecture.id)),
      ...Array.from({ length: 5 }, () => recountSeats(world.payload)),
    ])
    await offerSeats(signUpContext(world.payload), lecture.id)
    const rows = (await rowsOf(world.payload, lecture.id)) as unknown as SignUpRow[]
    const numbers = (state: string) => rows.filter((row) => row.state === state).map((row) => row.waitingNumber ?? 0)
    expect([numbers('offered').length, numbers('waiting').length]).toEqual([20, 10])
    expect(Math.max(...numbers('offered'))).toBeLessThan(Math.min(...numbers('waiting')))
    expect(await seats(lecture)).toEqual([20, 20])
  })
})

describe('an offer in the making, left by a crash', () => {
  test.each([
    ['before the gate', 0],
    ['after the gate', 1],
  ])('%s: the family waits again at its old place, and is offered the seat by the next round', async (_name, taken) => {
    const lecture = await world.lecture({ capacity: 1 })
    const holder = tokenOf(await world.signUp(lecture))
    const phone = `1372222000${taken}`
    const waiting = tokenOf(await wait(lecture, { phone }))
    const row = await rowOf(lecture, `137****000${taken}`)
    // Another process marks the row, and dies before its deadline is written.
    await changeRow(
      world.payload,
      row.id,
      { state: { equals: 'waiting' } },
      { state: 'offered', offerUntil: null, code: `DEAD000${taken}` },
    )
    expect(await show(waiting)).toMatchObject({ state: 'waiting', place: 1 })
    expect(codeOf(await press(waiting, 'accept'))).toBe('no-offer')
    await cancel(holder)
    if (taken > 0) await recount(world.payload, lecture.id)
    await recountSeats(world.payload)
    await signUpRound(world.payload)
    expect((await show(waiting))['state']).toBe('offered')
    expect(await seats(lecture)).toEqual([1, 1])
    // The process that was thought dead goes on: its attempt is not this one.
    expect(await takeBackOffer(world.payload, row.id, `DEAD000${taken}`)).toBe(false)
  })

  test('is cancelled by its family without losing or doubling a seat', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture)
    const waiting = tokenOf(await wait(lecture, { phone: '13722220005' }))
    const row = await rowOf(lecture, '137****0005')
    await changeRow(
      world.payload,
      row.id,
      { state: { equals: 'waiting' } },
      { state: 'offered', offerUntil: null, code: 'DEAD0005' },
    )
    expect((await cancel(waiting)).body).toMatchObject({ state: 'cancelled' })
    expect(await seats(lecture)).toEqual([1, 1])
  })
})

describe('changing how many come', () => {
  test('fewer always, and the freed seats are offered; more while seats last', async () => {
    const lecture = await world.lecture({ capacity: 4 })
    const token = tokenOf(await world.signUp(lecture, { adults: 2, children: 2 }))
    const waiting = tokenOf(await wait(lecture))
    const fewer = await change(token, { adults: 2, children: 0 })
    expect([fewer.status, fewer.body]).toMatchObject([200, { adults: 2, children: 0, state: 'confirmed' }])
    expect((await show(waiting))['state']).toBe('offered')
    const more = await change(token, { adults: '2', children: '1' })
    expect([more.status, more.body]).toMatchObject([200, { adults: 2, children: 1 }])
    const tooMany = await change(token, { adults: 2, children: 2 })
    expect([tooMany.status, codeOf(tooMany)]).toEqual([409, 'no-seats'])
    expect(await seats(lecture)).toEqual([4, 4])
    expect((await rowsOf(world.payload, lecture.id)).filter(({ state }) => state === 'pending')).toEqual([])
  })

  test('by many clicks at once: the rows and the counter agree, and nothing is oversold', async () => {
    const lecture = await world.lecture({ capacity: 9 })
    const tokens = await Promise.all(Array.from({ length: 4 }, async () => tokenOf(await world.signUp(lecture))))
    await Promise.all(tokens.flatMap((token) => [2, 4, 1, 3].map((adults) => change(token, { adults, children: 0 }))))
    const [held, taken] = await seats(lecture)
    expect(held).toBeLessThanOrEqual(9)
    expect(taken).toBe(held)
  })

  test.each([
    [{ adults: 0, children: 1 }, 400, 'range'],
    [{ adults: 5, children: 0 }, 400, 'range'],
    [{}, 400, 'required'],
    [{ adults: 1, children: 'x' }, 400, 'range'],
  ])('%j: %i', async (people, status, code) => {
    const lecture = await world.lecture()
    const answer = await change(tokenOf(await world.signUp(lecture)), people)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  test('not while waiting, not after cancelling, not with a link that nobody has', async () => {
    const { lecture, holder } = await fullLecture()
    const waiting = tokenOf(await wait(lecture))
    await cancel(holder)
    const people = { adults: 1, children: 0 }
    await press(waiting, 'decline')
    const answers = [await change(waiting, people), await change(holder, people), await change('x'.repeat(27), people)]
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [409, 'cannot-change'],
      [409, 'cannot-change'],
      [404, 'unknown'],
    ])
  })
})

test('a link that nobody has accepts and declines nothing', async () => {
  for (const button of ['accept', 'decline'] as const) {
    expect((await press('x'.repeat(27), button)).status).toBe(404)
  }
})

test('rows that another process left pending for over a minute are dropped by a round, and their seats freed', async () => {
  const { lecture, holder } = await fullLecture(1)
  const [row] = await findRows(world.payload, { lecture: { equals: lecture.id } })
  const old = new Date(Date.now() - 2 * 60_000).toISOString()
  await changeRow(world.payload, row!.id, { state: { equals: 'confirmed' } }, { state: 'pending', updatedAt: old })
  await signUpRound(world.payload)
  expect([await seats(lecture), (await world.send('GET', `/api/public/sign-ups/${holder}`)).status]).toEqual([
    [0, 0],
    404,
  ])
})
