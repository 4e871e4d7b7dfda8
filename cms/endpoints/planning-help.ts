import type { Endpoint, PayloadRequest } from 'payload'
import { checkSlot } from '../domain/planning/check-plan.ts'
import { loadNeeds } from '../planning/load-needs.ts'
import { loadRanking } from '../planning/load-ranking.ts'
import { refusalToPlan } from '../planning/may-plan.ts'
import { mayChange } from '../planning/series-members.ts'
import { answer, refuse } from './answers.ts'

const UNKNOWN = { path: 'lecture', code: 'not-found', message: '没有这场讲座，或不归您管理。' }

/**
 * `GET /api/planning/trainers?startsAt=&endsAt=&venue=&region=&topic=&topic=&requiredQualification=&lecture=`: who can teach
 * this, there, then, best first. Of a stored lecture its id is sent, so that it is in nobody's way: one that the asker may change, or
 * leaving it out would tell of it.
 */
const planningTrainers: Endpoint = {
  path: '/planning/trainers',
  method: 'get',
  handler: async (req) => {
    const forbidden = refusalToPlan(req)
    if (forbidden) return refuse(forbidden.status, forbidden.error)
    const { startsAt, endsAt, ...wanted } = queryOf(req)
    const checked = checkSlot({ startsAt, endsAt })
    if (checked.errors) return refuse(400, ...checked.errors)
    const { region, venue, requiredQualification, lecture } = wanted
    if (lecture !== undefined && !(await mayChange(req, lecture))) return refuse(404, UNKNOWN)
    const topics = valuesOf(req, 'topic')
    const question = { ...checked.slot, region, venue, topics, requiredQualification, lecture }
    return answer(200, { trainers: await loadRanking(req, question) })
  },
}

/** `GET /api/planning/needs`: topics and communities with the fewest sessions this year, in the asker's regions. */
const planningNeeds: Endpoint = {
  path: '/planning/needs',
  method: 'get',
  handler: async (req) => {
    const forbidden = refusalToPlan(req)
    if (forbidden) return refuse(forbidden.status, forbidden.error)
    return answer(200, await loadNeeds(req, new Date().toISOString()))
  },
}

export const planningHelp: readonly Endpoint[] = [planningTrainers, planningNeeds]

const LONGEST = 100
const MOST_TOPICS = 40

const isKnown = (value: string): boolean => value !== '' && value.length <= LONGEST

/** Single values that are not empty. */
function queryOf(req: PayloadRequest): Record<string, string | undefined> {
  return Object.fromEntries([...req.searchParams].filter(([, value]) => isKnown(value)))
}

const valuesOf = (req: PayloadRequest, name: string): string[] =>
  req.searchParams.getAll(name).filter(isKnown).slice(0, MOST_TOPICS)
