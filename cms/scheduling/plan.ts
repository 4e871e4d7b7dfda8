import type { Payload, TypedUser } from 'payload'
import type { ContentKind } from '../domain/publishable.ts'
import type { PlannedStep } from '../domain/publishing-plan.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import type { PayloadJob } from '../payload-types.ts'

export interface StepToPlan {
  readonly kind: ContentKind
  readonly document: string
  readonly step: 'publish' | 'unpublish'
  readonly at: Date
  /** Why; empty for a publication. */
  readonly reason: string
}

/** Has the clock take a step for a person. */
export async function planStep(
  payload: Payload,
  { kind, document, step, at, reason }: StepToPlan,
  user: TypedUser,
): Promise<string> {
  const job = await payload.jobs.queue({
    task: 'schedulePublish',
    // Payload forgets when a job was due once that has passed.
    input: {
      type: step,
      doc: { relationTo: kind, value: document },
      user: { relationTo: 'users', value: user.id },
      at: at.toISOString(),
      reason,
    } as never,
    waitUntil: at,
  })
  return String(job.id)
}

/** All that is scheduled and not done, in the order in which it was. */
export async function plannedSteps(payload: Payload): Promise<PlannedStep[]> {
  const { docs } = await payload.find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { completedAt: { exists: false } }] },
    sort: ['createdAt', 'id'],
    pagination: false,
    limit: 0,
    depth: 0,
    overrideAccess: true,
  })
  const names = new Map<string, Promise<string>>()
  const nameOf = (collection: ContentKind | 'users', id: string): Promise<string> => {
    const key = `${collection} ${id}`
    const known = names.get(key) ?? loadName(payload, collection, id)
    names.set(key, known)
    return known
  }
  const steps = await Promise.all(docs.map((job) => readJob(job, nameOf)))
  return steps.flatMap((step) => step ?? [])
}

/** What is scheduled for a text and to come, in the order in which it was. */
export async function bookingsOf(payload: Payload, kind: ContentKind, document: string): Promise<PlannedStep[]> {
  const steps = await plannedSteps(payload)
  return steps.filter((step) => step.kind === kind && step.document === document && step.reason === '')
}

/** Forgets a step that is to come, or that failed. False when there is none, or it is being taken right now. */
export async function cancelStep(payload: Payload, id: string): Promise<boolean> {
  const { docs } = await payload.delete({
    collection: 'payload-jobs',
    where: {
      and: [
        { id: { equals: id } },
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { processing: { not_equals: true } },
      ],
    },
    depth: 0,
    overrideAccess: true,
  })
  return docs.length > 0
}

async function readJob(
  job: PayloadJob,
  nameOf: (collection: ContentKind | 'users', id: string) => Promise<string>,
): Promise<PlannedStep | undefined> {
  const input = isRecord(job.input) ? job.input : {}
  const { doc, user } = input
  if (!isRecord(doc)) return undefined
  const kind = doc['relationTo'] as ContentKind
  const document = String(doc['value'])
  const byId = isRecord(user) ? String(user['value']) : ''
  const at = typeof input['at'] === 'string' ? input['at'] : (job.waitUntil ?? job.createdAt)
  return {
    id: String(job.id),
    step: input['type'] === 'unpublish' ? 'unpublish' : 'publish',
    at,
    kind,
    document,
    title: await nameOf(kind, document),
    by: byId === '' ? '' : await nameOf('users', byId),
    byId,
    reason: job.hasError === true ? reasonOf(job) : '',
  }
}

function reasonOf({ error }: PayloadJob): string {
  const message = isRecord(error) ? error['message'] : undefined
  return typeof message === 'string' && message !== '' ? message : '没有做成，原因不明。'
}

async function loadName(payload: Payload, collection: ContentKind | 'users', id: string): Promise<string> {
  const found = await payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    ...(collection === 'users' ? {} : { draft: true }),
  })
  if (!found) return '（已删除）'
  return ('title' in found ? found.title : 'name' in found ? found.name : '') || '（没有标题）'
}
