import { Router, type Response } from 'express'
import type { Visit } from '../../content/contract/visit.ts'
import type { Rendered } from '../publisher/load-site.ts'
import { limitCounting } from './rate-limits.ts'

export type RenderLive = (path: string, visit: Visit) => Promise<Rendered>

/** Longest query that is looked at; the page says so when it was cut. */
const LONGEST_QUERY = 2_100

const one = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST_QUERY).toWellFormed() : '')

/** Sends a page made for one visitor: never stored anywhere. */
export function sendLive(res: Response, rendered: Rendered, status = rendered.status): void {
  res.status(status)
  res.setHeader('Content-Type', rendered.headers['content-type'] ?? 'text/html; charset=utf-8')
  res.setHeader('Cache-Control', 'no-store')
  res.send(typeof rendered.body === 'string' ? rendered.body : Buffer.from(rendered.body))
}

/** Set by the search page when nothing was found; not sent on. */
const FOUND_NOTHING = 'x-found-nothing'

/**
 * Search for those without JavaScript: `/search/?q=`. Without a query the published page is served.
 * @param countMissed is told of searches that found nothing
 */
export function searchPages(renderLive: RenderLive, countMissed: (query: string) => Promise<unknown>): Router {
  const router = Router()
  router.get(['/search', '/search/'], limitCounting(), async (req, res, next) => {
    const { q, age, kind } = req.query
    if (q === undefined && age === undefined && kind === undefined) return next()
    const search = { query: one(q), stage: one(age), kind: one(kind) }
    const rendered = await renderLive('/search/', { search })
    sendLive(res, rendered)
    // The visitor has the answer; a count that fails is a count less.
    if (rendered.headers[FOUND_NOTHING] && !res.locals['isBeyondLimit']) await countMissed(search.query).catch(() => {})
  })
  return router
}
