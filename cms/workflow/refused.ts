import { APIError } from 'payload'
import type { StepRefusal } from '../domain/workflow-refusal.ts'

/** A write that the workflow refuses, as Payload answers it: with the reason, and a code for programs. */
export function refused({ status, code, message }: StepRefusal): APIError {
  return new APIError(message, status, { code }, true)
}
