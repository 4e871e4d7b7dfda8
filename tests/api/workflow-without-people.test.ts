import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, User } from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { articleData, storeUser } from '../factories/stored.ts'
import { refusalOf } from '../helpers/refusal.ts'
import { openWorkflowWorld, ownTitle, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const patch = (id: string, json: object, query = '') =>
  world.send('editor', `/api/articles/${id}${query}`, { method: 'PATCH', json })
const published = async () => {
  const { id } = await world.articleIn('approved')
  await world.step('editor', id, 'publish')
  return world.newest(id)
}

describe('the clock', () => {
  const queue = (id: string, type: 'publish' | 'unpublish', user: User) =>
    world.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type,
        doc: { relationTo: 'articles', value: id },
        user: { relationTo: 'users', value: user.id },
        ...(type === 'unpublish' ? { reason: '过时了' } : {}),
      } as never,
      waitUntil: new Date(),
    })
  const run = async (job: { id: string | number }) => {
    await world.payload.jobs.runByID({ id: job.id, silent: true })
    const where = { id: { equals: job.id } }
    const { docs } = await world.payload.find({ collection: 'payload-jobs', where, overrideAccess: true })
    return docs.length === 0
  }

  it('publishes what was approved, once, and again does no harm', async () => {
    const { id } = await world.articleIn('approved')
    const jobs = [await queue(id, 'publish', world.users.editor), await queue(id, 'publish', world.users.editor)]
    for (const job of jobs) expect(await run(job)).toBe(true)
    expect(await world.newest(id)).toMatchObject({ state: 'published', lastStep: { by: world.users.editor.id } })
    const { docs } = await world.payload.find({
      collection: 'audit-log',
      where: { document: { equals: id }, action: { equals: '发布' } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ byName: '某editor', remark: '预约的时间到了' }])
  })

  it('does not publish what was changed after it was approved', async () => {
    const { id } = await world.articleIn('approved')
    const before = await world.live(id)
    const job = await queue(id, 'publish', world.users.editor)
    await patch(id, { summary: '又改了。' })
    expect(await run(job)).toBe(false)
    expect(await world.live(id)).toEqual(before)
  })

  it('does not publish for somebody who lost the role', async () => {
    const former = await storeUser(world.payload, ['editor'])
    const { id } = await world.articleIn('approved')
    const before = await world.live(id)
    const job = await queue(id, 'publish', former)
    await world.payload.update({
      collection: 'users',
      id: former.id,
      data: { roles: ['reviewer'] },
      overrideAccess: true,
    })
    expect(await run(job)).toBe(false)
    expect(await world.live(id)).toEqual(before)
  })

  it('takes offline beside an unfinished draft, and the draft stays', async () => {
    const { id } = await published()
    await patch(id, { title: '', sources: [], summary: '还没写完。' })
    expect(await run(await queue(id, 'unpublish', world.users.editor))).toBe(true)
    expect(await world.live(id)).toBeUndefined()
    expect(await world.newest(id)).toMatchObject({ state: 'draft', summary: '还没写完。' })
  })
})

describe('the library’s import', () => {
  const importing = (review: Article['review'], title = ownTitle()) =>
    world.payload.create({
      collection: 'articles',
      data: { ...articleData(world.register), title, review, _status: 'published' },
      overrideAccess: true,
      context: importPass(),
    })

  it('publishes demonstration content without a sign-off, and the log says so', async () => {
    const { id } = await importing({ status: 'demo', reviewBy: '2028-11-01' })
    expect(await world.live(id)).toMatchObject({ review: { status: 'demo' } })
    const { docs } = await world.payload.find({
      collection: 'audit-log',
      where: { document: { equals: id } },
      overrideAccess: true,
    })
    expect(docs).toMatchObject([{ action: '从内容库导入', byName: '系统', to: 'published' }])
  })

  it('publishes nothing that says of itself that it was reviewed', async () => {
    const review = { status: 'reviewed', reviewer: '某医生', reviewedOn: '2026-11-01', reviewBy: '2028-11-01' } as const
    expect(await refusalOf(importing(review))).toBe(
      '没有审核签字的内容，只有标明“示范内容，须经本地专家审核”的才能导入上线。',
    )
  })

  it('is no way in for requests', async () => {
    const json = { ...articleData(world.register), _status: 'published', context: importPass(), ...importPass() }
    const response = await world.send('administrator', '/api/articles', { method: 'POST', json })
    expect(response.status).toBe(403)
  })
})

it('the audit log is only added to', async () => {
  const { id } = await world.articleIn('draft')
  const { docs } = await world.payload.find({
    collection: 'audit-log',
    where: { document: { equals: id } },
    limit: 1,
    overrideAccess: true,
  })
  const path = `/api/audit-log/${docs[0]?.id}`
  for (const init of [{ method: 'PATCH', json: { remark: '改' } }, { method: 'DELETE' }]) {
    expect((await world.send('administrator', path, init)).status).toBe(403)
  }
})
