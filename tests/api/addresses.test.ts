import fs from 'node:fs'
import path from 'node:path'
import express from 'express'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suggestSlug } from '../../cms/addresses/suggest-slug.ts'
import { formerPage, writeFormerPages } from '../../cms/publisher/former-pages.ts'
import { formerPages } from '../../cms/server/former-pages.ts'
import { staticFiles } from '../../cms/server/static-files.ts'
import {
  articleData,
  storeArticle,
  storeCourse,
  storeLesson,
  storeRegister,
  type Register,
} from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { publishAs } from '../helpers/publish-as.ts'

let world: TestPayload
let register: Register

beforeAll(async () => {
  world = await startPayload()
  register = await storeRegister(world.payload)
})
afterAll(() => world.stop())

const rules = async (part: string) => {
  const { docs } = await world.payload.find({
    collection: 'redirects',
    where: { or: [{ from: { like: part } }, { to: { like: part } }] },
    sort: 'from',
    depth: 0,
    overrideAccess: true,
  })
  return docs.map(({ from, to }) => `${from} ${to}`)
}

describe('a published text gets another address', () => {
  test('a draft moves nothing; publishing it does; chains are short; back again leaves no loop', async () => {
    const { id } = await storeArticle(world.payload, register, { slug: 'move-one', title: '搬家的文章' })
    await world.payload.update({
      collection: 'articles',
      id,
      data: { slug: 'move-two' },
      draft: true,
      overrideAccess: true,
    })
    expect(await rules('move-')).toEqual([])

    await publishAs(world.payload, 'articles', id, { slug: 'move-two' })
    expect(await rules('move-')).toEqual(['/articles/move-one/ /articles/move-two/'])

    await publishAs(world.payload, 'articles', id, { slug: 'move-three' })
    expect(await rules('move-')).toEqual([
      '/articles/move-one/ /articles/move-three/',
      '/articles/move-two/ /articles/move-three/',
    ])

    await publishAs(world.payload, 'articles', id, { slug: 'move-one' })
    expect(await rules('move-')).toEqual([
      '/articles/move-three/ /articles/move-one/',
      '/articles/move-two/ /articles/move-one/',
    ])
  })

  test('a text that never was public leaves no rule', async () => {
    const { id } = await storeArticle(world.payload, register, {
      slug: 'quiet-one',
      title: '安静的文章',
      _status: 'draft',
    })
    await publishAs(world.payload, 'articles', id, { slug: 'quiet-two' })
    expect(await rules('quiet-')).toEqual([])
  })

  test('a course takes its lessons along, and a lesson moves within its course', async () => {
    const lesson = await storeLesson(world.payload, register, { slug: 'cry-one' })
    const course = await storeCourse(world.payload, register, { slug: 'year-one', lessons: [lesson.id] })
    await publishAs(world.payload, 'courses', course.id, { slug: 'year-two' })
    expect(await rules('year-')).toEqual([
      '/courses/year-one/ /courses/year-two/',
      '/courses/year-one/cry-one/ /courses/year-two/cry-one/',
    ])
    await publishAs(world.payload, 'lessons', lesson.id, { slug: 'cry-two' })
    expect(await rules('year-')).toEqual([
      '/courses/year-one/ /courses/year-two/',
      '/courses/year-one/cry-one/ /courses/year-two/cry-two/',
      '/courses/year-two/cry-one/ /courses/year-two/cry-two/',
    ])
  })
})

describe('who asks for a former address', () => {
  let origin: string
  let close: () => void
  let site: string

  beforeAll(async () => {
    await world.payload.db.create({
      collection: 'redirects',
      data: { from: '/articles/old/', to: '/articles/new/', at: new Date().toISOString() },
    })
    site = path.join(world.dataDir, 'pages')
    const app = express()
      .use(staticFiles({ root: site, isHashed: () => false }))
      .use(formerPages(world.payload))
    const server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = () => server.close()
  })
  afterAll(() => close())

  test.each([
    ['/articles/old/', 301, '/articles/new/'],
    ['/articles/old', 301, '/articles/new/'],
    ['/articles/old/?from=qr', 301, '/articles/new/?from=qr'],
    ['/articles/other/', 404, null],
    ["/articles/old'/", 404, null],
    ['//articles/old/', 404, null],
  ])('%s is answered %i', async (address, status, location) => {
    const response = await fetch(origin + address, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([status, location])
    if (status === 301) expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  test('a page that lies there is served, and is not overwritten for other servers', async () => {
    fs.mkdirSync(path.join(site, 'articles/old'), { recursive: true })
    fs.writeFileSync(path.join(site, 'articles/old/index.html'), 'a page')
    expect(await (await fetch(`${origin}/articles/old/`)).text()).toBe('a page')
    await writeFormerPages(world.payload, site, 'https://example.cn')
    expect(fs.readFileSync(path.join(site, 'articles/old/index.html'), 'utf8')).toBe('a page')
  })

  test('a folder for other servers gets a page that sends people on', async () => {
    const out = path.join(world.dataDir, 'out')
    const { totalDocs } = await world.payload.count({ collection: 'redirects', overrideAccess: true })
    expect(await writeFormerPages(world.payload, out, 'https://example.cn')).toBe(totalDocs)
    const page = fs.readFileSync(path.join(out, 'articles/old/index.html'), 'utf8')
    expect(page).toBe(formerPage('/articles/new/', 'https://example.cn'))
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/articles/new/">')
    expect(page).toContain('<link rel="canonical" href="https://example.cn/articles/new/">')
  })
})

describe('an address from a title', () => {
  const suggest = (title: string, id?: string) => suggestSlug(world.payload, { kind: 'articles', title, id })

  test('in pinyin; the same title gets a number', async () => {
    expect(await suggest('辅食添加')).toBe('fu-shi-tianjia')
    const { id } = await storeArticle(world.payload, register, { slug: 'fu-shi-tianjia' })
    expect(await suggest('辅食添加')).toBe('fu-shi-tianjia-2')
    expect(await suggest('辅食添加', id)).toBe('fu-shi-tianjia')
  })

  test('former addresses, drafts beside a live text and the trash count as taken', async () => {
    const { id } = await storeArticle(world.payload, register, { slug: 'shuimian' })
    await world.payload.update({
      collection: 'articles',
      id,
      data: { slug: 'shuimian-2' },
      draft: true,
      overrideAccess: true,
    })
    await world.payload.db.create({
      collection: 'redirects',
      data: { from: '/articles/shuimian-3/', to: '/articles/elsewhere/', at: new Date().toISOString() },
    })
    const trashed = await world.payload.create({
      collection: 'articles',
      data: { ...articleData(register, { slug: 'shuimian-4' }), _status: 'draft' },
      draft: true,
      overrideAccess: true,
    })
    await world.payload.update({
      collection: 'articles',
      id: trashed.id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect(await suggest('睡眠')).toBe('shuimian-5')
  })

  test('a title without a word gives none', async () => {
    expect(await suggest('？！')).toBe('')
  })
})
