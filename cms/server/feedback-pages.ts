import express, { Router, type Request, type Response } from 'express'
import type { Payload } from 'payload'
import { giveFeedback, showFeedback } from '../check-in/feedback.ts'
import { checkFeedback } from '../domain/feedback/feedback.ts'
import { FOREIGN_FORM, UNKNOWN_SIGN_UP } from '../domain/sign-up-refusal.ts'
import { showSignUp } from '../sign-up/show.ts'
import { sendLive, type RenderLive } from './live-pages.ts'
import { isOwnForm } from './own-form.ts'

const FORM_LIMIT = '8kb'
const MANAGE_PAGE = '/sign-up/manage/'

interface Options {
  readonly payload: Payload
  readonly renderLive: RenderLive
}

/** `POST /sign-up/:token/feedback`: what a family says of the lecture, as a form. */
export function feedbackPages({ payload, renderLive }: Options): Router {
  async function keep(req: Request, token: string): Promise<{ status: number; problem?: string }> {
    if (!isOwnForm(req.headers, { allowNull: true })) {
      return { status: FOREIGN_FORM.status, problem: FOREIGN_FORM.error.message }
    }
    const { values, errors } = checkFeedback(req.body)
    if (errors) return { status: 400, problem: errors.map(({ message }) => message).join('') }
    const { refusal } = await giveFeedback(payload, token, values, new Date())
    return refusal ? { status: refusal.status, problem: refusal.error.message } : { status: 303 }
  }

  const receive = async (req: Request, res: Response): Promise<void> => {
    const token = typeof req.params['token'] === 'string' ? req.params['token'] : ''
    const { status, problem } = await keep(req, token)
    res.set({ 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' })
    if (problem === undefined) return res.redirect(303, `/sign-up/${encodeURIComponent(token)}/#feedback`)
    const signUp = await showSignUp(payload, token, new Date())
    if (!signUp) return sendLive(res, await renderLive(MANAGE_PAGE, {}), UNKNOWN_SIGN_UP.status)
    const shown = (await showFeedback(payload, token, new Date())) ?? { isAsked: false }
    sendLive(res, await renderLive(MANAGE_PAGE, { signUp, feedback: { ...shown, problem } }), status)
  }

  const router = Router()
  router.post('/sign-up/:token/feedback', express.urlencoded({ extended: false, limit: FORM_LIMIT }), receive)
  return router
}
