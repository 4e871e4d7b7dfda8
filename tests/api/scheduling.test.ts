import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { momentInChina } from '../../cms/domain/moments.ts'
import type { PublishingPlan } from '../../cms/domain/publishing-plan.ts'
import type { Role } from '../../cms/domain/roles.ts'
import { findLease, takeLease } from '../../cms/scheduling/lease-store.ts'
import { Scheduler } from '../../cms/scheduling/scheduler.ts'
import { storeArticle, storeRegister, storeUser, type Register } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { storeApproved } from '../helpers/scheduling.ts'
import { makeStaff, type Staff } from '../helpers/workflow.ts'

const SOON_MS = 1_500
const NEXT_YEAR = '2027-03-01T00:00:00.000Z'
const PATIENCE = { timeout: 90_000, interval: 50 }

let world: TestPayload
let register: Register
let staff: Staff
const as: Partial<Record<Role, Record<string, string>>> = {}
let scheduler: Scheduler | undefined
beforeAll(async () => {
  world = await startPayload()
  register = await storeRegister(world.payload)
  staff = await makeStaff(world.payload)
  for (const role of ['editor', 'reviewer', 'trainer', 'administrator'] as const) {
    as[role] = await world.signIn((await storeUser(world.payload, [role])).email)
  }
})
afterEach(async () => {
  await scheduler?.stop()
  scheduler = undefined
  await world.payload.delete({ collection: 'payload-jobs', where: {}, overrideAccess: true })
})
afterAll(() => world.stop())

function startScheduler(): void {
  scheduler = new Scheduler({ payload: world.payload, logger: pino({ level: 'silent' }), ttl: 3_000, every: 50 })
  scheduler.start()
}

const soon = (): string => new Date(Date.now() + SOON_MS).toISOString()
async function plan(id: string, json: Record<string, unknown>, headers = as.editor) {
  const response = await world.request(`/api/articles/${id}/plan`, { method: 'POST', json, as: headers })
  return { status: response.status, body: (await response.json()) as { id?: string; errors?: unknown[] } }
}
async function seePlan(role: Role = 'editor'): Promise<PublishingPlan> {
  return (await (await world.request('/api/publishing-plan', { as: as[role] })).json()) as PublishingPlan
}
const statusOf = async (id: string) =>
  (await world.payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true }))._status

/** What the audit log says of a text after it was stored, oldest first. */
async function logOf(document: string): Promise<unknown[][]> {
  const { docs } = await world.payload.find({
    collection: 'audit-log',
    where: { document: { equals: document } },
    sort: 'at',
    overrideAccess: true,
  })
  return docs.slice(1).map(({ action, remark }) => [action, remark])
}

describe('what is scheduled', () => {
  test('goes live and offline in its order, and leaves the plan', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const at = Date.now() + SOON_MS
    expect((await plan(id, { step: 'publish', at: new Date(at).toISOString() })).status).toBe(201)
    startScheduler()
    await expect.poll(() => statusOf(id), PATIENCE).toBe('published')
    await expect.poll(() => seePlan(), PATIENCE).toEqual({ days: [], failed: [] })
    await plan(id, { step: 'unpublish', at: soon(), reason: '有新的指南' })
    await expect.poll(() => statusOf(id), PATIENCE).toBe('draft')
  })

  test('was due while no server ran', async () => {
    const id = await storeApproved(world.payload, register, staff)
    await plan(id, { step: 'publish', at: soon() })
    await new Promise((resolve) => setTimeout(resolve, SOON_MS * 2))
    expect(await statusOf(id)).toBe('draft')
    startScheduler()
    await expect.poll(() => statusOf(id), PATIENCE).toBe('published')
  })

  test('was left under way by a process that died', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const { body } = await plan(id, { step: 'publish', at: soon() })
    await world.payload.db.updateJobs({ id: body.id ?? '', data: { processing: true }, req: {} as never })
    startScheduler()
    await expect.poll(() => statusOf(id), PATIENCE).toBe('published')
  })

  test('is listed by day, with who and what, and can be taken back', async () => {
    const { id, title } = await storeArticle(world.payload, register, { _status: 'draft', title: '排好的一篇' })
    const at = '2027-03-01T16:30:00.000Z'
    const { body } = await plan(id, { step: 'publish', at })
    const { days } = await seePlan('reviewer')
    expect(days).toEqual([
      {
        day: '2027-03-02',
        label: '3月2日 星期二',
        steps: [expect.objectContaining({ id: body.id, step: 'publish', at, title, document: id, reason: '' })],
      },
    ])
    const cancel = (who?: Record<string, string>) =>
      world.request(`/api/publishing-plan/${body.id}/cancel`, { method: 'POST', as: who })
    const refusal = await cancel(as.reviewer)
    expect([refusal.status, await refusal.json()]).toEqual([
      403,
      { errors: [{ path: '', code: 'forbidden', message: '只有预约的人、编辑和管理员可以取消这个预约。' }] },
    ])
    expect((await cancel(as.trainer)).status).toBe(403)
    expect((await cancel()).status).toBe(403)
    expect((await cancel(as.editor)).status).toBe(200)
    expect((await cancel(as.editor)).status).toBe(404)
    expect((await seePlan()).days).toEqual([])
  })
})

