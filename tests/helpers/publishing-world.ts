import fs from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Payload } from 'payload'
import { pino } from 'pino'
import { expect } from 'vitest'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'
import { Publisher } from '../../cms/publisher/publisher.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { storeArticle, storeRegister, type Register } from '../factories/stored.ts'
import { BUILT_SITE } from './built-site.ts'
import { startPayload, TEST_ORIGIN, type TestPayload } from './payload.ts'

/** The real Payload, the real publisher with the built site, and no server. */
export interface PublishingWorld extends TestPayload {
  publisher: Publisher
  register: Register
  root: string
  /** Another publisher on the same database. */
  newPublisher: (root: string, bundle?: string) => Publisher
  /** A published file, or undefined. */
  file: (name: string) => Promise<string | undefined>
  articlePage: (slug: string) => Promise<string | undefined>
  /** Resolves when all changes made so far are in the files: a change made now has come through after them. */
  caughtUp: () => Promise<void>
  /** Renders of this route throw, until it is called with undefined. */
  breakRoute: (route: string | undefined) => Promise<void>
}

const PATIENCE = { timeout: 90_000, interval: 20 }

export async function openPublishingWorld(): Promise<PublishingWorld> {
  await buildWhatIsStale(() => {}, { only: 'site' })
  const world = await startPayload()
  const { payload, dataDir } = world
  const root = path.join(dataDir, 'site')
  const { bundle, breakRoute } = await breakableSite(dataDir)
  const logger = pino({ level: 'silent' })
  const newPublisher = (folder: string, site = BUILT_SITE.bundle): Publisher =>
    new Publisher({ payload, logger, origin: TEST_ORIGIN, bundle: site, assets: BUILT_SITE.assets, root: folder })

  const register = await storeRegister(payload)
  // Of topics of its own, so that no other page shows it as a neighbour.
  const marker = await storeArticle(payload, await storeRegister(payload))
  const publisher = newPublisher(root, bundle)
  await publisher.start()
  await publisher.settled()

  const file = (name: string) => fs.readFile(path.join(root, name), 'utf8').catch(() => undefined)
  const articlePage = (slug: string) => file(`articles/${slug}/index.html`)
  let marks = 0
  return {
    ...world,
    publisher,
    register,
    root,
    newPublisher,
    file,
    articlePage,
    breakRoute,
    caughtUp: async () => {
      const summary = `第 ${++marks} 个记号。`
      await update(payload, 'articles', marker.id, { summary, _status: 'published' })
      await expect.poll(() => articlePage(marker.slug), PATIENCE).toContain(summary)
      await publisher.settled()
    },
    stop: async () => {
      await publisher.stop()
      await world.stop()
    },
  }
}

/** As the server itself would save it; publishing as the library's import does it. */
export async function update(
  payload: Payload,
  collection: 'articles' | 'lectures' | 'sources',
  id: string,
  data: Record<string, unknown>,
  options: { draft?: boolean; trash?: boolean } = {},
): Promise<void> {
  const context = data['_status'] === 'published' ? importPass() : {}
  await payload.update({ collection, id, data, context, depth: 0, overrideAccess: true, ...options } as never)
}

/** The built site with a fault that can be switched on: a route that throws, as a bug in a page would. */
async function breakableSite(folder: string) {
  const bundle = path.join(folder, 'breakable-site.mjs')
  const broken = path.join(folder, 'broken-route')
  await fs.writeFile(
    bundle,
    `import fs from 'node:fs'
import { render as renderWell } from ${JSON.stringify(pathToFileURL(BUILT_SITE.bundle).href)}
export { hasRoute, ownRoutes, prepareRoutes, routes, routesTouchedBy } from ${JSON.stringify(pathToFileURL(BUILT_SITE.bundle).href)}
export async function render(path, catalog, visit) {
  if (fs.existsSync(${JSON.stringify(broken)}) && fs.readFileSync(${JSON.stringify(broken)}, 'utf8') === path) {
    throw new Error('这一页有错')
  }
  return renderWell(path, catalog, visit)
}
`,
  )
  const breakRoute = async (route: string | undefined): Promise<void> => {
    if (route === undefined) await fs.rm(broken, { force: true })
    else await fs.writeFile(broken, route)
  }
  return { bundle, breakRoute }
}
