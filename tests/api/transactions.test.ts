import type { CollectionAfterChangeHook, Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { onChange, type Change } from '../../cms/database/change-feed.ts'
import type { Article } from '../../cms/payload-types.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { storeArticle, storeRegister, storeSource, storeUser, type Register } from '../factories/stored.ts'
import { inOtherProcess } from '../helpers/other-process.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const onSqlite = process.env['TEST_DATABASE'] !== 'mongodb'

let world: TestPayload
let payload: Payload
let register: Register
let headers: Record<string, string>
beforeAll(async () => {
  world = await startPayload()
  payload = world.payload
  register = await storeRegister(payload)
  headers = await world.signIn((await storeUser(payload, ['administrator'])).email)
})
afterAll(() => world.stop())

let hook: CollectionAfterChangeHook | undefined
beforeAll(() => {
  // Last of all: everything of the save is written by then.
  payload.collections.articles.config.hooks.afterChange.push((args) => hook?.(args))
})
afterEach(() => {
  hook = undefined
  vi.useRealTimers()
})

/** As the import of the library does. */
const save = (id: string, summary: string): Promise<Article> =>
  payload.update({
    collection: 'articles',
    id,
    data: { summary, _status: 'published' },
    context: importPass(),
    depth: 0,
    overrideAccess: true,
  })
const summaryOf = async (id: string): Promise<string> =>
  (await payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true })).summary
const draftSummaryOf = async (id: string): Promise<string> =>
  (await payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })).summary
const versionsOf = async (id: string): Promise<number> =>
  (await payload.countVersions({ collection: 'articles', where: { parent: { equals: id } }, overrideAccess: true }))
    .totalDocs
const changesOf = async (id: string): Promise<number> =>
  (await payload.count({ collection: 'changes', where: { document: { equals: id } }, overrideAccess: true })).totalDocs
const sourcesTitled = async (title: string): Promise<number> =>
  (await payload.count({ collection: 'sources', where: { title: { equals: title } }, overrideAccess: true })).totalDocs
const patch = (id: string, json: unknown): Promise<Response> =>
  world.request(`/api/articles/${id}`, { method: 'PATCH', as: headers, json })

