import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { momentOf } from '../../cms/domain/calendar/wall-clock.ts'
import { dayAfter } from '../../cms/domain/days.ts'
import { ask, findOne } from './panel.ts'

/** Lectures that browser tests plan in the demo county, and the calendar they are seen in. */

export const CALENDAR = '/admin/collections/lectures/calendar'
/** A Tuesday some weeks ahead of everything in the demo county, so that each test has days of its own. */
export const FIRST_DAY = tuesdayAfter(dayAfter(new Date().toISOString().slice(0, 10), 90))

function tuesdayAfter(day: string): string {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 2 ? day : tuesdayAfter(dayAfter(day))
}

export const at = (day: string, time: string) => String(momentOf(`${day}T${time}`))

export interface StoredPlan {
  id: string
  title: string
  state: string
  startsAt: string
  endsAt: string
  signUpUntil: string
  trainer: string
  cancelledBecause?: string
}

/** What lectures of these tests have in common: a room and a trainer of the demo county. */
export async function ground(trainerSlug = 'shifan-ding') {
  const [venue, trainer] = await Promise.all([
    findOne('venues', 'slug', 'shuyuan-childrens-home'),
    findOne('trainers', 'slug', trainerSlug),
  ])
  return { venue: venue.id, room: '活动室', trainer: trainer.id }
}

let slugs = 0
/** A draft, unless told otherwise; whatever warns is accepted. */
export async function plan(
  title: string,
  day: string,
  from = '10:00',
  to = '11:00',
  changes: Record<string, unknown> = {},
): Promise<StoredPlan> {
  slugs += 1
  const lecture = {
    ...(await ground()),
    title,
    slug: `planning-${Date.now()}-${slugs}`,
    summary: '一起读一本书。',
    type: '亲子阅读',
    startsAt: at(day, from),
    endsAt: at(day, to),
    signUpUntil: at(dayAfter(day, -1), '10:00'),
    minMonths: 12,
    maxMonths: 24,
    capacity: 10,
    fee: '免费',
    ...changes,
  }
  const judged = await ask('organizer', 'POST', '/api/planning/check', lecture)
  const conflicts = (judged.json['conflicts'] ?? []) as { key: string; severity: string }[]
  const warnings = conflicts.filter(({ severity }) => severity === 'warn')
  const acceptedWarnings = warnings.map(({ key }) => ({ key, reason: '为了试排课' }))
  const { status, json } = await ask('organizer', 'POST', '/api/lectures?depth=0', { ...lecture, acceptedWarnings })
  if (status !== 201) throw new Error(`plan: ${status} ${JSON.stringify(json)}`)
  return json['doc'] as StoredPlan
}

export const stored = async (id: string) =>
  (await ask('organizer', 'GET', `/api/lectures/${id}?depth=0`)).json as unknown as StoredPlan
export const titled = async (title: string) => {
  const query = new URLSearchParams({ 'where[title][equals]': title, sort: 'startsAt', depth: '0', limit: '50' })
  return (await ask('organizer', 'GET', `/api/lectures?${query}`)).json['docs'] as unknown as StoredPlan[]
}

/** Says yes to whatever is asked about a move (a year without holidays in the books is asked about), until it is done. */
export async function settled(page: Page, words: RegExp): Promise<string> {
  const notice = page.locator('.lecture-calendar__notice')
  await expect
    .poll(async () => {
      const yes = page.getByRole('button', { name: '移过去', exact: true })
      if (await yes.isEnabled({ timeout: 100 }).catch(() => false)) await yes.click()
      return notice.textContent()
    })
    .toMatch(words)
  return (await notice.textContent()) ?? ''
}

export const readThrough = (page: Page) => page.locator('.lecture-calendar__state', { hasText: /共|没有/ }).waitFor()

/** Half an hour in the week and the day. */
const SLOT_PX = 24

/** Drags an entry, or with `by: 'end'` its end, so many half hours down. */
export async function drag(
  page: Page,
  entry: Locator,
  halfHours: number,
  by: 'whole' | 'end' = 'whole',
): Promise<void> {
  await entry.waitFor()
  await entry.scrollIntoViewIfNeeded()
  const box = await entry.boundingBox()
  if (!box) throw new Error('The lecture is not on the page')
  const [x, y] = [box.x + box.width / 2, by === 'end' ? box.y + box.height - 2 : box.y + 8]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + (halfHours * SLOT_PX) / 2, { steps: 4 })
  await page.mouse.move(x, y + halfHours * SLOT_PX, { steps: 4 })
  await page.mouse.up()
}
