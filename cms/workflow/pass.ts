import type { PayloadRequest } from 'payload'
import type { ContentStep } from '../domain/workflow-steps.ts'

/**
 * What lets a write of the server through to the workflow's own fields. It travels in the context of a Local API call;
 * the context of a request from outside is empty.
 */
export type Pass =
  | {
      readonly reason: 'step'
      readonly step: ContentStep
      readonly remark: string
      /** `updatedAt` of the version that the step was judged by. */
      readonly judged: string | undefined
      /** What the step writes beside the text. */
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly reason: 'import' }
  | {
      readonly reason: 'tick'
      /** `updatedAt` of the version whose warnings were looked at. */
      readonly judged: string | undefined
      readonly ticked: readonly string[]
    }
  | {
      readonly reason: 'file'
      readonly judged: string | undefined
      /** As the audit log calls it. */
      readonly action: string
      /** From whom to whom, for the audit log. */
      readonly remark?: string | undefined
    }

const NAME = 'workflowPass'

/** Context for a Local API call that takes a step or imports. */
export function passing(pass: Pass): Record<string, unknown> {
  return { [NAME]: pass }
}

/** For the library's import: publishes demonstration content without a sign-off, see domain/unsigned-import.ts. */
export function importPass(): Record<string, unknown> {
  return passing({ reason: 'import' })
}

export function passOf(req: Pick<PayloadRequest, 'context'>): Pass | undefined {
  return req.context[NAME] as Pass | undefined
}
