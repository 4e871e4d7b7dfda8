import type { Payload } from 'payload'
import { familyState, type FamilyState } from '../domain/family-state.ts'
import { familyMessageKey, type FamilyMessageKind } from '../domain/messages/kinds.ts'
import type { SignUpContext } from './context.ts'
import { findRows, type SignUpRow } from './rows.ts'
import { tellAll } from './tell-all.ts'
import { tellFamily } from './tell-family.ts'
import { Told } from './told.ts'

const NEWS: Partial<Readonly<Record<FamilyState, FamilyMessageKind>>> = {
  confirmed: 'confirmation',
  waiting: 'waiting',
  offered: 'offer',
}

/**
 * Writes the messages about sign-ups that were changed after `since` and have none yet: signed up, in the waiting list,
 * offered seats. Families are not kept waiting for it when they sign up, and no crash loses it. Then the cancellation of
 * lectures, which a crash may have kept from being told.
 */
export async function tellUntold(context: SignUpContext, since: Date): Promise<void> {
  const { payload, now } = context
  const changed = await findRows(payload, { updatedAt: { greater_than: since.toISOString() } })
  const told = new Told(payload)
  const written = await keysAbout(payload, changed)
  for (const row of changed) {
    const state = familyState(row, now)
    const kind = state && NEWS[state]
    const lecture = kind && (await told.facts(row.lecture))
    if (!kind || !lecture || lecture.state === 'cancelled') continue
    // Whoever was moved has been told so.
    const keys = [familyMessageKey(kind, row, lecture), familyMessageKey('moved', row, lecture)]
    if (!keys.some((key) => written.has(key))) await tellFamily(context, row, kind, told)
  }
  await tellOfCancellations(context, since)
}

const AT_ONCE = 200

async function keysAbout(payload: Payload, rows: readonly SignUpRow[]): Promise<Set<string>> {
  const keys = new Set<string>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id)
    const { docs } = await payload.db.find<{ id: string; key: string }>({
      collection: 'messages',
      where: { signUp: { in: ids } },
      select: { key: true },
      pagination: false,
      limit: 0,
    })
    for (const { key } of docs) keys.add(key)
  }
  return keys
}

async function tellOfCancellations(context: SignUpContext, since: Date): Promise<void> {
  const { docs } = await context.payload.db.find<{ id: string }>({
    collection: 'lectures',
    where: { and: [{ state: { equals: 'cancelled' } }, { updatedAt: { greater_than: since.toISOString() } }] },
    select: { state: true },
    pagination: false,
    limit: 0,
  })
  for (const { id } of docs) await tellAll(context, id, 'cancellation')
}
