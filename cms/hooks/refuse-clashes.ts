import type {
  AfterErrorHook,
  CollectionAfterChangeHook,
  CollectionAfterOperationHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { personOf } from '../access/roles.ts'
import { type AcceptedWarning, stampAccepted, withEarlier } from '../domain/planning/accepted-warnings.ts'
import { keepsReasons } from '../domain/planning/judge-save.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { releasePlaceOf, releasePlaces } from '../planning/held-places.ts'
import { acceptedOf, judgeLecture } from '../planning/judge-lecture.ts'
import { togetherStep } from '../planning/saved-together.ts'
import { toPlanned } from '../planning/to-planned.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses a lecture that clashes with others, whatever way it comes in. The last hook before a lecture is stored. */
export const refuseClashes: CollectionBeforeChangeHook = async ({
  collection,
  context,
  data,
  operation,
  originalDoc,
  req,
}) => {
  // They are judged where all lectures of the change will be.
  if (togetherStep(context)?.step === 'rehearse') return data
  const before = operation === 'update' ? (originalDoc as Record<string, unknown>) : undefined
  const after = { ...data, acceptedWarnings: withNames(data, before, req) }
  refuseIssues(collection.slug, await judgeLecture(before, { ...after, id: before?.['id'] }, req), req)
  return after
}

/** What is no list of warnings is left to the field, which refuses it. */
function withNames(
  data: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
  req: PayloadRequest,
): unknown {
  const sent = data['acceptedWarnings']
  if (!req.user || !Array.isArray(sent) || !sent.every(isRecord)) return sent
  const earlier = before ? acceptedOf(before) : []
  const stamped = stampAccepted(sent as unknown as AcceptedWarning[], earlier, nameOf(req), new Date().toISOString())
  return isRecordKept(before, data) ? withEarlier(stamped, earlier) : stamped
}

function isRecordKept(before: Record<string, unknown> | undefined, data: Record<string, unknown>): boolean {
  const [was, is] = [before && toPlanned(before), toPlanned(data)]
  return was !== undefined && is !== undefined && keepsReasons(was, is)
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
