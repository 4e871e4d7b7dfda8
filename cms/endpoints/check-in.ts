import type { Endpoint, PayloadRequest } from 'payload'
import { hasRole } from '../access/roles.ts'
import { lectureToRun, type DoorLecture } from '../check-in/lecture-of.ts'
import { loadCheckInList } from '../check-in/list.ts'
import { findByCode, receiveCheckIns } from '../check-in/receive.ts'
import { MOST_ROWS } from '../domain/check-in/check-row.ts'
import { NO_LECTURE_TO_RUN, NOT_AT_THE_DOOR, refuseCheckIns, SIGN_IN_FIRST } from '../domain/check-in/refusals.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 64 * 1024

/** `GET /api/check-in/:lecture`: who is expected, who is here. */
const list: Endpoint = {
  path: '/check-in/:lecture',
  method: 'get',
  handler: (req) => atTheDoor(req, async (lecture) => answer(200, await loadCheckInList(req.payload, lecture))),
}

/**
 * `POST /api/check-in/:lecture`: rows `{ key, signUp?, name?, adults, children, at, undo? }`, at most 200. 200 with an
 * answer for each, in their order: sending them again is safe.
 */
const receive: Endpoint = {
  path: '/check-in/:lecture',
  method: 'post',
  handler: (req) =>
    atTheDoor(req, async (lecture) => {
      const closed = refuseCheckIns(lecture.state)
      if (closed) return refuse(409, closed)
      const sent = await readJson({ headers: req.headers, body: req.body ?? null }, MOST_BYTES)
      if (sent.refusal) return sent.refusal
      const { json } = sent
      if (!Array.isArray(json) || json.length > MOST_ROWS) {
        const message = `请一次发送 1 到 ${MOST_ROWS} 行签到，放在一个数组里。`
        return refuse(400, { path: 'rows', message, code: 'rows' })
      }
      return answer(200, { rows: await receiveCheckIns(req, lecture, json, new Date()) })
    }),
}

/** `GET /api/check-in/:lecture/code/:code`: the family that a scanned code stands for, as a row of the list; or whose it is instead. */
const byCode: Endpoint = {
  path: '/check-in/:lecture/code/:code',
  method: 'get',
  handler: (req) =>
    atTheDoor(req, async (lecture) => {
      const { error, family } = await findByCode(req, lecture, String(req.routeParams?.['code'] ?? ''))
      if (error) return refuse(error.code === 'other-lecture' ? 409 : 404, error)
      return answer(200, family)
    }),
}

export const checkInEndpoints: readonly Endpoint[] = [list, receive, byCode]

/** Goes on if whoever asks runs the lecture; a lecture out of their reach is not there. */
export async function atTheDoor(
  req: PayloadRequest,
  next: (lecture: DoorLecture) => Promise<Response>,
): Promise<Response> {
  if (!req.user) return refuse(403, SIGN_IN_FIRST)
  if (!hasRole(req, 'administrator', 'organizer', 'trainer')) return refuse(403, NOT_AT_THE_DOOR)
  const lecture = await lectureToRun(req, String(req.routeParams?.['lecture'] ?? ''))
  return lecture ? next(lecture) : refuse(404, NO_LECTURE_TO_RUN)
}
