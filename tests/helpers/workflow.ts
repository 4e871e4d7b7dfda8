import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import type { ContentKind } from '../../cms/domain/publishable.ts'
import { warningKey } from '../../cms/domain/quality/ticks.ts'
import type { Role } from '../../cms/domain/roles.ts'
import type { ContentStep } from '../../cms/domain/workflow-steps.ts'
import { newestText, takeContentStep } from '../../cms/workflow/take-content-step.ts'
import { storeUser } from '../factories/stored.ts'

/**
 * Brings the newest draft of an article or lesson to families as people do: an editor who looks at every warning
 * submits it, a reviewer signs it off, the editor publishes it.
 */
export async function signAndPublish(payload: Payload, kind: ContentKind, id: string): Promise<void> {
  const staff = await makeStaff(payload)
  await signOff(payload, kind, id, staff)
  await take(payload, kind, id, 'publish', staff.editor)
}

/** Those who bring a text to its sign-off. */
export interface Staff {
  readonly editor: Awaited<ReturnType<typeof person>>
  readonly reviewer: Awaited<ReturnType<typeof person>>
}

export async function makeStaff(payload: Payload): Promise<Staff> {
  return { editor: await person(payload, 'editor'), reviewer: await person(payload, 'reviewer') }
}

/** Brings the newest draft to the point where it may be published. */
export async function signOff(payload: Payload, kind: ContentKind, id: string, staff: Staff): Promise<void> {
  await take(payload, kind, id, 'submit', staff.editor)
  await take(payload, kind, id, 'approve', staff.reviewer)
}

async function take(
  payload: Payload,
  kind: ContentKind,
  id: string,
  step: ContentStep,
  user: Awaited<ReturnType<typeof person>>,
): Promise<void> {
  const req = await createLocalReq({ user }, payload)
  const walk = async (tickedWarnings: string[]) => {
    const text = await newestText(kind, id, req)
    if (!text) throw new Error(`There is no ${kind} ${id}`)
    return takeContentStep(kind, text, step, { remark: '', tickedWarnings }, req)
  }
  const first = await walk([])
  const isTicked = first.refusal === undefined || first.refusal.code !== 'has-open-warnings'
  const taken = isTicked ? first : await walk(first.findings.map(warningKey))
  if (taken.refusal === undefined) return
  throw new Error(`${step}: ${taken.refusal.message} ${taken.findings.map(({ message }) => message).join('；')}`)
}

async function person(payload: Payload, role: Role) {
  const user = await storeUser(payload, [role], { email: `${randomUUID()}@example.org` })
  return { ...user, collection: 'users' as const }
}
