import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeUser } from '../factories/stored.ts'
import { organizerDesk } from '../helpers/organizer-desk.ts'
import { rowsOf, openSignUpWorld, type SignUpWorld } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const { organizerOf, ask, add, auditOf, people } = organizerDesk(() => world)

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
    const [open, other] = [await world.lecture(), await world.lecture()]
    const organizer = await storeUser(world.payload, ['organizer'], {
      regions: [visit.region, open.region, other.region],
      name: '李姐',
    })
    const as = await world.test.signIn(organizer.email)
    const id = String((await add(as, visit, { phone: '13800007040', name: '秘密家庭' })).body['id'])
    await ask(as, 'GET', `/api/sign-ups/${id}/phone`)
    // Refused, or without effect: nothing was done.
    await ask(as, 'POST', `/api/sign-ups/${id}/move`, { lecture: open.id })
    await ask(as, 'POST', `/api/sign-ups/${id}/cancel`)
    await ask(as, 'POST', `/api/sign-ups/${id}/cancel`)
    const moved = String((await add(as, open, { phone: '13800007041' })).body['id'])
    await ask(as, 'POST', `/api/sign-ups/${moved}/move`, { lecture: other.id })
    await ask(as, 'POST', `/api/sign-ups/${moved}/move`, { lecture: visit.id })
    const log = [...(await auditOf(id)), ...(await auditOf(moved))].toSorted((a, b) => a.at.localeCompare(b.at))
    expect(log.map(({ byName, action, title, remark }) => [byName, action, title, remark ?? ''])).toEqual([
      ['李姐', '代为报名', `报名 ${id}`, ''],
      ['李姐', '查看手机号', `报名 ${id}`, ''],
      ['李姐', '取消报名', `报名 ${id}`, ''],
      ['李姐', '代为报名', `报名 ${moved}：辅食怎么加`, ''],
      ['李姐', '换场次', `报名 ${moved}：辅食怎么加`, `从“辅食怎么加”（${open.id}）换到“辅食怎么加”（${other.id}）`],
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
