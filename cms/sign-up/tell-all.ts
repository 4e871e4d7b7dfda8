import type { FamilyMessageKind } from '../domain/messages/kinds.ts'
import { familyState } from '../domain/family-state.ts'
import type { SignUpContext } from './context.ts'
import { findRows } from './rows.ts'
import { tellFamily } from './tell-family.ts'
import { Told } from './told.ts'

/** Tells everybody with seats, an offer or a place in the line of a lecture. Whose offer is over hears just that. */
export async function tellAll(context: SignUpContext, lecture: string, kind: FamilyMessageKind): Promise<void> {
  const live = { state: { in: ['confirmed', 'waiting', 'offered'] } }
  const told = new Told(context.payload)
  for (const row of await findRows(context.payload, { and: [{ lecture: { equals: lecture } }, live] })) {
    if (familyState(row, context.now) !== 'lapsed') await tellFamily(context, row, kind, told)
  }
}
