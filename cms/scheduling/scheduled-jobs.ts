import type { Payload, PayloadRequest, Where } from 'payload'

const UNDER_WAY: Where = {
  and: [{ processing: { equals: true } }, { completedAt: { exists: false } }, { hasError: { not_equals: true } }],
}

/** Sets jobs free that a process left under way when it died. */
export async function freeStrandedJobs(payload: Payload): Promise<void> {
  await payload.db.updateJobs({
    data: { processing: false },
    where: UNDER_WAY,
    limit: 0,
    returning: false,
    req: {} as PayloadRequest,
  })
}

/** Runs the job that has been due for longest. False when none is due. */
export async function runDueJob(payload: Payload): Promise<boolean> {
  const done = await payload.jobs.run({
    allQueues: true,
    limit: 1,
    sequential: true,
    processingOrder: 'waitUntil',
    silent: true,
    overrideAccess: true,
  })
  return !('noJobsRemaining' in done && done.noJobsRemaining)
}
