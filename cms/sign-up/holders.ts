import type { Payload } from 'payload'
import { gathered } from './gathered.ts'
import { findClaims } from './rows.ts'

const askTogether = gathered<string, boolean>(async (payload, _key, claims) => {
  const held = await findClaims(payload, [...new Set(claims)])
  return claims.map((claim) => held.has(claim))
})

/** Whether there is a live sign-up of a claim; a pending one is nobody's yet. In a burst, everybody is asked about. */
export async function isHeld(payload: Payload, claim: string): Promise<boolean> {
  return askTogether(payload, '', claim)
}
