import { signUpInLog, type LoggedLecture, type SignUpStep } from '../domain/sign-up-log.ts'
import type { SignUpContext } from './context.ts'
import { findLectureFacts } from './lecture-facts.ts'

/** Who acts for a family. */
export interface StaffMember {
  readonly id: string
  readonly name: string
}

export interface NotedStep {
  readonly action: SignUpStep
  readonly signUp: string
  readonly lecture: string
  readonly remark?: string
}

/** Writes into the audit log what somebody did with a sign-up, without the family's data. */
export async function noteStep(
  { payload, now }: SignUpContext,
  by: StaffMember,
  { action, signUp, lecture, remark }: NotedStep,
): Promise<void> {
  await payload.create({
    collection: 'audit-log',
    data: {
      at: now.toISOString(),
      by: by.id,
      byName: by.name,
      action,
      entity: 'sign-ups',
      document: signUp,
      title: signUpInLog(signUp, await loggedLecture({ payload }, lecture)),
      ...(remark === undefined ? {} : { remark }),
    },
    depth: 0,
    overrideAccess: true,
  })
}

/** A lecture as the audit log names it; undefined when it is gone. */
export async function loggedLecture(
  { payload }: Pick<SignUpContext, 'payload'>,
  id: string,
): Promise<LoggedLecture | undefined> {
  const facts = await findLectureFacts(payload, id)
  return facts && { id, type: facts.type, state: facts.state, title: facts.title }
}