describe('what did not come about says why', () => {
  test('of a text that was changed after its sign-off', async () => {
    const id = await storeApproved(world.payload, register, staff)
    await world.payload.update({
      collection: 'articles',
      id,
      data: { summary: '又改了。' },
      draft: true,
      overrideAccess: true,
    })
    await plan(id, { step: 'publish', at: soon() })
    startScheduler()
    await expect
      .poll(async () => (await seePlan()).failed.map(({ reason }) => reason), PATIENCE)
      .toEqual(['这一篇现在是“草稿”，审核通过的内容才能发布。'])
    expect(await statusOf(id)).toBe('draft')
  })

  test('of a person who is no editor any more', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const leaver = await storeUser(world.payload, ['editor'])
    await plan(id, { step: 'publish', at: soon() }, await world.signIn(leaver.email))
    await world.payload.update({
      collection: 'users',
      id: leaver.id,
      data: { roles: ['trainer'] },
      overrideAccess: true,
    })
    startScheduler()
    await expect
      .poll(async () => (await seePlan()).failed.map(({ reason, by }) => [reason, by]), PATIENCE)
      .toEqual([['只有编辑和管理员可以发布。', leaver.name]])
    expect(await statusOf(id)).toBe('draft')
  })

  test('of a person whose account is gone', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const gone = await storeUser(world.payload, ['editor'])
    await plan(id, { step: 'publish', at: soon() }, await world.signIn(gone.email))
    await world.payload.delete({ collection: 'users', id: gone.id, overrideAccess: true })
    startScheduler()
    await expect
      .poll(async () => (await seePlan()).failed.map(({ reason }) => reason), PATIENCE)
      .toEqual(['预约的人的账号已经不在了，请别的同事重新预约。'])
  })
})

describe('scheduling is refused', () => {
  test.each([
    [
      'a moment that has passed',
      { step: 'publish', at: '2020-01-01T00:00:00Z' },
      'at',
      '这个时间已经过去了，请选以后的时间。',
    ],
    ['no moment', { step: 'publish' }, 'at', '请选日期和时间。'],
    [
      'a moment far away',
      { step: 'publish', at: '2099-01-01T00:00:00Z' },
      'at',
      '最多预约到两年以后，请选近一些的时间。',
    ],
    ['another step', { step: 'approve', at: '2027-01-01T00:00:00Z' }, 'step', '只能预约发布或下线。'],
  ])('%s', async (_name, json, path, message) => {
    const id = await storeApproved(world.payload, register, staff)
    expect(await plan(id, json)).toEqual({ status: 400, body: { errors: [{ path, message, code: 'invalid' }] } })
  })

  test('to those who may not publish', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const at = soon()
    expect((await plan(id, { step: 'publish', at }, as.trainer)).status).toBe(403)
    expect((await plan(id, { step: 'publish', at }, as.reviewer)).body.errors).toEqual([
      { path: '', code: 'forbidden', message: '只有编辑和管理员可以发布。' },
    ])
  })

  test.each([
    ['unpublish without a reason', {}, '请写明为什么下线，接手的人要看。'],
    ['unpublish for no reason but spaces', { reason: ' ' }, '请写明为什么下线，接手的人要看。'],
    ['a reason that is no text', { reason: 5 }, '原因应该是文字。'],
    ['a reason as long as an article', { reason: '长'.repeat(2001) }, '原因最多 2000 个字，请写短一些。'],
  ])('%s', async (_name, json, message) => {
    const { id } = await storeArticle(world.payload, register)
    expect(await plan(id, { step: 'unpublish', at: NEXT_YEAR, ...json }, as.reviewer)).toEqual({
      status: 400,
      body: { errors: [{ path: 'reason', message, code: 'invalid' }] },
    })
  })

  test('of what is not live and will not be', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const offline = { step: 'unpublish', at: '2027-03-02T00:00:00.000Z', reason: '活动结束' }
    expect(await plan(id, offline)).toEqual({
      status: 409,
      body: {
        errors: [{ path: '', code: 'booked', message: '这一篇不在线上，在这之前也没有预约发布，不用下线。' }],
      },
    })
    await plan(id, { step: 'publish', at: NEXT_YEAR })
    expect((await plan(id, offline)).status).toBe(201)
  })

  test('twice, one after the other or in one moment', async () => {
    const id = await storeApproved(world.payload, register, staff)
    const books = () => plan(id, { step: 'publish', at: NEXT_YEAR })
    const [one, other] = await Promise.all([books(), books()])
    expect([one.status, other.status].toSorted()).toEqual([201, 409])
    expect((await books()).body.errors).toEqual([
      { path: '', code: 'booked', message: '已预约在 2027-03-01 08:00 发布，请先取消。' },
    ])
    expect((await seePlan()).days.flatMap(({ steps }) => steps)).toHaveLength(1)
  })
})

