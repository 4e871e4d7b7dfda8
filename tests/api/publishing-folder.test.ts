import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  storeArticle,
  storeCourse,
  storeCurriculum,
  storeLecture,
  storeLesson,
  storeRegion,
  storeSchedule,
  storeTrainer,
  storeVenue,
} from '../factories/stored.ts'
import { BUILT_SITE } from '../helpers/built-site.ts'
import { differences } from '../helpers/compare-folders.ts'
import { openPublishingWorld, type PublishingWorld, update } from '../helpers/publishing-world.ts'

let world: PublishingWorld
beforeAll(async () => {
  world = await openPublishingWorld()
})
afterAll(() => world.stop())

describe('the published folder', () => {
  test('after a stream of edits equals a fresh full publish, byte for byte', async () => {
    const { payload, register } = world
    const articles = []
    for (let number = 0; number < 8; number += 1)
      articles.push(await storeArticle(payload, register, { title: `第 ${number} 篇` }))
    const lesson = await storeLesson(payload, register)
    const course = await storeCourse(payload, register, { lessons: [lesson.id] })
    await storeCurriculum(payload, course)
    const region = await storeRegion(payload)
    const venue = await storeVenue(payload, region)
    const trainer = await storeTrainer(payload)
    const lecture = await storeLecture(payload, venue, trainer)
    await storeSchedule(payload, register.source)
    const [first, second, third, fourth, fifth] = articles
    for (let round = 0; round < 5; round += 1) {
      await update(payload, 'articles', first!.id, { summary: `第 ${round} 次改。`, _status: 'published' })
      await update(payload, 'articles', second!.id, {
        related: [first!.id, third!.id],
        minMonths: round,
        _status: 'published',
      })
      await update(payload, 'lectures', lecture.id, { title: `第 ${round} 次改名` })
      await update(payload, 'sources', register.source.id, { title: `第 ${round} 版来源` })
    }
    await update(payload, 'articles', third!.id, { slug: 'moved-away', _status: 'published' })
    await update(payload, 'articles', fourth!.id, { _status: 'draft' })
    await update(payload, 'articles', fifth!.id, { summary: '只是草稿。' }, { draft: true })
    await payload.delete({ collection: 'articles', id: articles[5]!.id, overrideAccess: true })
    await world.caughtUp()

    const fresh = path.join(world.dataDir, 'fresh')
    const publisher = world.newPublisher(fresh)
    await publisher.start()
    await publisher.settled()
    await publisher.stop()
    const found = await differences(world.root, fresh, { withVariants: true, mayKeepOldParts: true })
    expect(found).toEqual([])
    expect(await world.articlePage('moved-away')).toContain('第 2 篇')
  })

  test('is cleared at the start of what a killed process and older releases left', async () => {
    const folder = path.join(world.dataDir, 'left')
    const left = (name: string) => path.join(folder, name)
    const leave = async (name: string, daysAgo = 0): Promise<void> => {
      await fs.mkdir(path.dirname(left(name)), { recursive: true })
      await fs.writeFile(left(name), 'old')
      const at = new Date(Date.now() - daysAgo * 86_400_000)
      await fs.utimes(left(name), at, at)
    }
    const gone = [
      'index.html.br.unfinished',
      'articles/half/index.html.unfinished',
      'articles/taken-down/index.html',
      'articles/taken-down/index.html.br',
      'articles/taken-down/index.html.gz',
      '_astro/long-ago.js',
    ]
    for (const name of gone) await leave(name, 15)
    await leave('_astro/last-week.js', 7)

    const publisher = world.newPublisher(folder)
    await publisher.start()
    await publisher.settled()
    await publisher.stop()
    const files = await fs.readdir(folder, { recursive: true })
    expect(files.filter((name) => gone.includes(name))).toEqual([])
    expect(files).not.toContain('articles/taken-down')
    expect(files).toContain('_astro/last-week.js')
    expect(await fs.readFile(left('index.html'), 'utf8')).toContain('<!DOCTYPE html>')
  })
})

describe('a new build of the site', () => {
  test('made while the server runs does not touch the one it has loaded', async () => {
    const build = path.join(world.dataDir, 'build')
    await fs.cp(path.dirname(BUILT_SITE.bundle), build, { recursive: true })
    const publisher = world.newPublisher(path.join(world.dataDir, 'other'), path.join(build, 'entry.mjs'))
    await publisher.start()
    await publisher.settled()
    await fs.rm(build, { recursive: true })
    // No page of a full publish, so nothing asked for it before.
    const page = await publisher.renderLive('/sign-up/manage/', {})
    expect(page.status).toBe(200)
    expect(page.body).toContain('找不到这份报名')
    await publisher.stop()
  })
})

describe('a site that cannot be loaded', () => {
  test('is told at once, and the publisher still stops', async () => {
    const publisher = world.newPublisher(path.join(world.dataDir, 'none'), path.join(world.dataDir, 'missing.mjs'))
    await publisher.start()
    await expect(publisher.settled()).rejects.toThrow('missing.mjs')
    expect(publisher.status().state).toBe('broken')
    await expect(publisher.renderLive('/', {})).rejects.toThrow('missing.mjs')
    await publisher.stop()
  })
})
