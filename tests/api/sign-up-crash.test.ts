import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCheckInCode } from '../../cms/sign-up/check-in-code.ts'
import { recountSeats } from '../../cms/sign-up/mend.ts'
import { encryptPhone, hashPhone } from '../../cms/sign-up/phone-cipher.ts'
import { confirm, endRow, findSignUp, insertRow } from '../../cms/sign-up/rows.ts'
import { giveBack, readCounter, recount, takeSeats } from '../../cms/sign-up/seat-counter.ts'
import { tokenHash, makeToken } from '../../cms/sign-up/token.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

/** The first step of another process's sign-up. */
async function pend(lecture: TestLecture, phone: string, people = 1): Promise<string> {
  await readCounter(world.payload, lecture.id)
  const { dataKey } = runningEnv()
  const phoneHash = hashPhone(dataKey, phone)
  const claim = `${lecture.id}:${phoneHash}`
  const row = {
    lecture: lecture.id,
    name: '另一个进程',
    phoneEncrypted: encryptPhone(dataKey, phone, claim),
    phoneHash,
    phoneMasked: '138****0000',
    adults: people,
    children: 0,
    childMonths: 8,
    people,
    token: tokenHash(makeToken())!,
    claim,
    consentAt: new Date().toISOString(),
    code: makeCheckInCode(),
  }
  await insertRow(world.payload, row, 'pending')
  return (await findSignUp(world.payload, 'token', row.token))!.id
}

async function gate(lecture: TestLecture, people = 1, capacity = 50) {
  const seen = await readCounter(world.payload, lecture.id)
  return { passed: await takeSeats(world.payload, lecture.id, { people, capacity, seen }), seen }
}

const counts = async (lecture: TestLecture) => [await world.seated(lecture), await world.taken(lecture)]

describe('after a crash at each step, a recount gives the seats back and nothing is oversold', () => {
  const phone = '13600000001'

  test.each<[string, (lecture: TestLecture) => Promise<void>, number, number]>([
    [
      'before the gate',
      async (lecture) => {
        await pend(lecture, phone, 2)
      },
      0,
      0,
    ],
    [
      'between gate and confirmation',
      async (lecture) => {
        await pend(lecture, phone, 2)
        await gate(lecture, 2)
      },
      0,
      2,
    ],
    [
      'after the confirmation',
      async (lecture) => {
        const id = await pend(lecture, phone, 2)
        await gate(lecture, 2)
        await confirm(world.payload, id)
      },
      2,
      2,
    ],
    [
      'between cancellation and lowering',
      async (lecture) => {
        const id = await pend(lecture, phone, 2)
        await gate(lecture, 2)
        await confirm(world.payload, id)
        await endRow(world.payload, id, { state: { equals: 'confirmed' } }, 'cancelled')
      },
      0,
      2,
    ],
  ])('%s', async (_name, crash, seated, takenBefore) => {
    const lecture = await world.lecture({ capacity: 2 })
    await crash(lecture)
    expect(await counts(lecture)).toEqual([seated, takenBefore])
    await recountSeats(world.payload)
    expect(await counts(lecture)).toEqual([seated, seated])
    expect((await rowsOf(world.payload, lecture.id)).filter(({ state }) => state === 'pending')).toEqual([])
    const again = await world.signUp(lecture, { phone, adults: 2 })
    expect(again.status).toBe(seated === 0 ? 201 : 409)
    expect(await counts(lecture)).toEqual([2, 2])
  })

  test('without a recount, the crash of another family leaves seats empty, never too many taken', async () => {
    const lecture = await world.lecture({ capacity: 3 })
    await pend(lecture, phone, 2)
    await gate(lecture, 2, 3)
    expect((await world.signUp(lecture)).status).toBe(201)
    expect((await world.signUp(lecture)).status).toBe(409)
    expect(await counts(lecture)).toEqual([1, 3])
  })

  test('the family whose sign-up crashed need not wait for a recount to try again', async () => {
    const lecture = await world.lecture()
    await pend(lecture, phone)
    expect((await world.signUp(lecture, { phone })).status).toBe(201)
    expect(await counts(lecture)).toEqual([1, 1])
  })

  test('a lost counter is made again from the rows', async () => {
    const lecture = await world.lecture({ capacity: 2 })
    await world.signUp(lecture, { adults: 2 })
    await world.payload.db.deleteOne({ collection: 'seat-counters', where: { lecture: { equals: lecture.id } } })
    expect((await world.signUp(lecture)).status).toBe(409)
    expect(await counts(lecture)).toEqual([2, 2])
  })
})

describe('a recount while another process is at work', () => {
  test('keeps the seats of one that has passed the gate', async () => {
    const lecture = await world.lecture({ capacity: 2 })
    const id = await pend(lecture, '13600000002', 2)
    await gate(lecture, 2)
    await recount(world.payload, lecture.id)
    expect((await world.signUp(lecture)).status).toBe(409)
    expect(await confirm(world.payload, id)).toBe(true)
    expect(await counts(lecture)).toEqual([2, 2])
  })

  test('lets one that has read the counter before it not pass on what it has read', async () => {
    const lecture = await world.lecture()
    const seen = await readCounter(world.payload, lecture.id)
    await pend(lecture, '13600000003')
    await recount(world.payload, lecture.id)
    expect(await takeSeats(world.payload, lecture.id, { people: 1, capacity: 50, seen })).toBeUndefined()
    expect(await world.taken(lecture)).toBe(1)
  })

  test('lets a cancellation that it has already left out not lower the counter again', async () => {
    const lecture = await world.lecture({ capacity: 4 })
    await world.signUp(lecture, { adults: 2 })
    const id = await pend(lecture, '13600000004', 2)
    await gate(lecture, 2, 4)
    await confirm(world.payload, id)
    const seen = await readCounter(world.payload, lecture.id)
    await endRow(world.payload, id, { state: { equals: 'confirmed' } }, 'cancelled')
    await recount(world.payload, lecture.id)
    expect(await giveBack(world.payload, lecture.id, 2, seen)).toBe(false)
    expect(await counts(lecture)).toEqual([2, 2])
  })

  test('at a start, drops what another process has under way: that one is not confirmed and begins anew', async () => {
    const lecture = await world.lecture()
    const id = await pend(lecture, '13600000005')
    await gate(lecture)
    await recountSeats(world.payload)
    expect(await confirm(world.payload, id)).toBe(false)
    expect(await counts(lecture)).toEqual([0, 0])
  })

  test('recounts in a loop under a burst: exact all the same', async () => {
    const lecture = await world.lecture({ capacity: 30 })
    const over = new AbortController()
    const recounting = (async () => {
      while (!over.signal.aborted) {
        await recountSeats(world.payload)
        // SQLite answers without a turn of the event loop: without this pause no request would be served.
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    })()
    const answers = await Promise.all(Array.from({ length: 90 }, () => world.signUp(lecture)))
    over.abort()
    await recounting
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const confirmed = answers.filter(({ status }) => status === 201).length
    expect(await world.seated(lecture)).toBe(confirmed)
    expect(confirmed).toBeLessThanOrEqual(30)
    await recount(world.payload, lecture.id)
    expect(await world.taken(lecture)).toBe(confirmed)
  })
})
