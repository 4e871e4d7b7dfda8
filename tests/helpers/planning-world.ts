import { makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture } from '../factories/stored.ts'
import { startPayload, type TestPayload } from './payload.ts'

/** A Tuesday of a year that `openPlanningWorld` enters: it lies ahead whenever these tests run. */
export const DAY = '2040-12-04'
export const at = (time: string, day = DAY): string => new Date(`${day}T${time}:00+08:00`).toISOString()

export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Everybody who plans, over the API; a year whose holidays are known, and one lecture in it from half past nine to eleven. */
export interface PlanningWorld {
  readonly api: TestPayload
  readonly world: World
  readonly send: (actor: Actor, method: string, path: string, json?: unknown) => Promise<Answered>
  /** The form of a lecture of the own trainer, at three in the afternoon of that Tuesday. */
  readonly form: (changes?: Record<string, unknown>) => Record<string, unknown>
}

/** @param holidays of 2040, by day */
export async function openPlanningWorld(
  holidays: Readonly<Record<string, string>> = { '2040-10-01': '国庆节' },
): Promise<PlanningWorld> {
  const api = await startPayload()
  const world = await makeWorld(api)
  const days = Object.entries(holidays).map(([day, name]) => ({
    day: `${day}T00:00:00.000Z`,
    kind: 'holiday' as const,
    name,
  }))
  await api.payload.create({
    collection: 'holiday-years',
    data: { year: 2040, source: '国务院办公厅的通知', days },
    overrideAccess: true,
  })
  await storeLecture(api.payload, world.venue, world.ownTrainer, {
    title: '睡得安稳',
    startsAt: at('09:30'),
    endsAt: at('11:00'),
    signUpUntil: at('09:00'),
  })
  return {
    api,
    world,
    send: async (actor, method, path, json) => {
      const response = await api.request(path, { method, as: world.as[actor], ...(json === undefined ? {} : { json }) })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    form: (changes = {}) => ({
      slug: `planned-${Math.random().toString(36).slice(2)}`,
      title: '辅食怎么加',
      summary: '从第一口到一日三餐。',
      type: '家长课堂',
      state: 'draft',
      startsAt: at('15:00'),
      endsAt: at('16:00'),
      signUpUntil: at('09:00', '2040-09-01'),
      venue: world.venue.id,
      room: '一楼活动室',
      trainer: world.ownTrainer.id,
      minMonths: 6,
      maxMonths: 12,
      capacity: 10,
      fee: '免费',
      ...changes,
    }),
  }
}

export const issuesOf = ({ body }: Pick<Answered, 'body'>): { path: string; message: string }[] => {
  const [first] = body['errors'] as { data?: { errors: { path: string; message: string }[] } }[]
  return (first?.data?.errors ?? body['errors']) as { path: string; message: string }[]
}
