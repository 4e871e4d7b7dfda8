import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recount } from '../../cms/sign-up/seat-counter.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const OUTCOMES = ['confirmed', 'duplicate', 'full', 'busy']
const SCRIPT = join(import.meta.dirname, '..', 'helpers', 'sign-up-process.ts')

/** A second process on the same database, ready to begin. */
async function start(lecture: TestLecture, attempts: number, firstPhone: number) {
  const child = spawn(process.execPath, [SCRIPT, lecture.slug, String(attempts), String(firstPhone)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextJson = async (): Promise<Record<string, number>> => {
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      if (line.value.startsWith('{')) return JSON.parse(line.value) as Record<string, number>
    }
    throw new Error('The process ended before it was done')
  }
  for (let line = await lines.next(); !line.done && line.value !== 'ready';) line = await lines.next()
  return async () => {
    child.stdin.write('go\n')
    return nextJson()
  }
}

test('two processes, 200 attempts of 150 phone numbers, 50 seats: never more than 50, no phone number twice', async () => {
  const lecture = await world.lecture({ capacity: 50 })
  const first = 15_000_000_000
  const begins = await Promise.all([0, 50].map((offset) => start(lecture, 100, first + offset)))
  const tallies = await Promise.all(begins.map((begin) => begin()))
  const sum = (name: string) => tallies.reduce((total, tally) => total + (tally[name] ?? 0), 0)
  const rows = await rowsOf(world.payload, lecture.id)
  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  expect(confirmed.length).toBe(sum('confirmed'))
  expect(confirmed.length).toBeLessThanOrEqual(50)
  expect(new Set(confirmed.map(({ phoneHash }) => phoneHash)).size).toBe(confirmed.length)
  expect(Object.keys(Object.assign({}, ...tallies) as object).filter((name) => !OUTCOMES.includes(name))).toEqual([])

  await recount(world.payload, lecture.id)
  expect(await world.taken(lecture)).toBe(confirmed.length)
  while ((await world.signUp(lecture)).status === 201);
  expect(await world.seated(lecture)).toBe(50)
}, 180_000)
