import type { PayloadRequest } from 'payload'
import { STATE_NAMES } from '../domain/content-states.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { warningKey } from '../domain/quality/ticks.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { stepsFor } from '../domain/workflow.ts'
import { assess } from './assess.ts'
import type { Quality } from './quality.ts'
import { staffNames } from './staff-names.ts'
import { actorOf, authorsOf, stateOf, type StoredText } from './stored-text.ts'

/**
 * Where a text stands, what the person of the request may do with it, and what the checks find in it.
 * @param found what they have just found in this text
 */
export async function showSteps(kind: ContentKind, text: StoredText, req: PayloadRequest, found?: Quality) {
  const ticked = text.tickedWarnings ?? []
  const { situation, quality } = await assess(kind, { text, stored: text, ticked, found }, actorOf(req), req)
  const remarks = text.remarks ?? []
  const people = [...authorsOf(text), text.signOff?.by, text.owner, ...remarks.map(({ by }) => by)]
  const names = await staffNames(people, req)
  const nameOf = (person: unknown): string | null => names.get(relatedId(person) ?? '') ?? null
  return {
    id: String(text.id),
    state: situation.state,
    stateName: STATE_NAMES[stateOf(text)],
    isLive: situation.hasLiveVersion,
    updatedAt: text.updatedAt,
    steps: stepsFor(situation),
    findings: quality.findings.map((finding) => ({
      ...finding,
      key: warningKey(finding),
      isTicked: ticked.includes(warningKey(finding)),
    })),
    owner: nameOf(text.owner),
    authors: authorsOf(text).flatMap((author) => nameOf(author) ?? []),
    signOff: situation.isSignedOff ? { by: nameOf(text.signOff?.by), at: text.signOff?.at ?? null } : null,
    remarks: remarks.map(({ by, at, step, text: words }) => ({ by: nameOf(by), at, step, text: words })),
  }
}
