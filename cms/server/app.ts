import type { RequestListener } from 'node:http'
import path from 'node:path'
import express, { type Request, type Response } from 'express'
import type { Payload } from 'payload'
import type { Logger } from 'pino'
import { countMissedSearch } from '../missed-searches/count-missed-search.ts'
import { isHashed } from '../publisher/assets.ts'
import type { Publisher } from '../publisher/publisher.ts'
import { payloadApi } from './api.ts'
import { feedbackPages } from './feedback-pages.ts'
import { formerPages } from './former-pages.ts'
import { health } from './health.ts'
import { searchPages } from './live-pages.ts'
import { hotAnswers } from './hot-answers.ts'
import { HotFiles } from './hot-files.ts'
import { logRequests, requestLog } from './log.ts'
import { isMissedSearch, isSignIn, isSignUp, limitMissedSearches, limitSignIns, limitSignUps } from './rate-limits.ts'
import { answerErrors } from './answer-errors.ts'
import { adminSecurityHeaders, securityHeaders, siteHeaders } from './security-headers.ts'
import { previewPages } from './preview-pages.ts'
import { signUpApi } from './sign-up-api.ts'
import { signUpPages } from './sign-up-pages.ts'
import { staticFiles } from './static-files.ts'
import { trainerCalendars } from './trainer-calendars.ts'

export interface AppOptions {
  payload: Payload
  publisher: Publisher
  logger: Logger
  /** The admin panel. */
  admin: (req: Request, res: Response) => Promise<void>
  origin: string
  /** Signs what only this server may have said. */
  secret: string
  siteFolder: string
  mediaFolder: string
  trustProxy: number | false
  /** Sign-ups in 10 minutes from one address. */
  signUpLimit: number
  isDevelopment: boolean
}

/** Everything behind the one port, in the order in which it is asked. */
export function createApp(options: AppOptions): RequestListener {
  const { payload, publisher, logger, origin, siteFolder } = options
  const renderLive = publisher.renderLive.bind(publisher)
  const signInLimit = limitSignIns()
  const signUpLimit = limitSignUps(options.signUpLimit)

  const missedSearchLimit = limitMissedSearches()

  const log = requestLog(logger)
  const hot = new HotFiles()

  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', options.trustProxy)
  app.set('query parser', 'simple')

  app.use(logRequests(log))
  app.use(securityHeaders(origin.startsWith('https:')))
  app.use((req, res, next) => (isSignIn(req) ? signInLimit(req, res, next) : next()))
  app.use((req, res, next) => (isSignUp(req) ? signUpLimit(req, res, next) : next()))
  app.use((req, res, next) => (isMissedSearch(req) ? missedSearchLimit(req, res, next) : next()))
  app.get('/healthz', health(payload, publisher))
  app.use(signUpApi(payload))
  app.all('/api/*splat', payloadApi(payload.config, origin))
  app.all(['/admin', '/admin/*splat', '/_next/*splat'], adminSecurityHeaders(options.isDevelopment), options.admin)
  app.use('/media', staticFiles({ root: options.mediaFolder, isHashed: () => false }))
  app.use(previewPages({ payload, publisher, secret: options.secret }))
  app.use(signUpPages({ payload, renderLive }))
  app.use(feedbackPages({ payload, renderLive }))
  app.use(trainerCalendars({ payload, secret: options.secret, renderLive }))
  app.use(searchPages(renderLive, (query) => countMissedSearch(payload, query, new Date())))
  app.use(staticFiles({ root: siteFolder, isHashed, hot }))
  app.use(formerPages(payload))
  app.use((_req: Request, res: Response) => {
    res.status(404).setHeader('Cache-Control', 'no-store')
    res.sendFile(path.join(siteFolder, '404.html'), { cacheControl: false, dotfiles: 'allow' }, (error) => {
      if (error && !res.headersSent) res.type('text/plain').send('没有找到这个页面')
    })
  })
  app.use(answerErrors(logger))
  const answerHot = hotAnswers({
    hot,
    root: siteFolder,
    isHashed,
    headers: (path) => siteHeaders(origin.startsWith('https:'), path),
    log,
  })
  return (req, res) => void (answerHot(req, res) || app(req, res))
}
