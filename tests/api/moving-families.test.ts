import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeUser } from '../factories/stored.ts'
import { organizerDesk } from '../helpers/organizer-desk.ts'
import { rowsOf, openSignUpWorld, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const { organizerOf, ask, add, people } = organizerDesk(() => world)

describe('moving a family to another date', () => {
  const idOf = async (lecture: TestLecture, state = 'confirmed') =>
    String((await rowsOf(world.payload, lecture.id)).find((row) => row['state'] === state)!['id'])

  test('seats go along, the link stays, and the freed ones are offered', async () => {
    const [from, to] = [await world.lecture({ capacity: 2 }), await world.lecture({ capacity: 3 })]
    const { body } = await world.signUp(from, { adults: 2, phone: '13800007010' })
    const waiting = await world.signUp(from, { wait: true })
    const as = await organizerOf(from, to)
    const id = await idOf(from)
    const moved = await ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: to.id })
    expect([moved.status, moved.body]).toEqual([200, { id, state: 'confirmed', lecture: to.id }])
    expect((await world.send('GET', `/api/public/sign-ups/${String(body['token'])}`)).body).toMatchObject({
      lecture: to.slug,
      state: 'confirmed',
      adults: 2,
    })
    expect((await world.send('GET', `/api/public/sign-ups/${String(waiting.body['token'])}`)).body['state']).toBe(
      'offered',
    )
    expect([await world.taken(from), await people(to)]).toEqual([1, [2, 2]])
    expect((await ask(as, 'GET', `/api/sign-ups/${id}/phone`)).body).toEqual({ phone: '13800007010' })
    expect((await world.signUp(to, { phone: '13800007010' })).status).toBe(409)
    expect((await world.signUp(from, { phone: '13800007010', wait: true })).status).toBe(201)
  })

  test('not where there are no seats, where it has a sign-up, or outside the organizer’s regions', async () => {
    const [from, full, other, strange] = [
      await world.lecture(),
      await world.lecture({ capacity: 1 }),
      await world.lecture(),
      await world.lecture(),
    ]
    const phone = '13800007020'
    await world.signUp(from, { phone })
    await world.signUp(full)
    await world.signUp(other, { phone })
    const as = await organizerOf(from, full, other)
    const id = await idOf(from)
    const move = async (lecture: unknown) => {
      const { status, code } = await ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture })
      return [status, code]
    }
    expect([
      await move(full.id),
      await move(other.id),
      await move(strange.id),
      await move(from.id),
      await move('none'),
      await move({ $ne: '' }),
    ]).toEqual([
      [409, 'full'],
      [409, 'duplicate'],
      [404, 'unknown'],
      [409, 'not-movable'],
      [404, 'unknown'],
      [404, 'unknown'],
    ])
    expect([await people(from), await people(full), await people(other)]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(
      (await ask(await organizerOf(strange), 'POST', `/api/sign-ups/${id}/move`, { lecture: strange.id })).status,
    ).toBe(404)
  })

  test('to a full one: refused in the organizer’s words, or onto its waiting list, which frees the seat here', async () => {
    const [from, full] = [await world.lecture(), await world.lecture({ capacity: 2 })]
    const { body } = await world.signUp(from, { adults: 2, phone: '13800007050' })
    await world.signUp(full)
    await world.signUp(full, { adults: 2, wait: true })
    const as = await organizerOf(from, full)
    const id = await idOf(from)
    const move = (more = {}) => ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: full.id, ...more })
    const refused = await move()
    expect([refused.status, refused.body['errors']]).toEqual([
      409,
      [
        {
          path: 'lecture',
          code: 'full',
          message: '这一场只剩 1 个名额，这一家有 2 人。可以排到它的候补名单，或换别的场次。',
        },
      ],
    ])
    const moved = await move({ wait: 'yes' })
    expect([moved.status, moved.body]).toEqual([200, { id, state: 'waiting', lecture: full.id }])
    expect([await people(from), await people(full)]).toEqual([
      [0, 0],
      [1, 1],
    ])
    const shown = () => world.send('GET', `/api/public/sign-ups/${String(body['token'])}`)
    expect((await shown()).body).toMatchObject({ lecture: full.slug, state: 'waiting', place: 2 })
    const told = await world.payload.find({
      collection: 'messages',
      where: { signUp: { equals: id }, lecture: { equals: full.id } },
      overrideAccess: true,
      depth: 0,
    })
    expect(told.docs.map(({ kind, key }) => [kind, key.startsWith(`waiting:${id}:`)])).toEqual([['waiting', true]])
  })

  test('the choices are open lectures of the organizer’s regions that are to come, with the seats left, likest first', async () => {
    const soon = Date.now() + 24 * 3_600_000
    const times = (start: number) => ({
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 3_600_000).toISOString(),
      signUpUntil: new Date(start - 3_600_000).toISOString(),
    })
    const from = await world.lecture({ title: '怎么换场' })
    const near = await world.lecture({ title: '别的', capacity: 3, ...times(soon) })
    const full = await world.lecture({ title: '怎么换场', capacity: 1, ...times(soon + 86_400_000) })
    const closed = await world.lecture({ state: 'closed' })
    const approved = await world.lecture({ state: 'approved' })
    const past = await world.lecture(times(Date.now() - 86_400_000))
    const same = await world.lecture({ title: '她已经报了' })
    const strange = await world.lecture({ title: '怎么换场' })
    const phone = '13800007060'
    await world.signUp(from, { phone })
    await world.signUp(same, { phone })
    await world.signUp(full)
    await world.signUp(near)
    const as = await organizerOf(from, near, full, closed, approved, past, same)
    const id = await idOf(from)
    const { status, body } = await ask(as, 'GET', `/api/sign-ups/${id}/move-targets`)
    const targets = body['targets'] as { id: string; left: number; step: string; place: string }[]
    expect([status, targets.map((target) => [target.id, target.left, target.step])]).toEqual([
      200,
      [
        [full.id, 0, 'wait'],
        [near.id, 2, 'seat'],
      ],
    ])
    expect(targets[0]?.place).toMatch(/^场地/)
    const trainer = await world.test.signIn((await storeUser(world.payload, ['trainer'])).email)
    expect([
      (await ask(undefined, 'GET', `/api/sign-ups/${id}/move-targets`)).status,
      (await ask(trainer, 'GET', `/api/sign-ups/${id}/move-targets`)).status,
      (await ask(await organizerOf(strange), 'GET', `/api/sign-ups/${id}/move-targets`)).status,
    ]).toEqual([403, 403, 404])
  })

  test('ten families at once to three seats: three come, the others stay where they are', async () => {
    const [from, to] = [await world.lecture({ capacity: 10 }), await world.lecture({ capacity: 3 })]
    await Promise.all(Array.from({ length: 10 }, () => world.signUp(from)))
    const as = await organizerOf(from, to)
    const ids = (await rowsOf(world.payload, from.id)).map(({ id }) => String(id))
    const answers = await Promise.all(ids.map((id) => ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: to.id })))
    const done = answers.filter(({ status }) => status === 200).length
    expect(done).toBeLessThanOrEqual(3)
    expect([await people(from), await people(to)]).toEqual([
      [10 - done, 10 - done],
      [done, done],
    ])
    expect((await rowsOf(world.payload, to.id)).filter(({ state }) => state === 'pending')).toEqual([])
  })
})