describe.runIf(onSqlite)('a save on SQLite is one transaction:', () => {
  test('an error at its end takes back everything of it, and nobody is told of a change', async () => {
    const { id, summary } = await storeArticle(payload, register)
    const before = [await versionsOf(id), await changesOf(id)]
    const told: Change[] = []
    const stop = onChange((change) => told.push(change))
    hook = () => {
      throw new Error('too late')
    }
    await expect(save(id, '不会留下。')).rejects.toThrow('too late')
    expect(await summaryOf(id)).toBe(summary)
    expect([await versionsOf(id), await changesOf(id)]).toEqual(before)
    hook = undefined
    await save(id, '留下了。')
    stop()
    expect(told.map((change) => change.id)).toEqual([id])
  })

  test('listeners are told of a change when all can read it', async () => {
    const { id } = await storeArticle(payload, register)
    const seen: Promise<string>[] = []
    const stop = onChange((change) => {
      if (change.id === id) seen.push(summaryOf(id))
    })
    hook = () => new Promise((resolve) => setTimeout(resolve, 20))
    await save(id, '已经存好。')
    stop()
    expect(await Promise.all(seen)).toEqual(['已经存好。'])
  })

  test.each([
    ['with', true],
    ['without', false],
  ])('a hook that writes and reads %s its req neither waits for ever nor writes apart', async (_name, handsOn) => {
    const { id } = await storeArticle(payload, register)
    const title = `钩子写的 ${String(handsOn)}`
    let read: string | undefined
    let fails = true
    hook = async ({ req }) => {
      const options = { depth: 0, overrideAccess: true, ...(handsOn ? { req } : {}) }
      const source = { key: `HOOK-${String(handsOn)}`, title, organisation: '甲', kind: 'guideline' as const }
      await payload.create({ collection: 'sources', data: { ...source, language: 'zh', year: 2022 }, ...options })
      read = (await payload.findByID({ collection: 'articles', id, ...options })).summary
      if (fails) throw new Error('after all')
    }
    await expect(save(id, '钩子看得见。')).rejects.toThrow('after all')
    expect(read).toBe('钩子看得见。')
    expect(await sourcesTitled(title)).toBe(0)
    fails = false
    await save(id, '钩子看得见。')
    expect(await sourcesTitled(title)).toBe(1)
    expect(await summaryOf(id)).toBe('钩子看得见。')
  })

  test('of two saves begun by one caller, the failure of one leaves the other', async () => {
    const [good, bad] = [await storeArticle(payload, register), await storeArticle(payload, register)]
    hook = ({ doc }) => {
      if (doc['id'] === bad.id) throw new Error('only this one')
    }
    const outcomes = await Promise.allSettled([save(good.id, '好。'), save(bad.id, '坏。'), save(good.id, '又好。')])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect([await summaryOf(good.id), await summaryOf(bad.id)]).toEqual(['又好。', bad.summary])
  })

  test('while one is under way, reads see what was before, and other writes wait and succeed', async () => {
    const { id, summary } = await storeArticle(payload, register)
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const { promise: isUnderWay, resolve: begun } = Promise.withResolvers<void>()
    hook = () => (begun(), mayEnd)
    const saving = save(id, '还没存好。')
    await isUnderWay
    expect(await (await world.request(`/api/articles/${id}?depth=0`)).json()).toMatchObject({ summary })
    let isStored = false
    const other = storeSource(payload, { title: '等一等' }).then(() => (isStored = true))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(isStored).toBe(false)
    end()
    await Promise.all([saving, other])
    expect([await summaryOf(id), await sourcesTitled('等一等')]).toEqual(['还没存好。', 1])
  })

  test('one that nobody ends is taken back, says so when it is ended, and keeps others waiting no longer', async () => {
    const { id, summary } = await storeArticle(payload, register)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const { promise: isUnderWay, resolve: begun } = Promise.withResolvers<void>()
    hook = () => (begun(), mayEnd)
    const saving = save(id, '没有结束。').catch((error: unknown) => String(error))
    await isUnderWay
    const other = storeSource(payload, { title: '不再等' })
    await vi.advanceTimersByTimeAsync(30_001)
    await other
    end()
    expect(await saving).toContain('The transaction is over already')
    expect(await summaryOf(id)).toBe(summary)
  })

  test('one that only reads holds nobody up', async () => {
    // Behind an await of its own, so that what this test does next is not part of it.
    const id = await Promise.resolve().then(() => payload.db.beginTransaction())
    await storeSource(payload, { title: '同时' })
    if (id !== null) await payload.db.commitTransaction(id)
    expect(await sourcesTitled('同时')).toBe(1)
  })
})

describe('saves at once', () => {
  test('of 50 articles all succeed', async () => {
    const articles = await Promise.all(Array.from({ length: 50 }, () => storeArticle(payload, register)))
    const answers = await Promise.all(articles.map(({ id }, n) => patch(id, { summary: `第 ${n} 篇。` })))
    expect(answers.map(({ status }) => status)).toEqual(articles.map(() => 200))
    for (const [n, { id }] of articles.entries()) expect(await draftSummaryOf(id)).toBe(`第 ${n} 篇。`)
  })

  test('of two processes all succeed', async () => {
    const [mine, theirs] = [await storeArticle(payload, register), await storeArticle(payload, register)]
    const over = new AbortController()
    const other = inOtherProcess(`
      for (let n = 1; n <= 40; n += 1)
        await payload.update({ collection: 'articles', id: '${theirs.id}', data: { summary: String(n) }, depth: 0 })
    `).finally(() => over.abort())
    let saves = 0
    while (!over.signal.aborted) {
      saves += 1
      expect((await patch(mine.id, { summary: `第 ${saves} 次。` })).status).toBe(200)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await other
    expect(await draftSummaryOf(mine.id)).toBe(`第 ${saves} 次。`)
    expect(await draftSummaryOf(theirs.id)).toBe('40')
  })
})
