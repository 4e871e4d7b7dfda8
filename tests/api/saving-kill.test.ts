import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { storeArticle, storeRegister, storeSource, storeTopic } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import type { SavingOrder } from '../helpers/saving-process.ts'
import { ended } from '../helpers/server.ts'

const PROCESS = path.join(import.meta.dirname, '..', 'helpers', 'saving-process.ts')
const KILLS = Number(process.env['SAVING_KILLS'] ?? 6)
const LONGEST_MS = 700

let world: TestPayload
let order: SavingOrder
beforeAll(async () => {
  world = await startPayload()
  const { payload } = world
  const register = await storeRegister(payload)
  const states = await Promise.all(
    ['甲', '乙'].map(async (name) => ({
      summary: `第${name}种样子。`,
      topics: [(await storeTopic(payload)).id, (await storeTopic(payload)).id],
      sources: [(await storeSource(payload)).id, (await storeSource(payload)).id, (await storeSource(payload)).id],
    })),
  )
  const articles: string[] = []
  for (let number = 0; number < 4; number += 1) articles.push((await storeArticle(payload, register, states[0])).id)
  order = { articles, states: [states[1]!, states[0]!] }
})
afterAll(() => world.stop())

const part = ({ summary, topics, sources }: Partial<Article>) => ({ summary, topics, sources })

/** What is wrong with an article, in words: it must be the one or the other state, in all its tables. */
async function wrongWith(id: string): Promise<string[]> {
  const { payload } = world
  const article = await payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true })
  const { docs: versions } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const { totalDocs: changes } = await payload.count({
    collection: 'changes',
    where: { document: { equals: id } },
    overrideAccess: true,
  })
  const isWhole = (found: Partial<Article>): boolean =>
    order.states.some((state) => JSON.stringify(part(state)) === JSON.stringify(part(found)))
  const wrong: string[] = []
  if (!isWhole(article)) wrong.push(`the article is ${JSON.stringify(part(article))}`)
  const broken = versions.filter(({ version }) => !isWhole(version as Partial<Article>)).length
  if (broken > 0) wrong.push(`${broken} versions are not whole`)
  const latest = versions.filter(({ latest: isLatest }) => isLatest)
  if (latest.length !== 1) wrong.push(`${latest.length} versions are the latest`)
  if (JSON.stringify(part((latest[0]?.version ?? {}) as Partial<Article>)) !== JSON.stringify(part(article)))
    wrong.push('the latest version is not the article')
  if (versions.length !== changes) wrong.push(`${versions.length} versions, ${changes} in the feed of changes`)
  return wrong
}

test.runIf(process.env['TEST_DATABASE'] !== 'mongodb')(
  'killed in the middle of saves, every article is whole: old or new, with its relations, versions and changes',
  { timeout: 60_000 + KILLS * 60_000 },
  async () => {
    const wrong: string[] = []
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const child = spawn(process.execPath, [PROCESS, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] })
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`It ended with ${code}`)))
        createInterface({ input: child.stdout }).on('line', (line) => (line === 'saved' ? resolve() : undefined))
      })
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * LONGEST_MS))
      child.kill('SIGKILL')
      if (child.signalCode === null) await ended(child)
      if (child.exitCode !== null) wrong.push(`process ${kill} ended by itself`)
      for (const id of order.articles)
        wrong.push(...(await wrongWith(id)).map((each) => `kill ${kill}, ${id.slice(0, 4)}: ${each}`))
    }
    expect(wrong).toEqual([])
    const { totalDocs } = await world.payload.countVersions({ collection: 'articles', overrideAccess: true })
    // Each process has saved something before it was killed.
    expect(totalDocs).toBeGreaterThanOrEqual(order.articles.length + KILLS)
  },
)
