import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signUpContext } from '../../cms/sign-up/context.ts'
import { recountSeats } from '../../cms/sign-up/mend.ts'
import { offerSeats } from '../../cms/sign-up/offer.ts'
import { recount } from '../../cms/sign-up/seat-counter.ts'
import { ended } from '../helpers/server.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const SCRIPT = join(import.meta.dirname, '..', 'helpers', 'sign-up-process.ts')
const FIRST_PHONE = 15_000_000_000

interface OtherServer {
  readonly child: ChildProcess
  /** Lines it has said so far. */
  readonly said: string[]
  readonly begin: () => void
  /** What it has told families: outcomes and how many. */
  readonly tally: () => Promise<Record<string, number>>
}

/** A second process on the same database, ready to begin. */
async function start(lecture: TestLecture, attempts: number, firstPhone: number, wait = ''): Promise<OtherServer> {
  const child = spawn(process.execPath, [SCRIPT, lecture.slug, String(attempts), String(firstPhone), wait], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: string[] = []
  const isReady = Promise.withResolvers<void>()
  const isOver = Promise.withResolvers<void>()
  createInterface({ input: child.stdout })
    .on('line', (line) => {
      said.push(line)
      if (line === 'ready') isReady.resolve()
    })
    .once('close', () => {
      isReady.reject(new Error('The process ended before it was ready'))
      isOver.resolve()
    })
  await isReady.promise
  return {
    child,
    said,
    begin: () => void child.stdin.write('go\n'),
    tally: async () => {
      await isOver.promise
      const json = said.find((line) => line.startsWith('{'))
      if (json === undefined) throw new Error('The process ended before it was done')
      return JSON.parse(json) as Record<string, number>
    },
  }
}

test('two processes, 200 attempts of 150 phone numbers, 50 seats: never more than 50, no phone number twice', async () => {
  const lecture = await world.lecture({ capacity: 50 })
  const others = await Promise.all([0, 50].map((offset) => start(lecture, 100, FIRST_PHONE + offset)))
  for (const { begin } of others) begin()
  const tallies = await Promise.all(others.map(({ tally }) => tally()))
  const sum = (name: string) => tallies.reduce((total, tally) => total + (tally[name] ?? 0), 0)
  const rows = await rowsOf(world.payload, lecture.id)
  const confirmed = rows.filter(({ state }) => state === 'confirmed')
  expect(confirmed.length).toBe(sum('confirmed'))
  expect(confirmed.length).toBeLessThanOrEqual(50)
  expect(new Set(confirmed.map(({ phoneHash }) => phoneHash)).size).toBe(confirmed.length)
  const known = ['confirmed', 'duplicate', 'full', 'busy']
  expect(Object.keys(Object.assign({}, ...tallies) as object).filter((name) => !known.includes(name))).toEqual([])

  await recount(world.payload, lecture.id)
  expect(await world.taken(lecture)).toBe(confirmed.length)
  while ((await world.signUp(lecture)).status === 201);
  expect(await world.seated(lecture)).toBe(50)
}, 180_000)

test('two processes and a waiting list: each number is given once, and the seats that are freed go to the first', async () => {
  const lecture = await world.lecture({ capacity: 20 })
  const others = await Promise.all([0, 60].map((offset) => start(lecture, 60, FIRST_PHONE + offset, 'wait')))
  for (const { begin } of others) begin()
  const tallies = await Promise.all(others.map(({ tally }) => tally()))
  await offerSeats(signUpContext(world.payload), lecture.id)
  const rows = await rowsOf(world.payload, lecture.id)
  const count = (state: string) => rows.filter((row) => row['state'] === state).length
  const told = (outcome: string) => tallies.reduce((total, tally) => total + (tally[outcome] ?? 0), 0)
  expect(told('confirmed') + told('waiting') + told('busy')).toBe(120)
  expect([count('confirmed'), count('confirmed') + count('offered') + count('waiting')]).toEqual([
    told('confirmed'),
    told('confirmed') + told('waiting'),
  ])
  const numbers = rows.flatMap((row) => row['waitingNumber'] ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  await recount(world.payload, lecture.id)
  expect(await world.taken(lecture)).toBe(count('confirmed') + count('offered'))
  expect(await world.taken(lecture)).toBeLessThanOrEqual(20)
}, 180_000)

test('kill -9 in the middle of a burst, then a start: whoever was told has what was told, once, and nothing is oversold', async () => {
  const lecture = await world.lecture({ capacity: 30 })
  const other = await start(lecture, 200, FIRST_PHONE, 'wait')
  other.begin()
  await expect
    .poll(() => other.said.filter((line) => line.startsWith('told')).length, { timeout: 60_000 })
    .toBeGreaterThan(40)
  other.child.kill('SIGKILL')
  await ended(other.child)
  await recountSeats(world.payload)

  const rows = await rowsOf(world.payload, lecture.id)
  const lasting = (outcome: string) => {
    const phones = other.said.flatMap((line) => (line.startsWith(`told ${outcome} `) ? line.split(' ')[2]! : []))
    const masked = new Set(rows.filter(({ state }) => state === outcome).map(({ phoneMasked }) => phoneMasked))
    return phones.filter((phone) => !masked.has(`${phone.slice(0, 3)}****${phone.slice(-4)}`))
  }
  expect([lasting('confirmed'), lasting('waiting')]).toEqual([[], []])
  expect(new Set(rows.map(({ phoneHash }) => phoneHash)).size).toBe(rows.length)
  expect(rows.filter(({ state }) => state === 'pending')).toEqual([])
  const seated = await world.seated(lecture)
  expect(seated).toBeLessThanOrEqual(30)
  expect(await world.taken(lecture)).toBe(seated)
}, 180_000)
