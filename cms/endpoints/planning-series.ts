import { type Endpoint, type PayloadRequest, ValidationError } from 'payload'
import type { FieldIssue } from '../domain/check-sign-up.ts'
import { newsForTrainers } from '../domain/messages/trainer-news.ts'
import { openWarnings } from '../domain/planning/accepted-warnings.ts'
import { acceptedByDay, checkSeries, type SeriesPlan } from '../domain/planning/check-series.ts'
import { firstOfSeriesIssue } from '../domain/planning/first-of-series.ts'
import { isBlock } from '../domain/planning/conflicts.ts'
import type { PlannedLecture } from '../domain/planning/plan.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { tellTrainer, TOLD_ELSEWHERE } from '../messages/tell-trainer.ts'
import { placeConflicts } from '../planning/judge-plan.ts'
import { type JudgedDate, judgeSeries } from '../planning/judge-series.ts'
import { makeSeries } from '../planning/make-series.ts'
import { placeInScope, refusalToPlan } from '../planning/may-plan.ts'
import { loadChangeable } from '../planning/series-members.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 128 * 1024
const UNKNOWN = { path: 'lecture', code: 'not-found', message: '没有这场讲座，或不归您管理。' }
/** What a lecture's form holds beside its plan, and the lectures of a series have in common. */
const FIELDS = [
  'summary',
  'fee',
  'outline',
  'bring',
  'privateAddress',
  'minMonths',
  'maxMonths',
  'slug',
  'signUpFrom',
  'signUpUntil',
]

/** `POST /api/planning/series/preview`: all dates of a rule with what speaks against each. Writes nothing. */
const previewSeries: Endpoint = {
  path: '/planning/series/preview',
  method: 'post',
  handler: async (req) => {
    const asked = await readSeries(req)
    if (asked instanceof Response) return asked
    const { series, dates } = asked
    return answer(200, { ruleInWords: series.ruleInWords, dates })
  },
}

/**
 * `POST /api/planning/series`: makes the series and its lectures, or nothing. A lecture that is stored already, by its id,
 * becomes the first of them.
 */
const createSeries: Endpoint = {
  path: '/planning/series',
  method: 'post',
  handler: async (req) => {
    const asked = await readSeries(req)
    if (asked instanceof Response) return asked
    const { series, plan, dates, json, first } = asked
    const accepted = acceptedByDay(json['acceptedWarnings'])
    const hindered = dates
      .map((date) => ({ ...date, conflicts: hindrances(date, plan, accepted.get(date.day) ?? []) }))
      .filter(({ conflicts }) => conflicts.length > 0)
    if (hindered.length > 0) {
      const message = `有 ${hindered.length} 天还不能这样安排，一场都没有保存。请换时间、跳过这几天，或写明理由`
      return answer(400, { errors: [{ path: 'dates', message, code: 'conflict' }], dates: hindered })
    }
    const sent = isRecord(json['fields']) ? json['fields'] : {}
    const fields = Object.fromEntries(FIELDS.flatMap((name) => (name in sent ? [[name, sent[name]]] : [])))
    const by = String((req.user as { name?: string } | null)?.name ?? '')
    try {
      // Once for the series, when all of it is stored.
      Object.assign(req.context, TOLD_ELSEWHERE)
      const made = await makeSeries({ series, plan, fields, accepted, by, first }, req)
      await tellOfSeries(plan, series, made, req)
      return answer(201, made)
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      return refuse(400, ...issuesOf(error))
    }
  },
}

async function tellOfSeries(
  plan: PlannedLecture,
  { ruleInWords }: SeriesPlan,
  { series, lectures }: Awaited<ReturnType<typeof makeSeries>>,
  req: PayloadRequest,
): Promise<void> {
  const [first] = lectures
  const [news] = newsForTrainers(undefined, { state: plan.state, trainer: plan.trainer })
  if (!first || !news) return
  await tellTrainer(req.payload, first.id, {
    key: `series:${series}`,
    subject: `有一组讲座请您来讲：${plan.title}`,
    lines: [`共 ${lectures.length} 场，这是第一场。${ruleInWords}`],
    exceptUser: req.user?.id,
  })
}

export const planningSeries: readonly Endpoint[] = [previewSeries, createSeries]

interface Asked {
  readonly series: SeriesPlan
  readonly plan: PlannedLecture
  readonly dates: readonly JudgedDate[]
  readonly json: Readonly<Record<string, unknown>>
  /** The id of a stored lecture that is to be the first. */
  readonly first: string | undefined
}

async function readSeries(req: PayloadRequest): Promise<Asked | Response> {
  const forbidden = refusalToPlan(req)
  if (forbidden) return refuse(forbidden.status, forbidden.error)
  const sent = await readJson(req as unknown as Request, MOST_BYTES)
  if (sent.refusal) return sent.refusal
  const { series, errors } = checkSeries(sent.json)
  if (errors) return refuse(400, ...errors)
  const placed = await placeInScope(req, series.plan)
  if (placed.refusal) return refuse(placed.refusal.status, placed.refusal.error)
  const [misplaced] = placeConflicts(placed.plan, placed.rooms)
  if (misplaced) return refuse(400, { path: misplaced.path, message: misplaced.message, code: 'invalid' })
  const { id: first, ...plan } = placed.plan
  const refusal = first === undefined ? undefined : await refusalOfFirst(req, first, series)
  if (refusal) return refusal
  const dates = await judgeSeries({ payload: req.payload, reader: req }, plan, series, first)
  return { series, plan, dates, json: isRecord(sent.json) ? sent.json : {}, first }
}

async function refusalOfFirst(
  req: PayloadRequest,
  id: string,
  { plan, dates }: SeriesPlan,
): Promise<Response | undefined> {
  const stored = await loadChangeable(req, id)
  if (!stored) return refuse(404, UNKNOWN)
  const issue = firstOfSeriesIssue(stored.planned, plan, dates)
  return issue && refuse(400, issue)
}

/** Blocks, and for what goes further than a draft also warnings that nobody has overridden. */
function hindrances(
  { conflicts }: JudgedDate,
  { state }: PlannedLecture,
  accepted: Parameters<typeof openWarnings>[1],
) {
  return [...conflicts.filter(isBlock), ...(state === 'draft' ? [] : openWarnings(conflicts, accepted))]
}

function issuesOf({ data }: ValidationError): FieldIssue[] {
  return data.errors.map(({ path, message }) => ({ path, message, code: 'invalid' }))
}
