import { needsSignOff, STATE_NAMES, type ContentState } from './content-states.ts'
import type { ContentKind } from './publishable.ts'
import type { Role } from './roles.ts'
import { forbidden, unready, type StepRefusal, type StepRefusalCode } from './workflow-refusal.ts'
import { CONTENT_STEPS, STEP_RULES, type ContentStep, type StepRule } from './workflow-steps.ts'

/** A stored text and the person before it. Always of the stored document, never of what the request says. */
export interface WorkflowSituation {
  readonly kind: ContentKind
  readonly state: ContentState
  /** Whether families can read a version of it now, be it an older one. */
  readonly hasLiveVersion: boolean
  /** Where the live version stands, when it is not simply published: giving up a draft goes back to it. */
  readonly liveState?: 'published' | 'needs-revision' | undefined
  readonly roles: readonly Role[]
  /** Whether the person wrote any of the text since the last sign-off: see `authorsAfterEdit`. */
  readonly isAuthor: boolean
  /** Whether the text is in the person's care. */
  readonly isOwner: boolean
  /** Whether the person was the last to change anything of it, be it only how it is filed. */
  readonly isLastEditor?: boolean | undefined
  /** Whether it carries a sign-off for exactly its text: see `isSignOffValid`. */
  readonly isSignedOff: boolean
  /** Quality errors of the text. */
  readonly errors: number
  /** Quality warnings that nobody has ticked. */
  readonly openWarnings: number
  /** Run by the clock on behalf of the person who scheduled it, with that person's roles of now. */
  readonly isScheduled?: boolean | undefined
}

export interface StepOffer {
  readonly step: ContentStep
  readonly label: string
  readonly allowed: boolean
  readonly needsRemark: boolean
  /** Why not; empty when it is allowed. */
  readonly reason: string
  readonly code?: StepRefusalCode | undefined
}

/** Every step in the order of the work, with the reason where this person may not take it now. */
export function stepsFor(situation: WorkflowSituation): StepOffer[] {
  return CONTENT_STEPS.map((step) => {
    const { label, needsRemark } = STEP_RULES[step]
    const refusal = refuseStep(step, situation)
    return {
      step,
      label,
      needsRemark,
      allowed: refusal === undefined,
      reason: refusal?.message ?? '',
      ...(refusal ? { code: refusal.code } : {}),
    }
  })
}

export type StepOutcome =
  | {
      readonly state: ContentState
      /** Whether families can read a version of it afterwards. */
      readonly isLive: boolean
      /** Whether the new version keeps its sign-off, gets one, or has none. */
      readonly signOff: StepRule['signOff']
      readonly refusal?: undefined
    }
  | { readonly state?: undefined; readonly refusal: StepRefusal }

/** What a step leads to, or why it is refused. `remark`: what the person wrote, required by some steps. */
export function takeStep(step: ContentStep, situation: WorkflowSituation, remark = ''): StepOutcome {
  const rule = STEP_RULES[step]
  const refusal = refuseStep(step, situation)
  if (refusal) return { refusal }
  if (rule.needsRemark && !situation.isScheduled && remark.trim() === '') {
    return { refusal: unready('remark-missing', `请写明为什么${rule.label}，接手的人要看`) }
  }
  return {
    state: stateAfter(step, situation),
    isLive: step === 'publish' || (situation.hasLiveVersion && step !== 'unpublish'),
    signOff: rule.signOff,
  }
}

function stateAfter(step: ContentStep, { state, liveState }: WorkflowSituation): ContentState {
  // Taking the live version away leaves a newer draft and its review as they are.
  if (step === 'unpublish' && state !== 'published' && state !== 'needs-revision') return state
  if (step === 'discard') return liveState ?? 'published'
  return STEP_RULES[step].to
}

function refuseStep(step: ContentStep, situation: WorkflowSituation): StepRefusal | undefined {
  return refusePerson(step, situation) ?? refuseState(step, situation) ?? refuseText(step, situation)
}

const SCHEDULABLE: readonly ContentStep[] = ['publish', 'unpublish']

function refusePerson(step: ContentStep, situation: WorkflowSituation): StepRefusal | undefined {
  const rule = STEP_RULES[step]
  if (situation.isScheduled && !SCHEDULABLE.includes(step)) {
    return forbidden('not-schedulable', `${rule.label}不能预约，要由人来做`)
  }
  if (!rule.roles.some((role) => situation.roles.includes(role))) return forbidden('wrong-role', rule.wrongRole)
  return undefined
}

function refuseState(step: ContentStep, situation: WorkflowSituation): StepRefusal | undefined {
  const { kind, state, hasLiveVersion, isAuthor, isOwner, isLastEditor, roles } = situation
  if (!needsSignOff(kind) && REVIEW_STEPS.includes(step)) {
    return forbidden('no-sign-off-needed', '课程和课程体系不用审核，可以直接发布')
  }
  if (!startsOf(step, kind).includes(state)) {
    return forbidden('wrong-state', `这一篇现在是“${STATE_NAMES[state]}”，${wrongStateOf(step, kind)}`)
  }
  if (step === 'unpublish' && !hasLiveVersion) return forbidden('not-live', '这一篇还没有发布过，不用下线')
  if (step === 'discard' && !hasLiveVersion) return forbidden('not-live', '这一篇没有在线的版本，不想要了请放进回收站')
  if (step === 'approve' && isAuthor) {
    return forbidden('own-text', '您改过这一篇，不能自己审核。请让别的审核专家来审')
  }
  if (OWN_STEPS.includes(step) && !isAuthor && !isOwner && !isLastEditor && !roles.includes('administrator')) {
    return forbidden('not-yours', `只有写这一篇的人、负责人和管理员可以${STEP_RULES[step].label}`)
  }
  return undefined
}

/** Undo somebody's work: only for those whose work it is. */
const OWN_STEPS: readonly ContentStep[] = ['withdraw', 'discard']
const REVIEW_STEPS: readonly ContentStep[] = ['submit', 'withdraw', 'approve', 'send-back']

/** What needs no sign-off is published from the draft itself. */
function startsOf(step: ContentStep, kind: ContentKind): readonly ContentState[] {
  return step === 'publish' && !needsSignOff(kind) ? ['draft', 'needs-revision'] : STEP_RULES[step].from
}

function wrongStateOf(step: ContentStep, kind: ContentKind): string {
  return step === 'publish' && !needsSignOff(kind) ? '草稿和待修订的内容才能发布' : STEP_RULES[step].wrongState
}

function refuseText(step: ContentStep, situation: WorkflowSituation): StepRefusal | undefined {
  const { kind, isSignedOff, errors, openWarnings } = situation
  if (step === 'publish' && needsSignOff(kind) && !isSignedOff) {
    return forbidden('sign-off-missing', '审核通过以后文字又有改动，请重新提交审核')
  }
  if (errors > 0 && ['submit', 'approve', 'publish'].includes(step)) {
    return errorsLeft(errors, STEP_RULES[step].label)
  }
  // The ticks are given by those who write, so a reviewer is not held up by them. What has come up since the sign-off
  // (a source that was superseded) is asked before it goes live, also when the clock publishes.
  if (openWarnings > 0 && (step === 'submit' || step === 'publish')) {
    return unready('has-open-warnings', `还有 ${openWarnings} 处提醒，请改好，或逐条勾选“已看过”`)
  }
  return undefined
}

/** @param label of the step that waits */
export function errorsLeft(errors: number, label: string): StepRefusal {
  return unready('has-errors', `还有 ${errors} 处必须改，改好以后才能${label}`)
}
