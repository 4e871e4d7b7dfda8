import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Change, followChanges, onChange } from '../../cms/database/change-feed.ts'
import type { Article } from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { type Register, storeArticle, storeRegister, storeTopic } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test: TestPayload
let register: Register
const heard: Change[] = []
let stopListening: () => void
beforeAll(async () => {
  test = await startPayload()
  register = await storeRegister(test.payload)
  stopListening = onChange((change) => heard.push(change))
})
afterAll(async () => {
  stopListening()
  await test.stop()
})
beforeEach(() => void heard.splice(0))

const save = (id: string, data: Partial<Article>, draft = false): Promise<unknown> =>
  test.payload.update({
    collection: 'articles',
    id,
    data,
    draft,
    trash: true,
    overrideAccess: true,
    context: data._status === 'published' ? importPass() : {},
  })

describe('the feed of changes', () => {
  it.each([
    ['a new draft', 'draft', async () => {}, 0],
    ['a draft beside the live text', 'published', (id: string) => save(id, { title: '草稿' }, true), 0],
    ['publishing', 'draft', (id: string) => save(id, { _status: 'published' }), 1],
    ['a change of the live text', 'published', (id: string) => save(id, { title: '新', _status: 'published' }), 1],
    ['taking offline', 'published', (id: string) => save(id, { _status: 'draft' }), 1],
    [
      'taking offline with a newer draft',
      'published',
      async (id: string) => {
        await save(id, { title: '草稿' }, true)
        await save(id, { _status: 'draft' })
      },
      1,
    ],
    ['the trash', 'published', (id: string) => save(id, { deletedAt: new Date().toISOString() }), 1],
    [
      'the trash and back',
      'published',
      async (id: string) => {
        await save(id, { deletedAt: new Date().toISOString() })
        await save(id, { deletedAt: null, _status: 'published' })
      },
      2,
    ],
    [
      'deletion',
      'published',
      (id: string) => test.payload.delete({ collection: 'articles', id, overrideAccess: true }),
      1,
    ],
  ] as const)('tells of %s', async (_name, status, act, times) => {
    const { id } = await storeArticle(test.payload, register, { _status: status })
    heard.splice(0)
    await act(id)
    expect(heard.map((change) => [change.collection, change.id])).toEqual(
      Array.from({ length: times }, () => ['articles', id]),
    )
  })

  it('tells of registers and settings, and stores what it tells', async () => {
    const topic = await storeTopic(test.payload)
    await test.payload.updateGlobal({ slug: 'settings', data: { siteName: '苗圃' }, overrideAccess: true })
    expect(heard.map((change) => [change.collection, change.id])).toEqual([
      ['topics', topic.id],
      ['settings', ''],
    ])
    const { docs } = await test.payload.find({
      collection: 'changes',
      where: { id: { in: heard.map(({ row }) => row) } },
      sort: 'at',
      overrideAccess: true,
    })
    expect(docs.map(({ entity, document }) => [entity, document ?? ''])).toEqual([
      ['topics', topic.id],
      ['settings', ''],
    ])
  })

  it('tells a follower each change once, also those of another process', async () => {
    const told: string[] = []
    const stop = followChanges(test.payload, (changes) => told.push(...changes.map(({ id }) => id)))
    const own = await storeTopic(test.payload)
    await test.payload.db.create({
      collection: 'changes',
      data: { entity: 'topics', document: 'of-another-process', at: new Date().toISOString() },
    })
    await new Promise((resolve) => setTimeout(resolve, 7000))
    stop()
    expect(told.toSorted()).toEqual([own.id, 'of-another-process'].toSorted())
  })

  it('goes on when a listener fails', async () => {
    const stop = onChange(() => {
      throw new Error('a listener of this test')
    })
    const topic = await storeTopic(test.payload)
    stop()
    expect(heard.map(({ id }) => id)).toEqual([topic.id])
  })
})
