import { setTimeout as pause } from 'node:timers/promises'
import { APIError, type PayloadRequest, type SanitizedConfig, type TypedUser, ValidationError } from 'payload'
import { mayRunScheduled } from '../domain/scheduled-step.ts'
import type { ContentKind } from '../domain/publishable.ts'

/** What Payload's own task is given, and our endpoint gives it. */
interface Input {
  readonly type?: 'publish' | 'unpublish' | null
  readonly doc?: { readonly relationTo: ContentKind; readonly value: string } | null
  readonly user?: { readonly relationTo: 'users'; readonly value: string } | null
}

const TRIES = 3
const PAUSE_MS = 1_000

/**
 * Puts our handler in the place of the one that Payload has for scheduled publication: it finds its work done when it
 * runs again after a crash, acts with the roles that its person has now, and says in Chinese why it did not.
 */
export function withScheduledSteps(config: SanitizedConfig): SanitizedConfig {
  const task = config.jobs.tasks?.find(({ slug }) => slug === 'schedulePublish')
  if (!task) throw new Error('Payload has no task for scheduled publication')
  Object.assign(task, {
    handler: async ({ input, req }: { input: Input; req: PayloadRequest }) => {
      await takeScheduledStep(input, req)
      return { output: {} }
    },
  })
  return config
}

async function takeScheduledStep({ type, doc, user }: Input, req: PayloadRequest): Promise<void> {
  // Payload's form queues an empty job when it takes one back.
  if (!doc) return
  const step = type === 'unpublish' ? 'unpublish' : 'publish'
  for (let tries = 1; ; tries += 1) {
    try {
      const person = await personOf(user?.value, req)
      const reason = mayRunScheduled(step, person?.roles)
      if (reason !== undefined) throw new APIError(reason, 403, null, true)
      const id = String(doc.value)
      if (person && !(await isDone(step, doc.relationTo, id, req))) await write(step, doc.relationTo, id, person, req)
      return
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal !== undefined) throw new Error(refusal, { cause: error })
      if (tries === TRIES) throw new Error('保存时出错，没有做成。请联系管理员，再重新预约。', { cause: error })
      await pause(PAUSE_MS)
    }
  }
}

async function personOf(id: string | undefined, req: PayloadRequest): Promise<TypedUser | undefined> {
  if (id === undefined) return undefined
  const found = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })
  return found ? { ...found, collection: 'users' } : undefined
}

/** Nothing newer than what is live; or nothing live. */
async function isDone(
  step: 'publish' | 'unpublish',
  kind: ContentKind,
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  const look = { collection: kind, id, depth: 0, overrideAccess: true, disableErrors: true } as const
  const live = await req.payload.findByID({ ...look, draft: false })
  if (!live) throw new APIError('这一篇已被删除或放进了回收站。', 404, null, true)
  if (step === 'unpublish') return live._status !== 'published'
  const newest = await req.payload.findByID({ ...look, draft: true })
  return live._status === 'published' && newest?._status === 'published'
}

function write(
  step: 'publish' | 'unpublish',
  kind: ContentKind,
  id: string,
  user: TypedUser,
  req: PayloadRequest,
): Promise<unknown> {
  return req.payload.update({
    collection: kind,
    id,
    data: { _status: step === 'publish' ? 'published' : 'draft' },
    depth: 0,
    // The rules of the workflow judge by the roles of `user`: a reviewer may take offline what only editors may write.
    overrideAccess: true,
    user,
  })
}

/** What a rule said against it, for the person who scheduled it; undefined for what may pass. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof ValidationError) {
    return [...new Set(error.data.errors.map(({ message }) => message))].join('；')
  }
  if (error instanceof APIError && error.status < 500) return error.message
  return undefined
}