describe('neither to another family’s home nor out of what has taken place', () => {
  const hour = 3_600_000
  const times = (start: number) => ({
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + hour).toISOString(),
    signUpUntil: new Date(start).toISOString(),
  })
  const onlyRow = async (lecture: TestLecture) => (await rowsOf(world.payload, lecture.id))[0]!
  const messagesOf = async (signUp: string) =>
    (await world.payload.find({ collection: 'messages', where: { signUp: { equals: signUp } }, depth: 0 })).docs
  const outcome = async (as: Record<string, string>, id: string, step: string, json: unknown = {}) => {
    const { status, code } = await ask(as, 'POST', `/api/sign-ups/${id}/${step}`, json)
    return [status, code]
  }
  const targetsOf = async (as: Record<string, string>, id: string) => {
    const { body } = await ask(as, 'GET', `/api/sign-ups/${id}/move-targets`)
    return (body['targets'] as { id: string }[]).map((target) => target.id)
  }

  test.each(['一对一咨询', '入户指导/家访'] as const)('%s is left and entered by no move', async (type) => {
    const secret = { type, privateAddress: '学院路 8 号 3 单元' }
    const [open, approved] = [await world.lecture(secret), await world.lecture({ ...secret, state: 'approved' })]
    const [from, to] = [await world.lecture(), await world.lecture()]
    const as = await organizerOf(open, approved, from, to)
    await world.signUp(from)
    const { id } = await onlyRow(from)
    const visited = String((await add(as, open)).body['id'])
    expect(await targetsOf(as, String(id))).toEqual([to.id])
    expect(await targetsOf(as, visited)).toEqual([])
    expect([
      await outcome(as, String(id), 'move', { lecture: open.id }),
      await outcome(as, String(id), 'move', { lecture: approved.id }),
      await outcome(as, visited, 'move', { lecture: to.id }),
      await outcome(as, visited, 'move', { lecture: approved.id }),
    ]).toEqual(Array.from({ length: 4 }, () => [409, 'private']))
    expect(JSON.stringify(await messagesOf(String(id)))).not.toContain('学院路')
    expect(await people(from)).toEqual([1, 1])
  })

  test.each([
    ['closed', {}],
    ['approved', {}],
    ['open', { signUpUntil: new Date(Date.now() - hour).toISOString() }],
  ] as const)('what is not listed is not accepted: %s', async (state, change) => {
    const [from, to] = [await world.lecture(), await world.lecture({ state, ...change })]
    const as = await organizerOf(from, to)
    await world.signUp(from)
    const id = String((await onlyRow(from))['id'])
    expect([await targetsOf(as, id), await outcome(as, id, 'move', { lecture: to.id })]).toEqual([
      [],
      [409, 'not-open'],
    ])
  })

  test.each<[string, Record<string, unknown>]>([
    ['has begun', times(Date.now() - hour / 2)],
    ['is over', times(Date.now() - 24 * hour)],
    ['was held', { state: 'held', ...times(Date.now() - 24 * hour) }],
    ['was reported', { state: 'reported', ...times(Date.now() - 24 * hour) }],
  ])('a family of a lecture that %s is neither moved nor cancelled', async (_name, change) => {
    const [from, to] = [await world.lecture(), await world.lecture()]
    const as = await organizerOf(from, to)
    await world.signUp(from)
    const id = String((await onlyRow(from))['id'])
    await world.payload.db.updateOne({ collection: 'lectures', id: from.id, data: change })
    const told = (await messagesOf(id)).length
    expect([
      await outcome(as, id, 'move', { lecture: to.id }),
      await outcome(as, id, 'cancel'),
      await targetsOf(as, id),
      await people(from),
      (await messagesOf(id)).length,
    ]).toEqual([[409, 'begun'], [409, 'begun'], [], [1, 1], told])
  })

  test('nor one that is checked in, until that is undone', async () => {
    const [from, to] = [await world.lecture(), await world.lecture()]
    const as = await organizerOf(from, to)
    await world.signUp(from)
    const id = String((await onlyRow(from))['id'])
    const checkIn = {
      lecture: from.id,
      key: `sign-up:${id}@${from.id}`,
      signUp: id,
      name: '妞妞妈妈',
      adults: 1,
      children: 0,
    }
    const data = { ...checkIn, at: new Date().toISOString(), by: '李姐', isUndone: false }
    const { id: row } = await world.payload.db.create({ collection: 'check-ins', data })
    expect([await outcome(as, id, 'move', { lecture: to.id }), await outcome(as, id, 'cancel')]).toEqual([
      [409, 'checked-in'],
      [409, 'checked-in'],
    ])
    await world.payload.db.updateOne({ collection: 'check-ins', id: row, data: { isUndone: true } })
    expect(await outcome(as, id, 'move', { lecture: to.id })).toEqual([200, undefined])
  })

  test('a cancelled lecture lets its families go, also after the time at which it would have been', async () => {
    const [from, to] = [await world.lecture(), await world.lecture()]
    const as = await organizerOf(from, to)
    await world.signUp(from)
    const id = String((await onlyRow(from))['id'])
    const data = { state: 'cancelled', ...times(Date.now() - 24 * hour) }
    await world.payload.db.updateOne({ collection: 'lectures', id: from.id, data })
    expect([await targetsOf(as, id), await outcome(as, id, 'move', { lecture: to.id })]).toEqual([
      [to.id],
      [200, undefined],
    ])
  })
})
