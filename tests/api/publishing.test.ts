import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeArticle } from '../factories/stored.ts'
import { inOtherProcess } from '../helpers/other-process.ts'
import { openPublishingWorld, type PublishingWorld, update } from '../helpers/publishing-world.ts'

const PATIENCE = { timeout: 90_000, interval: 20 }

let world: PublishingWorld
beforeAll(async () => {
  world = await openPublishingWorld()
})
afterAll(() => world.stop())

const store = (changes: Parameters<typeof storeArticle>[2] = {}) => storeArticle(world.payload, world.register, changes)
/** All that search results say of the published documents. */
async function searchEntries(): Promise<string> {
  const folder = path.join(world.root, 'search', 'cards')
  const files = await fs.readdir(folder, { recursive: true })
  const cards = files.filter((file) => file.endsWith('.json'))
  return (await Promise.all(cards.map((file) => fs.readFile(path.join(folder, file), 'utf8')))).join('\n')
}

/** Stores an article and waits for its page. */
async function published(changes: Parameters<typeof storeArticle>[2] = {}) {
  const article = await store(changes)
  await expect.poll(() => world.articlePage(article.slug), PATIENCE).toContain(article.title)
  return article
}

/** Nothing of it is left: neither page nor variants nor search entry. */
async function expectGone(slug: string): Promise<void> {
  await expect.poll(() => world.articlePage(slug), PATIENCE).toBeUndefined()
  await world.caughtUp()
  await expect(fs.readdir(path.join(world.root, 'articles', slug))).rejects.toThrow('ENOENT')
  expect(await searchEntries()).not.toContain(slug)
  expect(await world.file('sitemap.xml')).not.toContain(slug)
}

describe('an article', () => {
  test('that is published has a page, a place in lists and in the search', async () => {
    const { slug } = await published({ title: '第一次洗澡要准备什么' })
    await world.caughtUp()
    expect(await searchEntries()).toContain(slug)
    for (const list of ['articles/index.html', 'sitemap.xml', 'feed.xml'])
      expect(await world.file(list)).toContain(slug)
  })

  test('that is a draft has none', async () => {
    const { slug } = await store({ _status: 'draft', title: '还没写完的一篇' })
    await world.caughtUp()
    expect(await world.articlePage(slug)).toBeUndefined()
    expect(await searchEntries()).not.toContain('还没写完的一篇')
  })

  test('keeps its page while a draft is saved over it, until that is published', async () => {
    const { id, slug } = await published()
    await world.caughtUp()
    const before = await world.articlePage(slug)
    await update(world.payload, 'articles', id, { summary: '草稿里的新说法。' }, { draft: true })
    await world.caughtUp()
    expect(await world.articlePage(slug)).toBe(before)
    await update(world.payload, 'articles', id, { summary: '草稿里的新说法。', _status: 'published' })
    await expect.poll(() => world.articlePage(slug), PATIENCE).toContain('草稿里的新说法。')
  })

  test.each([
    ['unpublished', (id: string) => update(world.payload, 'articles', id, { _status: 'draft' })],
    [
      'put into the trash',
      (id: string) => update(world.payload, 'articles', id, { deletedAt: new Date().toISOString() }),
    ],
    ['deleted', (id: string) => world.payload.delete({ collection: 'articles', id, overrideAccess: true })],
  ])('that is %s is gone with its variants and search entry', async (_how, takeDown) => {
    const { id, slug } = await published()
    await world.caughtUp()
    expect(await searchEntries()).toContain(slug)
    await takeDown(id)
    await expectGone(slug)
  })

  test('that comes back from the trash and is published has its page again', async () => {
    const { id, slug } = await published()
    await update(world.payload, 'articles', id, { deletedAt: new Date().toISOString() })
    await expectGone(slug)
    await update(world.payload, 'articles', id, { deletedAt: null, _status: 'published' }, { trash: true })
    await expect.poll(() => world.articlePage(slug), PATIENCE).toContain('宝宝发烧了怎么办')
  })

  test('whose address changes moves: the old page is gone, the new one there', async () => {
    const { id, slug } = await published()
    await update(world.payload, 'articles', id, { slug: `${slug}-moved`, _status: 'published' })
    await expect.poll(() => world.articlePage(`${slug}-moved`), PATIENCE).toContain('宝宝发烧了怎么办')
    await expect.poll(() => world.articlePage(slug), PATIENCE).toBeUndefined()
    await world.caughtUp()
    expect(await searchEntries()).toContain(`${slug}-moved`)
    expect(await searchEntries()).not.toContain(`/${slug}/`)
  })
})

