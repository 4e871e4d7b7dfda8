import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeUser } from '../factories/stored.ts'
import { family, openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

type Headers = Record<string, string>
const organizerOf = async (...lectures: TestLecture[]): Promise<Headers> => {
  const regions = lectures.map(({ region }) => region)
  return world.test.signIn((await storeUser(world.payload, ['organizer'], { regions })).email)
}
async function ask(as: Headers | undefined, method: string, path: string, json?: unknown) {
  const response = await world.test.request(path, { method, as, ...(json === undefined ? {} : { json }) })
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, body, code: (body['errors'] as { code: string }[] | undefined)?.[0]?.code }
}
const add = (as: Headers | undefined, lecture: TestLecture, change: Record<string, unknown> = {}) =>
  ask(as, 'POST', `/api/lectures/${lecture.id}/sign-ups`, { ...family(), ...change })
const auditOf = async (document: string) =>
  (
    await world.payload.find({
      collection: 'audit-log',
      where: { document: { equals: document } },
      overrideAccess: true,
      depth: 0,
    })
  ).docs
const people = async (lecture: TestLecture) => [await world.seated(lecture), await world.taken(lecture)]

test('a group keeps its seats when its family changes how many come: fewer by one, not more', async () => {
  const lecture = await world.lecture({ capacity: 30 })
  const { body } = await add(await organizerOf(lecture), lecture, { adults: 18, children: 0 })
  const manage = String(body['manageUrl'])
  const change = (adults: number) =>
    world.send('PATCH', `/api/public/sign-ups/${String(manage.split('/')[2])}`, { adults, children: 0 })
  expect([(await change(18)).status, await people(lecture)]).toEqual([200, [18, 18]])
  expect([(await change(19)).status, await people(lecture)]).toEqual([400, [18, 18]])
  expect([(await change(17)).status, await people(lecture)]).toEqual([200, [17, 17]])
  expect([(await change(18)).status, await people(lecture)]).toEqual([400, [17, 17]])
})

describe('a family that calls is signed up', () => {
  test('by the same checks, with the organizer’s name, also when sign-up is closed', async () => {
    const lecture = await world.lecture({ capacity: 2, state: 'closed' })
    const as = await organizerOf(lecture)
    const done = await add(as, lecture, { phone: '138 0000 7001', adults: 2 })
    expect([done.status, done.body]).toEqual([
      201,
      {
        id: expect.any(String),
        state: 'confirmed',
        left: 0,
        manageUrl: expect.stringMatching(/^\/sign-up\/[\w-]{27}\/$/),
      },
    ])
    const [row] = await rowsOf(world.payload, lecture.id)
    expect([row!['phoneMasked'], typeof row!['addedBy'], row!['addedBy'] !== '']).toEqual([
      '138****7001',
      'string',
      true,
    ])
    expect([(await add(as, lecture)).code, (await add(as, lecture, { phone: '1' })).code]).toEqual([
      'no-waiting',
      'invalid',
    ])
    expect((await add(as, lecture, { phone: '13800007001' })).code).toBe('duplicate')
  })

  test('also a larger one, which its own form sends to the organizer', async () => {
    const lecture = await world.lecture({ capacity: 30 })
    const as = await organizerOf(lecture)
    expect((await world.signUp(lecture, { adults: 6 })).status).toBe(400)
    expect((await add(as, lecture, { phone: '13800007099', adults: 6, children: 5 })).status).toBe(201)
    expect(await people(lecture)).toEqual([11, 11])
    expect((await add(as, lecture, { adults: 21 })).code).toBe('range')
  })

  test('or goes on the waiting list', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture)
    const done = await add(await organizerOf(lecture), lecture, { wait: 'yes' })
    expect([done.status, done.body['state'], done.body['place']]).toEqual([201, 'waiting', 1])
  })

  test.each(['一对一咨询', '入户指导/家访'] as const)(
    '%s: only so, and its family sees what nobody else does',
    async (type) => {
      const lecture = await world.lecture({
        type,
        state: 'approved',
        capacity: 4,
        privateAddress: '学院路 8 号 3 单元',
      })
      expect((await world.signUp(lecture)).status).toBe(404)
      const done = await add(await organizerOf(lecture), lecture)
      const shown = await world.send(
        'GET',
        `/api/public${String(done.body['manageUrl']).replace('sign-up', 'sign-ups').replace(/\/$/, '')}`,
      )
      expect(shown.body).toMatchObject({
        state: 'confirmed',
        privateLecture: { type, place: '学院路 8 号 3 单元', trainer: expect.any(String), isCancelled: false },
      })
      expect((await world.send('GET', `/api/public/seats?lecture=${lecture.slug}`)).body).toEqual({ seats: [] })
    },
  )

  test('only by organizers of the region and administrators', async () => {
    const [lecture, strange] = [await world.lecture(), await world.lecture()]
    const signIn = async (...roles: Parameters<typeof storeUser>[1]) =>
      world.test.signIn((await storeUser(world.payload, roles)).email)
    const outcomes = {
      visitor: (await add(undefined, lecture)).status,
      editor: (await add(await signIn('editor'), lecture)).status,
      trainer: (await add(await signIn('trainer'), lecture)).status,
      strangeOrganizer: (await add(await organizerOf(strange), lecture)).status,
      administrator: (await add(await signIn('administrator'), lecture)).status,
    }
    expect(outcomes).toEqual({ visitor: 403, editor: 403, trainer: 403, strangeOrganizer: 404, administrator: 201 })
  })
})

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

