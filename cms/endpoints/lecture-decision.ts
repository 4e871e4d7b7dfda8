import { ValidationError, type Endpoint, type PayloadRequest } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { checkDecision, decisionName, type DecisionRequest, stateAfter } from '../domain/lecture-decision.ts'
import { LECTURE_STATE_NAMES, type LectureState } from '../domain/lecture.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { type StaffNews, tellTrainer, TOLD_ELSEWHERE } from '../messages/tell-trainer.ts'
import { writeAudit } from '../workflow/audit.ts'
import { actorOf } from '../workflow/stored-text.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const NOT_ORGANIZER = { path: '', code: 'forbidden', message: '批准讲座由组织者和管理员来做。' }
const OTHER_REGION = { path: '', code: 'forbidden', message: '这场讲座不在您负责的区域，请当地的组织者来批准。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这场讲座，可能已被删除。' }

/**
 * `POST /api/lectures/:id/decide`: an organizer of the region approves a lecture, opens it for sign-up, or sends it
 * back with a remark. Answers `{ state }`. The planning rules hold as for any other save.
 */
export const lectureDecision: Endpoint = {
  path: '/:id/decide',
  method: 'post',
  handler: async (req) => {
    if (!hasRole(req, 'organizer', 'administrator')) return refuse(403, NOT_ORGANIZER)
    const lecture = await findLecture(req)
    if (!lecture) return refuse(404, UNKNOWN)
    if (!(await isTheirs(lecture, req))) return refuse(403, OTHER_REGION)
    const sent = await readJson(req as unknown as Request)
    if (sent.refusal) return sent.refusal
    const { request, issue } = checkDecision(sent.json)
    if (issue) return refuse(400, issue)
    return decide(lecture, request, req)
  },
}

interface Lecture {
  readonly id: string
  readonly title: string
  readonly state: LectureState
  readonly region?: unknown
}

async function decide(lecture: Lecture, { decision, remark }: DecisionRequest, req: PayloadRequest): Promise<Response> {
  const state = stateAfter(decision, lecture.state)
  if (state === undefined) {
    const message = `这场讲座现在是“${LECTURE_STATE_NAMES[lecture.state]}”，不能再${decisionName(decision, lecture.state)}。请刷新页面看最新的状态。`
    return refuse(409, { path: 'state', code: 'wrong-state', message })
  }
  try {
    await req.payload.update({
      collection: 'lectures',
      id: lecture.id,
      data: { state, remark },
      context: TOLD_ELSEWHERE,
      depth: 0,
      overrideAccess: false,
      req,
    })
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const issues = error.data.errors.map(({ path, message }) => ({ path, message, code: 'invalid' }))
    return refuse(400, ...issues)
  }
  await writeAudit(
    {
      actor: actorOf(req),
      action: decisionName(decision, lecture.state),
      kind: 'lectures',
      id: lecture.id,
      title: lecture.title,
      remark,
    },
    req,
  )
  await tellTrainer(req.payload, lecture.id, { ...newsOf({ decision, remark }), exceptUser: req.user?.id })
  return answer(200, { state })
}

/** A lecture may be sent back twice: each time is news of its own. */
function newsOf({ decision, remark }: DecisionRequest): StaffNews {
  const subject = { approve: '讲座已批准', open: '讲座已批准，开始报名', return: '讲座被退回，请修改' }[decision]
  return {
    key: `${decision}:${new Date().toISOString()}`,
    subject,
    lines: remark === '' ? [] : [`组织者的意见：${remark}`],
  }
}

async function findLecture(req: PayloadRequest): Promise<Lecture | undefined> {
  const id = req.routeParams?.['id']
  if (typeof id !== 'string') return undefined
  const { docs } = await req.payload.find({
    collection: 'lectures',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const [lecture] = docs
  return lecture ? (lecture as unknown as Lecture) : undefined
}

async function isTheirs({ region }: Lecture, req: PayloadRequest): Promise<boolean> {
  if (hasRole(req, 'administrator')) return true
  const id = relatedId(region)
  return id !== undefined && (await regionScope(req)).includes(id)
}
