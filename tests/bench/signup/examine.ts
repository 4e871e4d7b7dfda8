import { type Answer, ask } from './client.ts'
import { SEATS } from './lectures.ts'

interface Row {
  readonly id: string
  readonly phoneMasked: string
  readonly state: string
  readonly people: number
  readonly waitingNumber?: number | null
}

/** What the server holds against what families were told. */
export async function examine(
  url: string,
  headers: Record<string, string>,
  lecture: string,
  answers: readonly Answer[],
): Promise<{ oversold: number; duplicates: number; lost: number }> {
  const rows = (await rowsOf(url, headers, lecture)).filter(({ state }) =>
    ['confirmed', 'offered', 'waiting'].includes(state),
  )
  const seated = rows.filter(({ state }) => state !== 'waiting').reduce((sum, { people }) => sum + people, 0)
  let lost = 0
  for (const { body } of answers) {
    if (typeof body['token'] !== 'string') continue
    const own = await ask(url, 'GET', `/api/public/sign-ups/${body['token']}`)
    if (own.body['state'] !== body['state']) lost += 1
  }
  return {
    oversold: Math.max(0, seated - SEATS),
    // The last four digits of the numbers used here are all different.
    duplicates: rows.length - new Set(rows.map(({ phoneMasked }) => phoneMasked)).size,
    lost,
  }
}

const FREED = 10

/** Frees seats and counts the offers that went to somebody else than the first in line. */
export async function orderOfOffers(
  url: string,
  headers: Record<string, string>,
  lecture: string,
  answers: readonly Answer[],
): Promise<number> {
  const line = (await rowsOf(url, headers, lecture)).filter(({ state }) => state === 'waiting')
  const first = line.toSorted((a, b) => (a.waitingNumber ?? 0) - (b.waitingNumber ?? 0)).slice(0, FREED)
  const seated = answers.filter(({ body }) => body['state'] === 'confirmed').slice(0, FREED)
  for (const { body } of seated) await ask(url, 'DELETE', `/api/public/sign-ups/${String(body['token'])}`)
  const offered = (await rowsOf(url, headers, lecture)).filter(({ state }) => state === 'offered')
  const expected = new Set(first.map(({ id }) => id))
  return offered.filter(({ id }) => !expected.has(id)).length + Math.abs(offered.length - first.length)
}

const PAGE = 500

async function rowsOf(url: string, headers: Record<string, string>, lecture: string): Promise<Row[]> {
  const rows: Row[] = []
  for (let page = 1; ; page++) {
    const query = `where[lecture][equals]=${lecture}&depth=0&limit=${PAGE}&page=${page}&sort=id`
    const response = await fetch(`${url}/api/sign-ups?${query}`, { headers })
    if (!response.ok) throw new Error(`The sign-ups cannot be read: ${response.status}`)
    const { docs } = (await response.json()) as { docs: Row[] }
    rows.push(...docs)
    if (docs.length < PAGE) return rows
  }
}
