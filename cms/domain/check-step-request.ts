import { CONTENT_STEPS, type ContentStep } from './workflow-steps.ts'

/** What a person sends with a step. */
export interface StepRequest {
  readonly remark: string
  /** Keys of warnings that the person has looked at. */
  readonly tickedWarnings: readonly string[]
  /** `updatedAt` of the version that the person has before them. */
  readonly seen?: string | undefined
}

export interface StepRequestIssue {
  readonly path: string
  readonly code: string
  readonly message: string
}

export const LONGEST_REMARK = 2000
const MOST_TICKS = 300
const LONGEST_TICK = 200

export function isContentStep(name: unknown): name is ContentStep {
  return CONTENT_STEPS.some((step) => step === name)
}

/** The request, or what is wrong with it. Nothing at all is as good as an empty request. */
export function checkStepRequest(
  sent: unknown,
):
  | { readonly request: StepRequest; readonly issue?: undefined }
  | { readonly request?: undefined; readonly issue: StepRequestIssue } {
  if (sent !== undefined && (typeof sent !== 'object' || sent === null || Array.isArray(sent))) {
    return { issue: { path: 'body', code: 'invalid', message: '提交的内容格式不对，请刷新页面再试。' } }
  }
  const { remark = '', tickedWarnings = [], seen } = (sent ?? {}) as Record<string, unknown>
  if (typeof remark !== 'string') return { issue: invalid('remark', '意见应该是文字。') }
  if ([...remark].length > LONGEST_REMARK) {
    return { issue: invalid('remark', `意见最多 ${LONGEST_REMARK} 个字，请写短一些。`) }
  }
  if (!isListOfKeys(tickedWarnings)) return { issue: invalid('tickedWarnings', '看过的提醒格式不对，请刷新页面再试。') }
  if (seen !== undefined && (typeof seen !== 'string' || !Number.isFinite(Date.parse(seen)))) {
    return { issue: invalid('seen', '版本时间格式不对，请刷新页面再试。') }
  }
  return { request: { remark: remark.trim(), tickedWarnings, ...(seen === undefined ? {} : { seen }) } }
}

function isListOfKeys(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_TICKS &&
    value.every((key) => typeof key === 'string' && key.length <= LONGEST_TICK)
  )
}

function invalid(path: string, message: string): StepRequestIssue {
  return { path, code: 'invalid', message }
}
