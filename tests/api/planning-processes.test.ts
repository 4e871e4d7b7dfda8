import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Region, Trainer, Venue } from '../../cms/payload-types.ts'
import { storeLecture, storeRegion, storeTrainer, storeVenue } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

const SCRIPT = join(import.meta.dirname, '..', 'helpers', 'planning-process.ts')
const ROUNDS = 12
const HOUR = 3_600_000

let world: TestPayload
let region: Region
let venues: [Venue, Venue]
let trainers: [Trainer, Trainer]
let processes: [Other, Other]

beforeAll(async () => {
  world = await startPayload()
  const { payload } = world
  region = await storeRegion(payload)
  venues = [await storeVenue(payload, region), await storeVenue(payload, region)]
  trainers = [await storeTrainer(payload), await storeTrainer(payload)]
  processes = await Promise.all([startOther(), startOther()])
})
afterAll(async () => {
  await Promise.all(processes.map((one) => one.end()))
  await world.stop()
})

interface Other {
  save: (data: Record<string, unknown>, id?: string) => Promise<string>
  end: () => Promise<void>
}

/** A second process on the same database, ready to save. */
async function startOther(): Promise<Other> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (isMeant: (line: string) => boolean): Promise<string> => {
    for (let line = await lines.next(); !line.done; line = await lines.next())
      if (isMeant(line.value)) return line.value
    throw new Error('The process ended before it was done')
  }
  await next((line) => line === 'ready')
  return {
    save: (data, id) => {
      child.stdin.write(`${JSON.stringify({ data, ...(id === undefined ? {} : { id }) })}\n`)
      return next((line) => line === 'saved' || line.startsWith('refused: '))
    },
    end: async () => {
      const closed = new Promise((resolve) => child.once('close', resolve))
      child.stdin.end()
      await closed
    },
  }
}

const slotOf = (round: number) => {
  const start = Date.parse('2026-12-01T01:00:00.000Z') + round * 3 * HOUR
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + HOUR).toISOString() }
}

function lecture(name: string, round: number, venue: Venue, trainer: Trainer): Record<string, unknown> {
  return {
    ...slotOf(round),
    slug: name,
    title: name,
    summary: '从第一口到一日三餐。',
    type: '家长课堂',
    state: 'open',
    signUpUntil: '2026-11-30T01:00:00.000Z',
    venue: venue.id,
    room: '一楼活动室',
    trainer: trainer.id,
    minMonths: 6,
    maxMonths: 12,
    capacity: 10,
    fee: '免费',
  }
}

async function storedAt(round: number): Promise<number> {
  const where = { startsAt: { equals: slotOf(round).startsAt } }
  return (await world.payload.count({ collection: 'lectures', where, overrideAccess: true })).totalDocs
}

const savedOf = (outcomes: string[]) => outcomes.filter((outcome) => outcome === 'saved').length

test(`of two new lectures at one time, in two processes, one is refused: ${ROUNDS} rounds`, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    // By turns they want the same trainer, and the same room.
    const isTrainer = round % 2 === 0
    const first = lecture(`new-${round}-a`, round, venues[0], trainers[0])
    const second = lecture(
      `new-${round}-b`,
      round,
      isTrainer ? venues[1] : venues[0],
      isTrainer ? trainers[0] : trainers[1],
    )
    const outcomes = await Promise.all([processes[0].save(first), processes[1].save(second)])
    const refusal = outcomes.find((outcome) => outcome !== 'saved')
    expect([round, savedOf(outcomes), await storedAt(round)]).toEqual([round, 1, 1])
    expect(refusal).toContain(isTrainer ? '这段时间已有安排：“new-' : '这段时间已被占用：“new-')
  }
})

test('of two lectures that are moved to one time, in two processes, one is refused', async () => {
  const { payload } = world
  const [one, other] = [
    await storeLecture(payload, venues[0], trainers[0]),
    await storeLecture(payload, venues[1], trainers[1]),
  ]
  for (let round = ROUNDS; round < 2 * ROUNDS; round++) {
    // They swap neither trainer nor room: only the one that takes the other's trainer may clash.
    const outcomes = await Promise.all([
      processes[0].save({ ...slotOf(round), trainer: trainers[0].id }, String(one.id)),
      processes[1].save({ ...slotOf(round), trainer: trainers[0].id }, String(other.id)),
    ])
    expect([round, savedOf(outcomes), await storedAt(round)]).toEqual([round, 1, 1])
  }
})

test('what a process left behind that died keeps nobody waiting', async () => {
  const { payload } = world
  const { startsAt, endsAt } = slotOf(90)
  const left = { lecture: 'dead', trainer: trainers[0].id, venue: venues[0].id, room: '一楼活动室', startsAt, endsAt }
  const at = new Date(Date.now() - 60_000).toISOString()
  await payload.db.create({ collection: 'planning-intents', data: { ...left, at } })
  expect(await processes[0].save(lecture('after-a-death', 90, venues[0], trainers[0]))).toBe('saved')
})

test('lectures that do not clash are saved side by side, and nothing is left behind', async () => {
  const outcomes = await Promise.all([
    processes[0].save(lecture('beside-a', 100, venues[0], trainers[0])),
    processes[1].save(lecture('beside-b', 100, venues[1], trainers[1])),
  ])
  expect(outcomes).toEqual(['saved', 'saved'])
  const { totalDocs } = await world.payload.count({ collection: 'planning-intents', overrideAccess: true })
  expect(totalDocs).toBe(0)
})
