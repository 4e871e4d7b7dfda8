import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'
import { storeArticle, storeRegister } from '../factories/stored.ts'
import { differences } from '../helpers/compare-folders.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { update } from '../helpers/publishing-world.ts'
import { ended } from '../helpers/server.ts'

const PROCESS = path.join(import.meta.dirname, '..', 'helpers', 'publishing-process.ts')
const PATIENCE = { timeout: 60_000, interval: 50 }

let world: TestPayload
const running = new Set<ChildProcess>()
beforeAll(async () => {
  await buildWhatIsStale(() => {}, { only: 'site' })
  world = await startPayload()
})
afterAll(async () => {
  await Promise.all([...running].map(kill))
  await world.stop()
})

const folder = (name: string): string => path.join(world.dataDir, name)

/** Resolves when it has published all there is. */
async function startPublisher(name: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROCESS, folder(name)], { stdio: ['pipe', 'pipe', 'inherit'] })
  running.add(child)
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The publisher ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => (line === 'settled' ? resolve() : undefined))
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  running.delete(child)
  child.kill('SIGKILL')
  await ended(child)
}

test(
  'two processes on one database each publish what a third saves, and one that was away catches up',
  { timeout: 240_000 },
  async () => {
    const { slug, id } = await storeArticle(world.payload, await storeRegister(world.payload))
    const page = (name: string) =>
      fs.readFile(path.join(folder(name), 'articles', slug, 'index.html'), 'utf8').catch(() => undefined)
    const [one] = await Promise.all([startPublisher('one'), startPublisher('two')])
    await update(world.payload, 'articles', id, { summary: '两个进程都要看到。', _status: 'published' })
    for (const name of ['one', 'two']) await expect.poll(() => page(name), PATIENCE).toContain('两个进程都要看到。')

    await kill(one)
    await update(world.payload, 'articles', id, { summary: '一个进程不在时写的。', _status: 'published' })
    await expect.poll(() => page('two'), PATIENCE).toContain('一个进程不在时写的。')
    expect(await page('one')).toContain('两个进程都要看到。')
    await startPublisher('one')
    expect(await page('one')).toContain('一个进程不在时写的。')
    await expect
      .poll(() => differences(folder('one'), folder('two'), { withVariants: true, mayKeepOldParts: true }), PATIENCE)
      .toEqual([])
  },
)
