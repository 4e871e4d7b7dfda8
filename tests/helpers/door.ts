import { expect, inject } from 'vitest'
import { newPhone } from './families.ts'
import { siteUrl } from './page.ts'
import { ask, findOne } from './panel.ts'

/** Lectures that are about to begin, their families and their door, for browser tests. */

export type Json = Record<string, unknown>
export type Soon = Json & { id: string }

/** A lecture of the demo county that is weeks ahead. */
export const LIKE = 'pots-and-pans-band'
const HOUR = 3_600_000

/** Hours ahead in which sign-up is open still, and the door already: it opens 12 hours before. */
const SOON = [2, 3, 4, 5, 6, 7, 8, 9, 10]

let planned = 0
/** A lecture of the test's own, like one of the demo county, that begins within hours: when trainer and room are free. */
export async function planSoon(title: string): Promise<Soon> {
  const found = await findOne('lectures', 'slug', LIKE)
  const { id: _id, createdAt: _made, updatedAt: _changed, series: _series, ...demo } = found as Json
  const like = { ...demo, slug: `door-${Date.now()}-${++planned}`, title }
  const now = Math.ceil(Date.now() / 60_000) * 60_000
  const answers: unknown[] = []
  for (const hours of SOON) {
    const lecture = { ...like, ...timesFrom(now + hours * HOUR) }
    const acceptedWarnings = await warningsOf(lecture)
    const { status, json } = await ask('administrator', 'POST', '/api/lectures?depth=0', {
      ...lecture,
      acceptedWarnings,
    })
    if (status === 201) return json['doc'] as Soon
    answers.push(json)
  }
  throw new Error(`The lecture could not be planned: ${JSON.stringify(answers)}`)
}

const timesFrom = (start: number) => ({
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + HOUR).toISOString(),
  signUpUntil: new Date(start - HOUR).toISOString(),
})

async function warningsOf(planned: Json) {
  const { status, json } = await ask('administrator', 'POST', '/api/planning/check', planned)
  if (status !== 200) throw new Error(`The plan could not be checked: ${JSON.stringify(json)}`)
  const { conflicts } = json as unknown as { conflicts: { key: string }[] }
  return conflicts.map(({ key }) => ({ key, reason: '为了试签到' }))
}

export interface Family {
  name: string
  phone: string
  link: string
}

export async function signUpAt({ slug }: Soon, name: string): Promise<Family> {
  const phone = newPhone()
  const body = { lecture: slug, name, phone, childMonths: 14, adults: 1, children: 0, consent: true }
  const response = await fetch(`${siteUrl()}/api/public/sign-ups`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { manageUrl } = (await response.json()) as { manageUrl: string }
  return { name, phone, link: manageUrl }
}

/** As another phone sends it. */
export async function checkIn(id: string, row: Json): Promise<void> {
  const response = await fetch(`${siteUrl()}/api/check-in/${id}`, {
    method: 'POST',
    headers: { Authorization: `JWT ${inject('panelTokens').administrator}`, 'Content-Type': 'application/json' },
    body: JSON.stringify([row]),
  })
  expect(await response.json()).toMatchObject({ rows: [{ isHere: true }] })
}

export async function doorList(id: string) {
  const { json } = await ask('administrator', 'GET', `/api/check-in/${id}`)
  return json as unknown as {
    rows: { id: string; key: string; name: string; code: string; checkedIn: Json | null }[]
    counts: { families: number; adults: number; children: number }
  }
}
export const doorRow = async (id: string, name: string) => {
  const row = (await doorList(id)).rows.find((each) => each.name === name)
  if (!row) throw new Error(`${name} is not on the list`)
  return row
}

let families = 0
/** A name of its own for each family. */
export const newName = (name: string): string => `${name}${++families}号`

/** Records that a lecture was held and ended a minute ago, whatever the planning rules say of it. */
export async function endNow({ id, ...lecture }: Soon): Promise<void> {
  const times = timesFrom(Math.floor(Date.now() / 60_000) * 60_000 - 60_000 - HOUR)
  const acceptedWarnings = await warningsOf({ ...lecture, id, ...times })
  const held = { ...times, state: 'held', acceptedWarnings }
  const { status, json } = await ask('administrator', 'PATCH', `/api/lectures/${id}`, held)
  if (status !== 200) throw new Error(`The lecture could not be moved: ${JSON.stringify(json)}`)
}
