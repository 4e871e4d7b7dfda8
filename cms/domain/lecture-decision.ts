import type { LectureState } from './lecture.ts'

export const DECISIONS = ['approve', 'open', 'return'] as const
export type Decision = (typeof DECISIONS)[number]

const DECISION_NAMES: Readonly<Record<Decision, string>> = {
  approve: '批准',
  open: '批准并开放报名',
  return: '退回',
}

/** What a decision is called for a lecture in a state: what is approved already is only opened. */
export function decisionName(decision: Decision, state: LectureState): string {
  return decision === 'open' && state === 'approved' ? '开放报名' : DECISION_NAMES[decision]
}

/** As long as the field holds. */
export const LONGEST_DECISION_REMARK = 500

const TO: Readonly<Record<Decision, LectureState>> = { approve: 'approved', open: 'open', return: 'draft' }
const FROM: Readonly<Record<Decision, readonly LectureState[]>> = {
  approve: ['draft', 'submitted'],
  open: ['draft', 'submitted', 'approved'],
  return: ['submitted'],
}

export interface DecisionIssue {
  readonly path: string
  readonly code: string
  readonly message: string
}

export interface DecisionRequest {
  readonly decision: Decision
  readonly remark: string
}

/** What an organizer decided about a lecture, or what is wrong with the request. Sending back needs a remark. */
export function checkDecision(
  sent: unknown,
):
  | { readonly request: DecisionRequest; readonly issue?: undefined }
  | { readonly request?: undefined; readonly issue: DecisionIssue } {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return { issue: { path: 'body', code: 'invalid', message: '提交的内容格式不对，请刷新页面再试。' } }
  }
  const { decision: name, remark = '' } = sent as Record<string, unknown>
  const decision = DECISIONS.find((one) => one === name)
  if (decision === undefined) {
    return { issue: { path: 'decision', code: 'invalid', message: '请选择批准、批准并开放报名或退回。' } }
  }
  if (typeof remark !== 'string') return { issue: { path: 'remark', code: 'invalid', message: '意见应该是文字。' } }
  const words = remark.trim()
  if ([...words].length > LONGEST_DECISION_REMARK) {
    const message = `意见最多 ${LONGEST_DECISION_REMARK} 个字，请写短一些。`
    return { issue: { path: 'remark', code: 'too-long', message } }
  }
  if (decision === 'return' && words === '') {
    return { issue: { path: 'remark', code: 'required', message: '退回时请写明要改什么，讲师会看到。' } }
  }
  return { request: { decision, remark: words } }
}

/** The state after a decision; undefined where a lecture in this state has nothing to decide. */
export function stateAfter(decision: Decision, state: LectureState): LectureState | undefined {
  return FROM[decision].includes(state) ? TO[decision] : undefined
}

/** What an organizer may decide now. A draft has not been handed in yet, but its planner may be the organizer. */
export function decisionsFor(state: LectureState): Decision[] {
  return DECISIONS.filter((decision) => stateAfter(decision, state) !== undefined)
}
