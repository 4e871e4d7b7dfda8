import type { Endpoint, PayloadRequest } from 'payload'
import { hasRole } from '../access/roles.ts'
import { ownTrainer } from '../access/trainers.ts'
import { raiseVersion } from '../calendars/raise-version.ts'
import { calendarFile } from '../calendars/token.ts'
import { findTrainer } from '../calendars/trainer-calendar.ts'
import { runningEnv } from '../running-env.ts'
import { answer, refuse } from './answers.ts'

const NOT_ALLOWED = {
  path: 'user',
  code: 'forbidden',
  message: '讲师的日历网址只给讲师本人和管理员看：里面有家庭的地址。',
}
const UNKNOWN = { path: 'trainer', code: 'unknown', message: '没有这位讲师。' }

/** `GET /api/calendars/trainer/:trainer`: the secret address of a trainer's calendar. */
const show: Endpoint = {
  path: '/calendars/trainer/:trainer',
  method: 'get',
  handler: (req) => withTrainer(req, async ({ id, version }) => answer(200, addressOf(id, version))),
}

/** `POST /api/calendars/trainer/:trainer/renew`: a new address; the old one is not there any more. */
const renew: Endpoint = {
  path: '/calendars/trainer/:trainer/renew',
  method: 'post',
  handler: (req) =>
    withTrainer(req, async (trainer) => answer(200, addressOf(trainer.id, await raiseVersion(req.payload, trainer)))),
}

export const trainerCalendarEndpoints: readonly Endpoint[] = [show, renew]

async function withTrainer(
  req: PayloadRequest,
  next: (trainer: { id: string; name: string; version: number }) => Promise<Response>,
): Promise<Response> {
  const id = String(req.routeParams?.['trainer'] ?? '')
  if (!hasRole(req, 'administrator') && ownTrainer(req) !== id) return refuse(403, NOT_ALLOWED)
  const trainer = await findTrainer(req.payload, id)
  return trainer ? next({ ...trainer, id: String(trainer.id) }) : refuse(404, UNKNOWN)
}

function addressOf(id: string, version: number): { url: string; webcal: string } {
  const { secret, origin } = runningEnv()
  const url = `${origin}/calendars/trainer/${calendarFile(secret, id, version)}`
  return { url, webcal: url.replace(/^https?:/, 'webcal:') }
}
