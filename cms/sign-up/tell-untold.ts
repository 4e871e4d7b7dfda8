import { newsOfSignUp } from '../domain/messages/sign-up-news.ts'
import { familyMessageKey } from '../domain/messages/kinds.ts'
import type { SignUpContext } from './context.ts'
import { findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'
import { Told } from './told.ts'
import { findKeysAbout } from './written-keys.ts'

/**
 * Writes the messages about sign-ups that were changed after `since` and have none yet: signed up, in the waiting list,
 * offered seats, too late for them, moved or cancelled by an organizer. Families are not kept waiting for it when they
 * sign up, and no crash loses it.
 */
export async function tellUntold(context: SignUpContext, since: Date): Promise<void> {
  const { payload, now } = context
  const changed = await findRows(payload, { updatedAt: { greater_than: since.toISOString() } })
  const told = new Told(payload)
  const written = await findKeysAbout(payload, changed)
  for (const row of changed) {
    const kind = newsOfSignUp(row, now)
    const lecture = kind && (await told.facts(row.lecture))
    if (!kind || !lecture || (lecture.state === 'cancelled' && kind !== 'withdrawn')) continue
    if (!written.has(familyMessageKey(kind, row, lecture))) await tellFamily(context, row, kind, told)
  }
}
