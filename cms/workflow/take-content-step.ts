import type { CollectionSlug, PayloadRequest } from 'payload'
import type { StepRequest } from '../domain/check-step-request.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { warningKey } from '../domain/quality/ticks.ts'
import type { Finding } from '../domain/quality/finding.ts'
import { writesTexts } from '../domain/roles.ts'
import { takeStep } from '../domain/workflow.ts'
import { CHANGED_MEANWHILE, type StepRefusal } from '../domain/workflow-refusal.ts'
import type { ContentStep } from '../domain/workflow-steps.ts'
import { type Assessment, assess } from './assess.ts'
import { passing } from './pass.ts'
import type { Quality } from './quality.ts'
import { fieldsOfStep } from './step-fields.ts'
import { type Actor, actorOf, type StoredText } from './stored-text.ts'

export type StepTaken =
  | { readonly text: StoredText; readonly found: Quality | undefined; readonly refusal?: undefined }
  | { readonly refusal: StepRefusal; readonly findings: readonly Finding[] }

/** The newest version of a text that the person may read, or undefined. */
export async function newestText(kind: ContentKind, id: string, req: PayloadRequest): Promise<StoredText | undefined> {
  const text = await req.payload.findByID({
    collection: kind as CollectionSlug,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req: { user: req.user },
  })
  return (text ?? undefined) as StoredText | undefined
}

/** Warnings that are ticked once a writer has ticked some more; what no longer is a warning is forgotten. */
function ticksOf(stored: StoredText, { tickedWarnings }: StepRequest, { roles }: Actor): readonly string[] {
  const before = stored.tickedWarnings ?? []
  const mayTick = writesTexts(roles)
  return mayTick ? [...new Set([...before, ...tickedWarnings])] : before
}

/** Takes a step with the newest version of a text, for the person of the request. Everything is judged by what is stored. */
export async function takeContentStep(
  kind: ContentKind,
  stored: StoredText,
  step: ContentStep,
  request: StepRequest,
  req: PayloadRequest,
): Promise<StepTaken> {
  if (request.seen !== undefined && Date.parse(request.seen) !== Date.parse(stored.updatedAt ?? '')) {
    return { refusal: CHANGED_MEANWHILE, findings: [] }
  }
  const actor = actorOf(req)
  const ticked = ticksOf(stored, request, actor)
  const assessment = await assess(kind, { text: stored, stored, ticked }, actor, req)
  const outcome = takeStep(step, assessment.situation, request.remark)
  if (outcome.refusal) return { refusal: outcome.refusal, findings: findingsBehind(outcome.refusal, assessment) }
  const { quality } = assessment
  const warnings = new Set(quality.findings.map(warningKey))
  const fields = await fieldsOfStep(
    { kind, step, stored, actor, outcome, assessment, remark: request.remark },
    ticked.filter((key) => warnings.has(key)),
    req,
  )
  const text = await req.payload.update({
    collection: kind as CollectionSlug,
    id: String(stored.id),
    ...writeOf(step, assessment, stored, fields),
    depth: 0,
    overrideAccess: true,
    user: req.user,
    context: passing({ reason: 'step', step, remark: request.remark, judged: stored.updatedAt, fields }),
  } as unknown as Parameters<typeof req.payload.update>[0])
  return { text: text as unknown as StoredText, found: step === 'discard' ? undefined : quality }
}

function findingsBehind({ code }: StepRefusal, { quality }: Assessment): readonly Finding[] {
  if (code === 'has-errors') return quality.errors
  return code === 'has-open-warnings' ? quality.openWarnings : []
}

/** Whether a step writes the live text or a draft beside it. */
function writeOf(
  step: ContentStep,
  { live }: Assessment,
  stored: StoredText,
  fields: Readonly<Record<string, unknown>>,
) {
  switch (step) {
    case 'publish':
    case 'request-revision':
      return { data: { ...fields, _status: 'published' } }
    case 'discard':
      return { data: { ...insteadOf(stored, live ?? {}), ...fields, _status: 'published' } }
    case 'unpublish':
      // The flag keeps an unfinished draft beside the live text from being in the way.
      return { data: { ...fields, _status: 'draft' }, unpublishAllLocales: true }
    default:
      return { data: { ...fields, _status: 'draft' }, draft: true }
  }
}

const NO_TEXT = ['id', '_id', '__v', 'createdAt', 'updatedAt', 'deletedAt', '_status']

/** All of one version, and nothing of another: what only the other has is emptied. */
function insteadOf(other: StoredText, version: StoredText): Record<string, unknown> {
  const names = [...Object.keys(other), ...Object.keys(version)].filter((name) => !NO_TEXT.includes(name))
  return Object.fromEntries(names.map((name) => [name, version[name] ?? null]))
}
