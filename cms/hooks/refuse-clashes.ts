import type {
  AfterErrorHook,
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { personOf } from '../access/roles.ts'
import { type AcceptedWarning, stampAccepted } from '../domain/planning/accepted-warnings.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { releasePlaceOf, releasePlaces } from '../planning/held-places.ts'
import { acceptedOf, judgeLecture } from '../planning/judge-lecture.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses a lecture that clashes with others, whatever way it comes in. The last hook before a lecture is stored. */
export const refuseClashes: CollectionBeforeChangeHook = async ({ collection, data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? (originalDoc as Record<string, unknown>) : undefined
  const after = { ...data, acceptedWarnings: withNames(data['acceptedWarnings'], before, req) }
  refuseIssues(collection.slug, await judgeLecture(before, { ...after, id: before?.['id'] }, req), req)
  return after
}

/** What is no list of warnings is left to the field, which refuses it. */
function withNames(sent: unknown, before: Record<string, unknown> | undefined, req: PayloadRequest): unknown {
  if (!req.user || !Array.isArray(sent) || !sent.every(isRecord)) return sent
  const entries = sent as unknown as AcceptedWarning[]
  return stampAccepted(entries, before ? acceptedOf(before) : [], nameOf(req), new Date().toISOString())
}

function nameOf(req: PayloadRequest): string {
  return String((req.user as { name?: string } | null)?.name ?? personOf(req)?.id ?? '')
}

/** Stored: others see the lecture itself from now on. */
export const releaseStoredPlace: CollectionAfterChangeHook = async ({ doc, req }) => {
  await releasePlaceOf(req, doc as Record<string, unknown>)
}

export const releaseAfterOperation: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (['create', 'update', 'updateByID'].includes(operation)) await releasePlaces(req)
  return result
}

/** A save that failed after the judgement. */
export const releaseAfterError: AfterErrorHook = async ({ req }) => {
  await releasePlaces(req)
}
