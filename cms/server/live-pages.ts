import { Router, type Response } from 'express'
import type { Visit } from '../../content/contract/visit.ts'
import type { Rendered } from '../publisher/load-site.ts'

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

/** Search for those without JavaScript: `/search/?q=`. Without a query the published page is served. */
export function searchPages(renderLive: RenderLive): Router {
  const router = Router()
  router.get(['/search', '/search/'], async (req, res, next) => {
    const { q, age, kind } = req.query
    if (q === undefined && age === undefined && kind === undefined) return next()
    const search = { query: one(q), stage: one(age), kind: one(kind) }
    sendLive(res, await renderLive('/search/', { search }))
  })
  return router
}