describe('the telephone number', () => {
  test('is shown to organizers of the region, and each look is in the audit log', async () => {
    const [lecture, strange] = [await world.lecture(), await world.lecture()]
    await world.signUp(lecture, { phone: '13800007030', name: '妞妞妈妈' })
    const id = String((await rowsOf(world.payload, lecture.id))[0]!['id'])
    const path = `/api/sign-ups/${id}/phone`
    const trainer = await world.test.signIn((await storeUser(world.payload, ['trainer'])).email)
    expect([
      (await ask(undefined, 'GET', path)).status,
      (await ask(trainer, 'GET', path)).status,
      (await ask(await organizerOf(strange), 'GET', path)).status,
    ]).toEqual([403, 403, 404])
    expect(await auditOf(id)).toEqual([])
    expect((await ask(await organizerOf(lecture), 'GET', path)).body).toEqual({ phone: '13800007030' })
    const log = await auditOf(id)
    expect(log.map(({ action, entity, title }) => [action, entity, title])).toEqual([
      ['查看手机号', 'sign-ups', `报名 ${id}：辅食怎么加`],
    ])
  })
})

describe('the audit log', () => {
  test('says who did what with a sign-up, of a home visit too, without the family’s data, to administrators alone', async () => {
    const type = '入户指导/家访' as const
    const visit = await world.lecture({ type, state: 'approved', title: '入户秘密标题', privateAddress: '学院路 8 号' })
    const open = await world.lecture()
    const organizer = await storeUser(world.payload, ['organizer'], {
      regions: [visit.region, open.region],
      name: '李姐',
    })
    const as = await world.test.signIn(organizer.email)
    const id = String((await add(as, visit, { phone: '13800007040', name: '秘密家庭' })).body['id'])
    await ask(as, 'GET', `/api/sign-ups/${id}/phone`)
    await ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: open.id })
    await ask(as, 'POST', `/api/sign-ups/${id}/cancel`)
    // Refused, or without effect: nothing was done.
    await ask(as, 'POST', `/api/sign-ups/${id}/cancel`)
    await ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: visit.id })
    const log = (await auditOf(id)).toSorted((a, b) => a.at.localeCompare(b.at))
    expect(log.map(({ byName, action, title, remark }) => [byName, action, title, remark ?? ''])).toEqual([
      ['李姐', '代为报名', `报名 ${id}`, ''],
      ['李姐', '查看手机号', `报名 ${id}`, ''],
      ['李姐', '换场次', `报名 ${id}：辅食怎么加`, `从讲座 ${visit.id} 换到“辅食怎么加”（${open.id}）`],
      ['李姐', '取消报名', `报名 ${id}：辅食怎么加`, ''],
    ])
    for (const secret of ['秘密', '13800007040', '7040', '学院路']) expect(JSON.stringify(log)).not.toContain(secret)

    await ask(as, 'POST', `/api/lectures/${visit.id}/decide`, { decision: 'open', remark: '' })
    const seen: Record<string, unknown> = {}
    for (const role of ['administrator', 'editor', 'reviewer', 'organizer', 'trainer'] as const) {
      const reader = await world.test.signIn((await storeUser(world.payload, [role])).email)
      const { status, body } = await ask(reader, 'GET', '/api/audit-log?limit=100')
      const entities = new Set(((body['docs'] ?? []) as { entity: string }[]).map(({ entity }) => entity))
      seen[role] = [status, entities.has('sign-ups') || entities.has('lectures')]
    }
    expect(seen).toEqual({
      administrator: [200, true],
      editor: [200, false],
      reviewer: [200, false],
      organizer: [403, false],
      trainer: [403, false],
    })
  })
})