describe('what cannot be shown', () => {
  test('a document that cannot be mapped keeps its old page and is reported, until it is put right', async () => {
    const { id, slug } = await published({ title: '写得太长的一篇' })
    // Around all checks, as an older release or a script may have written it.
    await world.payload.db.updateOne({ collection: 'articles', id, data: { summary: '长'.repeat(130) } })
    await world.payload.db.create({
      collection: 'changes',
      data: { entity: 'articles', document: id, at: new Date().toISOString() },
    })
    await expect.poll(() => world.publisher.status().problems.length, PATIENCE).toBe(1)
    await world.caughtUp()
    expect(world.publisher.status().problems).toEqual([
      { collection: 'articles', id, title: '写得太长的一篇', reason: 'summary：摘要最多 120 个字' },
    ])
    expect(await world.articlePage(slug)).toContain('先看精神，再看度数。')
    await update(world.payload, 'articles', id, { summary: '短了。', _status: 'published' })
    await expect.poll(() => world.articlePage(slug), PATIENCE).toContain('短了。')
    await expect.poll(() => world.publisher.status().problems, PATIENCE).toEqual([])
  })

  test('its page also outlives a restart, and goes when it is taken down', async () => {
    const { id, slug } = await published({ title: '重启之后还在的一篇' })
    const root = path.join(world.dataDir, 'restarted')
    const page = () => fs.readFile(path.join(root, 'articles', slug, 'index.html'), 'utf8').catch(() => undefined)
    const first = world.newPublisher(root)
    await first.start()
    await first.settled()
    await first.stop()
    const before = await page()
    expect(before).toContain('重启之后还在的一篇')
    await world.payload.db.updateOne({ collection: 'articles', id, data: { summary: '长'.repeat(130) } })
    const second = world.newPublisher(root)
    try {
      await second.start()
      await second.settled()
      expect(await page()).toBe(before)
      expect(second.status().problems.map(({ reason }) => reason)).toEqual(['summary：摘要最多 120 个字'])
      await update(world.payload, 'articles', id, { _status: 'draft' }, { draft: false })
      await expect.poll(page, PATIENCE).toBeUndefined()
      expect(second.status().problems).toEqual([])
    } finally {
      await second.stop()
    }
  })

  test('a page that fails keeps its old file and is reported, and is mended later', async () => {
    const { id, slug } = await published()
    await world.caughtUp()
    const before = await world.articlePage(slug)
    const route = `/articles/${slug}/`
    await world.breakRoute(route)
    try {
      await update(world.payload, 'articles', id, { summary: '改过的摘要。', _status: 'published' })
      await expect.poll(() => world.publisher.status().failures, PATIENCE).toEqual([{ route, reason: '这一页有错' }])
      await world.caughtUp()
      expect(await world.articlePage(slug)).toBe(before)
      expect(await searchEntries(), 'other pages go on').toContain('改过的摘要。')
    } finally {
      await world.breakRoute(undefined)
    }
    await world.caughtUp()
    expect(world.publisher.status().failures).toEqual([])
    expect(await world.articlePage(slug)).toContain('改过的摘要。')
  })
})

describe('changes that touch more', () => {
  test('of the settings are in the footer of every page', async () => {
    await world.payload.updateGlobal({
      slug: 'settings',
      data: { publisher: '青禾县妇联（示范）编写' },
      overrideAccess: true,
      depth: 0,
    })
    await world.caughtUp()
    const files = await fs.readdir(world.root, { recursive: true })
    const pages = files.filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(50)
    for (const name of pages) expect(await world.file(name), name).toContain('青禾县妇联（示范）编写')
  })

  test('by another process on the same database are noticed', async () => {
    const { id, slug } = await published()
    await inOtherProcess(
      `await payload.update({ collection: 'articles', id: ${JSON.stringify(id)}, overrideAccess: true, depth: 0, data: { summary: '别的进程写的。', _status: 'published' }, context: (await import('./cms/workflow/pass.ts')).importPass() })`,
    )
    await expect.poll(() => world.articlePage(slug), PATIENCE).toContain('别的进程写的。')
  })
})
