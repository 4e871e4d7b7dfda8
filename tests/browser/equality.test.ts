import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'
import { publishedFiles } from '../../cms/publisher/materialise.ts'
import { largeCatalog } from '../factories/large-catalog.ts'
import { buildWithAstro } from '../helpers/astro-build.ts'
import { differences } from '../helpers/compare-folders.ts'
import { inPublishedOrder, publishCatalog } from '../helpers/render-files.ts'

/**
 * The publisher takes a way of its own through Astro, so an upgrade of Astro could change pages unseen. A plain
 * `astro build` of the same pages and Catalog is the measure: every page, feed and JSON, every script and style with its
 * hashed name. Nothing may differ.
 */

/** Rendered for one visitor at a time and never published; a plain build makes each page file. */
const LIVE_ONLY = ['sign-up/manage/index.html', 'preview/index.html', 'calendars/trainer.ics']

let folder: string
let plain: string
let published: string

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-equality-'))
  plain = path.join(folder, 'plain')
  published = path.join(folder, 'published')
  await buildWhatIsStale(() => {}, { only: 'site' })
  const catalog = inPublishedOrder(largeCatalog(50))
  await buildWithAstro(catalog, plain)
  await publishCatalog(catalog, published)
  for (const file of LIVE_ONLY) await fs.rm(path.join(plain, file))
})

afterAll(() => fs.rm(folder, { recursive: true, force: true }))

describe('50 articles by plain astro build and by the publisher', () => {
  test('are the same bytes', async () => {
    expect(await differences(plain, published)).toEqual([])
  })

  test.each([
    ['articles', /^articles\/question-\d+\/index\.html$/, 50],
    ['later pages of a topic', /^concerns\/[a-z-]+\/page\/\d+\/index\.html$/, 1],
    ['lessons', /^courses\/[^/]+\/[^/]+\/index\.html$/, 2],
    ['other forms of a text', /\/(?:leaflet|folded|radio|wechat)\/index\.html$|\/notice\.txt$/, 250],
    ['calendars', /^lectures\/[^/]+\.ics$/, 4],
    ['feeds and indexes', /^(feed\.xml|sitemap\.xml|search\/\w+\.json|manifest\.webmanifest|404\.html|sw\.js)$/, 6],
    ['pieces of the search', /^search\/(terms|cards|texts|words)\/.+\.(bin|json|txt)$/, 50],
    ['scripts and styles', /^_astro\/[^/]+\.(js|css)$/, 10],
  ])('have %s', async (_name, pattern, atLeast) => {
    const files = await publishedFiles(published)
    expect(files.filter((file) => pattern.test(file)).length).toBeGreaterThanOrEqual(atLeast)
  })
})
