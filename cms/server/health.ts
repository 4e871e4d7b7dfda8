import type { Request, Response } from 'express'
import type { Payload } from 'payload'
import type { Publisher } from '../publisher/publisher.ts'

const DATABASE_TIMEOUT_MS = 3_000

const answersInTime = async (payload: Payload): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), DATABASE_TIMEOUT_MS)
  })
  try {
    await Promise.race([payload.count({ collection: 'regions', overrideAccess: true }), late])
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/**
 * For load balancers and people on call: 200 while families can be served and the database answers, else 503.
 * Says how many pages failed, never which: reasons are for those who are signed in, and in the log.
 */
export function health(payload: Payload, publisher: Publisher) {
  return async (_req: Request, res: Response): Promise<void> => {
    const { state, revision, published, routes, failures, problems, folder, lastSweepMs, progress } = publisher.status()
    const database = await answersInTime(payload)
    res.setHeader('Cache-Control', 'no-store')
    res.status(database && state !== 'broken' ? 200 : 503).json({
      status: database && state !== 'broken' ? 'ok' : 'failing',
      database: database ? 'ok' : 'unreachable',
      publishing: {
        state,
        behind: revision - published,
        routes,
        progress,
        lastSweepMs,
        failedPages: failures.length,
        refusedDocuments: problems.length,
        folder,
      },
      uptimeSeconds: Math.round(process.uptime()),
    })
  }
}
