import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { User } from '../../cms/payload-types.ts'
import { planStep } from '../../cms/scheduling/plan.ts'
import { storeRegister, storeUser, type Register } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { storeApproved } from '../helpers/scheduling.ts'
import { makeStaff, type Staff } from '../helpers/workflow.ts'
import { ended } from '../helpers/server.ts'

const PROCESS = path.join(import.meta.dirname, '..', 'helpers', 'scheduling-process.ts')
const PATIENCE = { timeout: 90_000, interval: 100 }

interface Runner {
  child: ChildProcess
  said: string[]
}

let world: TestPayload
let register: Register
let staff: Staff
let editor: User & { collection: 'users' }
const running = new Set<Runner>()
beforeAll(async () => {
  world = await startPayload()
  register = await storeRegister(world.payload)
  staff = await makeStaff(world.payload)
  editor = { ...(await storeUser(world.payload, ['editor'])), collection: 'users' }
})
afterEach(async () => {
  await Promise.all([...running].map(kill))
})
afterAll(() => world.stop())

async function startRunner(): Promise<Runner> {
  const child = spawn(process.execPath, [PROCESS], { stdio: ['ignore', 'pipe', 'inherit'] })
  const runner: Runner = { child, said: [] }
  running.add(runner)
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The process ended with ${code}`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      runner.said.push(line)
      if (line === 'started') resolve()
    })
  })
  return runner
}

async function kill(runner: Runner): Promise<void> {
  running.delete(runner)
  runner.child.kill('SIGKILL')
  await ended(runner.child)
}

/** Texts that wait to be published, so many ms apart, half of them later to be taken offline again. */
async function planMany(count: number, apart: number): Promise<{ ids: string[]; offline: string[] }> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) ids.push(await storeApproved(world.payload, register, staff))
  const offline = ids.filter((_, index) => index % 2 === 1)
  const due = Date.now() + 1_000
  await Promise.all(ids.map((document, index) => plan(document, 'publish', due + index * apart)))
  const last = due + count * apart
  await Promise.all(offline.map((document, index) => plan(document, 'unpublish', last + index * apart)))
  return { ids, offline }
}

const plan = (document: string, step: 'publish' | 'unpublish', at: number): Promise<string> =>
  planStep(
    world.payload,
    { kind: 'articles', document, step, at: new Date(at), reason: step === 'unpublish' ? '过时了' : '' },
    editor,
  )

const waiting = async (): Promise<number> =>
  (await world.payload.count({ collection: 'payload-jobs', overrideAccess: true })).totalDocs

/** How often each step was taken with a text, by the audit log, and what stands live. */
async function outcome(id: string): Promise<{ publish: number; unpublish: number; live: string }> {
  const { docs } = await world.payload.find({
    collection: 'audit-log',
    where: { and: [{ document: { equals: id } }, { remark: { like: '预约的时间到了' } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const times = (action: string): number => docs.filter((entry) => entry.action === action).length
  const live = await world.payload.findByID({ collection: 'articles', id, depth: 0, overrideAccess: true })
  return { publish: times('发布'), unpublish: times('下线'), live: String(live._status) }
}

const expected = ({ ids, offline }: { ids: string[]; offline: string[] }) =>
  ids.map((id) =>
    offline.includes(id)
      ? { publish: 1, unpublish: 1, live: 'draft' }
      : { publish: 1, unpublish: 0, live: 'published' },
  )

test('of two processes one does everything, each thing once', async () => {
  const runners = [await startRunner(), await startRunner()]
  const planned = await planMany(8, 50)
  await expect.poll(waiting, PATIENCE).toBe(0)
  expect(await Promise.all(planned.ids.map(outcome))).toEqual(expected(planned))
  expect(runners.map(({ said }) => said.includes('holding')).toSorted()).toEqual([false, true])
})

test('when the one that does it is killed in the middle, the other goes on', async () => {
  const runners = [await startRunner(), await startRunner()]
  const planned = await planMany(16, 150)
  const all = await waiting()
  await expect.poll(async () => all - (await waiting()), PATIENCE).toBeGreaterThan(4)
  const holder = runners.find(({ said }) => said.includes('holding'))
  if (!holder) throw new Error('Nobody holds the lease')
  await kill(holder)
  const left = await waiting()
  expect(left).toBeGreaterThan(0)
  await expect.poll(waiting, PATIENCE).toBe(0)
  const outcomes = await Promise.all(planned.ids.map(outcome))
  // What was at hand when it was killed may be done and not yet in the log; nothing is done twice.
  const missing = outcomes.filter((each, index) => JSON.stringify(each) !== JSON.stringify(expected(planned)[index]))
  expect(missing.length).toBeLessThanOrEqual(1)
  expect(outcomes.map(({ live }) => live)).toEqual(expected(planned).map(({ live }) => live))
  expect(outcomes.every(({ publish, unpublish }) => publish <= 1 && unpublish <= 1)).toBe(true)
  // A process that is held up for longer than its lease lasts may lose it for a while and take it again.
  const other = runners.find((runner) => runner !== holder)
  expect([...new Set(other?.said)]).toEqual(['started', 'holding'])
})
