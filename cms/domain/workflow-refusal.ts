/** Why a step was refused: for the person, and as the status of an HTTP answer. */
export interface StepRefusal {
  readonly status: 403 | 422
  readonly code: StepRefusalCode
  /** What is the matter and what to do, in Chinese. */
  readonly message: string
}

export type StepRefusalCode =
  | 'wrong-role'
  | 'wrong-state'
  | 'not-live'
  | 'no-sign-off-needed'
  | 'own-text'
  | 'not-yours'
  | 'sign-off-missing'
  | 'has-errors'
  | 'has-open-warnings'
  | 'remark-missing'
  | 'not-schedulable'

/** The person may not do this, or not now. */
export function forbidden(code: StepRefusalCode, message: string): StepRefusal {
  return { status: 403, code, message: `${message}。` }
}

/** The step is right, but something must be put in order first. */
export function unready(code: StepRefusalCode, message: string): StepRefusal {
  return { status: 422, code, message: `${message}。` }
}