describe('a reviewer', () => {
  test('has the clock take a text offline, and says why', async () => {
    const { id } = await storeArticle(world.payload, register)
    const at = soon()
    expect((await plan(id, { step: 'unpublish', at, reason: ' 剂量有误 ' }, as.reviewer)).status).toBe(201)
    startScheduler()
    // The log is written last.
    const round = [
      ['预约下线', `${momentInChina(at)}，剂量有误`],
      ['下线', '预约的时间到了：剂量有误'],
    ]
    await expect.poll(() => logOf(id), PATIENCE).toEqual(round)
    expect(await statusOf(id)).toBe('draft')
    expect((await seePlan()).failed).toEqual([])
    const text = await world.payload.findByID({
      collection: 'articles',
      id,
      draft: true,
      depth: 0,
      overrideAccess: true,
    })
    expect(text.remarks?.map(({ step, text: words }) => [step, words])).toEqual([['unpublish', '剂量有误']])
  })

  test('takes back what is their own, and any step that they may take', async () => {
    const { id } = await storeArticle(world.payload, register)
    for (const who of [as.reviewer, as.editor]) {
      const { body } = await plan(id, { step: 'unpublish', at: NEXT_YEAR, reason: '活动结束' }, who)
      const address = `/api/publishing-plan/${body.id}/cancel`
      expect((await world.request(address, { method: 'POST', as: as.reviewer })).status).toBe(200)
    }
    const round = [
      ['预约下线', '2027-03-01 08:00，活动结束'],
      ['取消预约', '2027-03-01 08:00，下线'],
    ]
    expect(await logOf(id)).toEqual([...round, ...round])
  })
})

test("the panel's own form, which asks for no reason, takes nothing offline", async () => {
  const { id } = await storeArticle(world.payload, register)
  await world.payload.jobs.queue({
    task: 'schedulePublish',
    input: {
      type: 'unpublish',
      doc: { relationTo: 'articles', value: id },
      user: { relationTo: 'users', value: staff.editor.id },
    },
  })
  startScheduler()
  await expect
    .poll(async () => (await seePlan()).failed.map(({ reason }) => reason), PATIENCE)
    .toEqual(['请写明为什么下线，接手的人要看。'])
  expect(await statusOf(id)).toBe('published')
})

test("only editors take scheduled work back through the panel's own form", async () => {
  const id = await storeApproved(world.payload, register, staff)
  const { body } = await plan(id, { step: 'publish', at: '2027-03-01T16:30:00.000Z' })
  const trainer = await storeUser(world.payload, ['trainer'])
  const removal = world.payload.delete({
    collection: 'payload-jobs',
    where: { id: { equals: body.id ?? '' } },
    req: { user: { ...trainer, collection: 'users' } },
  })
  expect((await removal).errors.map(({ message }) => message)).toEqual(['只有编辑和管理员可以取消预约。'])
  expect((await seePlan()).days).toHaveLength(1)
})

test('of two that take over at once one wins', async () => {
  const before = await findLease(world.payload)
  const take = (holder: string) => takeLease(world.payload, before, { holder, renewedAt: new Date(0).toISOString() })
  const taken = await Promise.all(['one', 'two', 'three'].map(take))
  expect(taken.filter(Boolean)).toHaveLength(1)
  expect((await findLease(world.payload))?.number).toBe((before?.number ?? 0) + 1)
})
