import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { lowerCapacity } from '../../cms/sign-up/lower-capacity.ts'
import { mendStale } from '../../cms/sign-up/mend.ts'
import { refusalOf } from '../helpers/refusal.ts'
import { openSignUpWorld, rowsOf, type Answer, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

/** How many answers there were of each status and code. */
function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status, body } of answers) {
    const [error] = (body['errors'] ?? []) as { code: string }[]
    const name = error ? `${status} ${error.code}` : String(status)
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

const setCapacity = ({ id }: TestLecture, capacity: number) =>
  world.payload.update({ collection: 'lectures', id, data: { capacity }, overrideAccess: true, depth: 0 })

const tokenOf = ({ body }: Answer) => String(body['token'])

describe('seats are exact', () => {
  test('300 families at once for 50 seats: 50 are confirmed, 250 told it is full', async () => {
    const lecture = await world.lecture()
    const answers = await times(300, () => world.signUp(lecture))
    expect(tally(answers)).toEqual({ 201: 50, '409 full': 250 })
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([50, 50])
    expect(new Set(answers.filter(({ status }) => status === 201).map(tokenOf)).size).toBe(50)
    expect((await rowsOf(world.payload, lecture.id)).filter(({ state }) => state !== 'confirmed')).toEqual([])
  })

  test('families of 1 to 4: never above the capacity, and single seats are filled to the last', async () => {
    const lecture = await world.lecture({ capacity: 31 })
    const answers = await times(60, (index) =>
      world.signUp(lecture, { adults: 1 + (index % 2), children: Math.floor(index / 2) % 3 }),
    )
    expect(Object.keys(tally(answers)).sort()).toEqual(['201', '409 full'])
    const seated = await world.seated(lecture)
    expect(seated).toBeLessThanOrEqual(31)
    expect(await world.taken(lecture)).toBe(seated)
    await times(10, () => world.signUp(lecture))
    expect(await world.seated(lecture)).toBe(31)
  })

  test('one phone number 40 times at once, written in different ways: one sign-up', async () => {
    const lecture = await world.lecture()
    const written = ['13700001111', '+86 137 0000 1111', '１３７００００１１１１', '137-0000-1111']
    const answers = await times(40, (index) => world.signUp(lecture, { phone: written[index % written.length] }))
    expect(tally(answers)).toEqual({ 201: 1, '409 duplicate': 39 })
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([1, 1])
  })

  test('the same phone number may sign up for another lecture', async () => {
    const [one, other] = [await world.lecture(), await world.lecture()]
    const phone = '13700002222'
    expect(tally([await world.signUp(one, { phone }), await world.signUp(other, { phone })])).toEqual({ 201: 2 })
  })

  test('who is signed up for a full lecture hears so, not that it is full', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    const phone = '13700003333'
    await world.signUp(lecture, { phone })
    expect(tally([await world.signUp(lecture, { phone }), await world.signUp(lecture)])).toEqual({
      '409 duplicate': 1,
      '409 full': 1,
    })
  })

  test('cancelling ten times at once frees the seats once; then another family, and later the same, gets them', async () => {
    const lecture = await world.lecture({ capacity: 4 })
    const phone = '13700004444'
    const token = tokenOf(await world.signUp(lecture, { phone, adults: 2, children: 1 }))
    const cancelled = await times(10, () => world.send('DELETE', `/api/public/sign-ups/${token}`))
    expect(tally(cancelled)).toEqual({ 200: 10 })
    expect(cancelled.map(({ body }) => body['state'])).toEqual(Array.from({ length: 10 }, () => 'cancelled'))
    expect(await world.taken(lecture)).toBe(0)
    const other = await world.signUp(lecture, { adults: 4 })
    expect([other.status, other.body['left']]).toEqual([201, 0])
    expect(tally([await world.signUp(lecture, { phone })])).toEqual({ '409 full': 1 })
    await world.send('DELETE', `/api/public/sign-ups/${tokenOf(other)}`)
    expect((await world.signUp(lecture, { phone, adults: 4 })).status).toBe(201)
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([4, 4])
  })

  test('sign-ups and cancellations mixed leave the counter equal to the rows', async () => {
    const lecture = await world.lecture({ capacity: 20 })
    await times(80, async (index) => {
      const answer = await world.signUp(lecture, { adults: 1 + (index % 3) })
      if (answer.status === 201 && index % 2 === 0) {
        await world.send('DELETE', `/api/public/sign-ups/${tokenOf(answer)}`)
      }
    })
    const seated = await world.seated(lecture)
    expect(seated).toBeLessThanOrEqual(20)
    expect(await world.taken(lecture)).toBe(seated)
  })

  test('a capacity under what is taken is refused with whose seats it would cost; others hold at once', async () => {
    const lecture = await world.lecture({ capacity: 4 })
    for (const [name, phone] of [
      ['妞妞妈妈', '13700005551'],
      ['豆豆爸爸', '13700005552'],
      ['果果奶奶', '13700005553'],
    ]) {
      await world.signUp(lecture, { name, phone })
    }
    expect(await refusalOf(setCapacity(lecture, 1))).toEqual({
      capacity:
        '已占 3 个名额，不能减到 1 个：最后报名的 果*（137****5553，1 人）、豆*（137****5552，1 人） 会没有座位。请先在报名名单里替他们取消或换场，再减名额',
    })
    expect(await world.taken(lecture)).toBe(3)
    await setCapacity(lecture, 3)
    expect(await world.taken(lecture)).toBe(3)
    expect(tally([await world.signUp(lecture)])).toEqual({ '409 full': 1 })
    await setCapacity(lecture, 5)
    expect(tally(await times(4, () => world.signUp(lecture)))).toEqual({ 201: 2, '409 full': 2 })
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([5, 5])
  })

  test('a capacity that is lowered during a burst, and families of the burst: never more than there are seats', async () => {
    const lecture = await world.lecture({ capacity: 30 })
    const [lowered] = await Promise.all([
      setCapacity(lecture, 12).then(
        () => 12,
        () => 30,
      ),
      times(60, () => world.signUp(lecture)),
    ])
    expect(await world.seated(lecture)).toBe(lowered)
    expect(await world.taken(lecture)).toBe(lowered)
  })

  test('while a lower capacity is being saved, families get the seats that it leaves, and no more', async () => {
    const lecture = await world.lecture({ capacity: 6 })
    await lowerCapacity(world.payload, lecture.id, 4)
    expect(tally(await times(2, () => world.signUp(lecture)))).toEqual({ 201: 2 })
    await world.payload.db.updateOne({
      collection: 'lectures',
      id: lecture.id,
      data: { capacity: 4 },
      returning: false,
    })
    expect(tally(await times(4, () => world.signUp(lecture)))).toEqual({ 201: 2, '409 full': 2 })
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([4, 4])
  })

  test('a capacity lowered after a family was found to fit: it gets no seat that is gone', async () => {
    const lecture = await world.lecture({ capacity: 4 })
    const { findOne } = world.payload.db
    let reads = 0
    const lowering = vi.spyOn(world.payload.db, 'findOne').mockImplementation(async function (this: unknown, asked) {
      // The first look of the family is over, the second is to come.
      if (asked.collection === 'seat-counters' && ++reads === 3) {
        lowering.mockRestore()
        await setCapacity(lecture, 2)
      }
      return findOne.call(world.payload.db, asked) as never
    })
    const answer = await world.signUp(lecture, { adults: 3 })
    expect(reads).toBe(3)
    expect(tally([answer])).toEqual({ '409 too-many': 1 })
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([0, 0])
  })

  test('a lower capacity whose save failed is forgotten a minute later; a raised one holds at once', async () => {
    const lecture = await world.lecture({ capacity: 3 })
    await lowerCapacity(world.payload, lecture.id, 1)
    expect(tally(await times(2, () => world.signUp(lecture)))).toEqual({ 201: 1, '409 full': 1 })
    await mendStale(world.payload, new Date())
    expect(tally([await world.signUp(lecture)])).toEqual({ '409 full': 1 })
    await mendStale(world.payload, new Date(Date.now() + 61_000))
    expect(tally(await times(3, () => world.signUp(lecture)))).toEqual({ 201: 2, '409 full': 1 })
    await setCapacity(lecture, 4)
    expect(tally([await world.signUp(lecture)])).toEqual({ 201: 1 })
  })

  test('fewer seats left than people: told how many, and the rest still go', async () => {
    const lecture = await world.lecture({ capacity: 3 })
    await world.signUp(lecture, { adults: 1 })
    const refused = await world.signUp(lecture, { adults: 2, children: 1 })
    expect([refused.status, refused.body]).toEqual([
      409,
      {
        errors: [{ path: 'adults', message: '只剩 2 个名额，您填了 3 人。请减少人数，或者点“排候补”。', code: 'full' }],
      },
    ])
    expect((await world.signUp(lecture, { adults: 2 })).body['left']).toBe(0)
  })
})
