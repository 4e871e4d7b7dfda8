import type { Endpoint } from 'payload'
import { checkPlan } from '../domain/planning/check-plan.ts'
import { judgePlan } from '../planning/judge-plan.ts'
import { placeInScope, refusalToPlan } from '../planning/may-plan.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

/** `POST /api/planning/check`: what speaks against a lecture that is not saved yet, and the nearest free time. Writes nothing. */
export const planningCheck: Endpoint = {
  path: '/planning/check',
  method: 'post',
  handler: async (req) => {
    const forbidden = refusalToPlan(req)
    if (forbidden) return refuse(forbidden.status, forbidden.error)
    const sent = await readJson(req as unknown as Request)
    if (sent.refusal) return sent.refusal
    const checked = checkPlan(sent.json)
    if (checked.errors) return refuse(400, ...checked.errors)
    const placed = await placeInScope(req, checked.plan)
    if (placed.refusal) return refuse(placed.refusal.status, placed.refusal.error)
    const asking = { payload: req.payload, reader: req }
    return answer(200, await judgePlan(asking, placed.plan, placed.rooms, new Date().toISOString()))
  },
}
