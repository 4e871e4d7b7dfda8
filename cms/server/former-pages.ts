import type { NextFunction, Request, Response } from 'express'
import type { Payload } from 'payload'

/** Pages of texts; what else is missing never had a rule. */
const PLACE = /^\/(?:articles|courses|curricula)\/[a-z0-9/-]{1,170}$/

/**
 * Sends those who ask for a page's former address to where it is now. Comes after the pages themselves: a page that
 * lies at an address again is the one that is served.
 */
export function formerPages(payload: Payload) {
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !PLACE.test(req.path)) return next()
    const from = req.path.endsWith('/') ? req.path : `${req.path}/`
    const { docs } = await payload.find({
      collection: 'redirects',
      where: { from: { equals: from } },
      depth: 0,
      limit: 1,
      pagination: false,
      overrideAccess: true,
    })
    const to = docs[0]?.to
    if (to === undefined) return next()
    const question = req.originalUrl.indexOf('?')
    // A page may come back to its former address: nobody may keep the answer unasked.
    res.setHeader('Cache-Control', 'no-cache')
    res.redirect(301, to + (question < 0 ? '' : req.originalUrl.slice(question)))
  }
}
