import express, { Router, type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import type { Payload } from 'payload'
import type { FieldError } from '../../content/contract/visit.ts'
import { showFeedback } from '../check-in/feedback.ts'
import { checkSignUp, wantsToWait } from '../domain/check-sign-up.ts'
import { FOREIGN_FORM, type Refusal } from '../domain/sign-up-refusal.ts'
import { acceptOffer } from '../sign-up/accept.ts'
import { cancelByToken, declineOffer } from '../sign-up/cancel.ts'
import { changePeople } from '../sign-up/change-people.ts'
import { signUpContext, type SignUpContext } from '../sign-up/context.ts'
import { readSeats } from '../sign-up/seats.ts'
import { showSignUp } from '../sign-up/show.ts'
import { signUp } from '../sign-up/sign-up.ts'
import { sendLive, type RenderLive } from './live-pages.ts'
import { isOwnForm } from './own-form.ts'

export interface SignUpPagesOptions {
  readonly payload: Payload
  /** Renders a path of the site for one visitor. */
  readonly renderLive: RenderLive
}

interface Stepped {
  readonly refusal?: Refusal | undefined
  readonly errors?: readonly FieldError[] | undefined
}

const FORM_LIMIT = '8kb'
const FORM_FIELDS = ['name', 'phone', 'childMonths', 'adults', 'children', 'consent'] as const
const LONGEST_VALUE = 200
const MANAGE_PAGE = '/sign-up/manage/'

/** The sign-up as forms and pages, for browsers without JavaScript. */
export function signUpPages({ payload, renderLive }: SignUpPagesOptions): Router {
  /** The lecture's page with the form as it was sent and what was wrong about it. */
  async function sendFormBack(req: Request, res: Response, status: number, errors: readonly FieldError[]) {
    const slug = param(req, 'lecture')
    const [seats] = await readSeats(payload, [slug], new Date())
    const signUpForm = { values: sentValues(req.body), errors: [...errors] }
    const page = await renderLive(
      `/lectures/${encodeURIComponent(slug)}/`,
      seats ? { signUpForm, seats } : { signUpForm },
    )
    sendLive(res, page, page.status >= 400 ? page.status : status)
  }

  const receive: RequestHandler = async (req, res) => {
    const form: unknown = req.body
    if (!isOwnForm(req.headers)) return sendFormBack(req, res, FOREIGN_FORM.status, [FOREIGN_FORM.error])
    const checked = checkSignUp(form)
    if (checked.errors) return sendFormBack(req, res, 400, checked.errors)
    const wait = { wait: wantsToWait(form) }
    const result = await signUp(signUpContext(payload), param(req, 'lecture'), checked.values, wait)
    if (result.refusal) return sendFormBack(req, res, result.refusal.status, [result.refusal.error])
    keepPrivate(res).redirect(303, `/sign-up/${result.token}/`)
  }

  const refuseBody: ErrorRequestHandler = async (error: unknown, req, res, next) => {
    const status = bodyErrorStatus(error)
    if (status === undefined) return next(error)
    await sendFormBack(req, res, status, [
      { path: 'form', message: '提交的内容读不出来，报名没有成功。请刷新页面，重新填写后再提交。', code: 'unreadable' },
    ])
  }

  async function sendManagePage(res: Response, token: string, refusals: readonly FieldError[] = [], status = 200) {
    const view = await showSignUp(payload, token, new Date())
    const feedback = view && (await showFeedback(payload, token, new Date()))
    const page = await renderLive(
      MANAGE_PAGE,
      view
        ? { signUp: view, ...(feedback ? { feedback } : {}), ...(refusals.length > 0 && { refusals: [...refusals] }) }
        : {},
    )
    const asked = page.status >= 400 ? page.status : status
    sendLive(keepPrivate(res), page, view ? asked : 404)
  }

  const show: RequestHandler = async (req, res) => sendManagePage(res, param(req, 'token'))

  /** A button of the manage page: what was refused is said on it, and what was done is seen there. */
  function button(step: (context: SignUpContext, token: string, form: unknown) => Promise<Stepped>): RequestHandler {
    return async (req, res) => {
      const token = param(req, 'token')
      if (!isOwnForm(req.headers, { allowNull: true })) {
        return sendManagePage(res, token, [FOREIGN_FORM.error], FOREIGN_FORM.status)
      }
      const { refusal, errors } = await step(signUpContext(payload), token, req.body)
      if (refusal) return sendManagePage(res, token, [refusal.error], refusal.status)
      if (errors) return sendManagePage(res, token, errors, 400)
      keepPrivate(res).redirect(303, `/sign-up/${encodeURIComponent(token)}/`)
    }
  }

  const cancel = button(cancelByToken)
  const accept = button(acceptOffer)
  const decline = button(declineOffer)
  const change = button(changePeople)

  const router = Router()
  router.post('/sign-up/:lecture', express.urlencoded({ extended: false, limit: FORM_LIMIT }), receive, refuseBody)
  router.get('/sign-up/:token', show)
  router.post('/sign-up/:token/cancel', cancel)
  router.post('/sign-up/:token/accept', accept)
  router.post('/sign-up/:token/decline', decline)
  router.post('/sign-up/:token/change', express.urlencoded({ extended: false, limit: FORM_LIMIT }), change)
  return router
}

/** The address is a secret of the family: it is passed on to no other site, found by no search, kept by no cache. */
function keepPrivate(res: Response): Response {
  return res.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' })
}

function param(req: Request, name: string): string {
  const value = req.params[name]
  return typeof value === 'string' ? value : ''
}

/** What was typed, to be shown again: known fields alone, and no more of each than a page can bear. */
function sentValues(form: unknown): Record<string, string> {
  if (typeof form !== 'object' || form === null) return {}
  const sent = form as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    FORM_FIELDS.flatMap((field) => {
      const value = Object.hasOwn(sent, field) ? sent[field] : undefined
      return typeof value === 'string' ? [[field, value.slice(0, LONGEST_VALUE).toWellFormed()]] : []
    }),
  )
}

/** 4xx of the form parser: too large, cut off, another charset. */
function bodyErrorStatus(error: unknown): number | undefined {
  const status = error instanceof Error && 'status' in error ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined
}
