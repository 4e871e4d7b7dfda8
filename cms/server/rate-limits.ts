import { rateLimit } from 'express-rate-limit'
import type { Request } from 'express'

const MINUTES = 60 * 1000

function limit(attempts: number, windowMs: number, message: string) {
  return rateLimit({
    windowMs,
    limit: attempts,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, res) => {
      res.status(429)
      if (req.path.toLowerCase().startsWith('/api/')) res.json({ errors: [{ path: '', message, code: 'too-many' }] })
      // A form without JavaScript: what was typed is still there when the family goes back.
      else res.type('text/plain').send(`${message}。请按“返回”，填好的内容还在。`)
    },
  })
}

/** Guessing passwords: 20 attempts in 15 minutes for one address; Payload also locks an account after a few. */
export const limitSignIns = () => limit(20, 15 * MINUTES, '尝试的次数太多了，请 15 分钟后再试')

/**
 * Filling lectures by a script. Whole villages share one address of their mobile carrier, so the limit is wide.
 * @param attempts how many in 10 minutes for one address
 */
export const limitSignUps = (attempts: number) => limit(attempts, 10 * MINUTES, '报名的人太多了，请过几分钟再试')

/** Telling of searches that found nothing; a few per visit, so whole villages behind one address stay below it. */
export const limitMissedSearches = () => limit(120, 10 * MINUTES, '请过几分钟再试')

/** The same for the form without JavaScript: the search goes on, only nothing is counted (`res.locals.isBeyondLimit`). */
export const limitCounting = () =>
  rateLimit({
    windowMs: 10 * MINUTES,
    limit: 120,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_req, res, next) => {
      res.locals['isBeyondLimit'] = true
      next()
    },
  })

const SIGN_IN = /^\/api\/users\/(login|forgot-password|reset-password|unlock|first-register)\/?$/i
const MISSED_SEARCHES = /^\/api\/public\/missed-searches\/?$/i
const SIGN_UP = /^\/(api\/public\/sign-ups|sign-up)(\/|$)/i

export const isSignIn = (req: Request): boolean => req.method === 'POST' && SIGN_IN.test(req.path)
export const isMissedSearch = (req: Request): boolean => req.method === 'POST' && MISSED_SEARCHES.test(req.path)
export const isSignUp = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && SIGN_UP.test(req.path)
