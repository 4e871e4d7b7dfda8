import { Router } from 'express'
import type { Payload } from 'payload'
import { isCalendarFile, trainerOfFile } from '../calendars/token.ts'
import { findTrainer, loadTrainerCalendar } from '../calendars/trainer-calendar.ts'
import { sendLive, type RenderLive } from './live-pages.ts'

/** Where the site renders it; it is published nowhere. */
const PAGE = '/calendars/trainer.ics'

interface Options {
  readonly payload: Payload
  readonly secret: string
  readonly renderLive: RenderLive
}

/** `/calendars/trainer/ID-TOKEN.ics`: what a trainer subscribes to. A wrong address is not there, whatever is wrong. */
export function trainerCalendars({ payload, secret, renderLive }: Options): Router {
  const router = Router()
  router.get('/calendars/trainer/:file', async (req, res, next) => {
    const { file } = req.params
    const id = trainerOfFile(file)
    const trainer = id === undefined ? undefined : await findTrainer(payload, id)
    if (!trainer || !isCalendarFile(secret, file, trainer.version)) return next()
    const trainerCalendar = await loadTrainerCalendar(payload, trainer, new Date())
    res.set({ 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    sendLive(res, await renderLive(PAGE, { trainerCalendar }))
  })
  return router
}
