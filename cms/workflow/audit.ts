import type { PayloadRequest } from 'payload'
import type { ContentState } from '../domain/content-states.ts'
import type { ContentKind } from '../domain/publishable.ts'
import type { Actor } from './stored-text.ts'

/** What entries are about: texts, and what names people. */
export type AuditKind = ContentKind | 'lectures' | 'sign-ups' | 'trainers'

/** A line of the audit log. */
export interface AuditEntry {
  readonly actor: Actor
  /** As the button says. */
  readonly action: string
  readonly kind: AuditKind
  readonly id: string
  readonly title: string
  readonly from?: ContentState | undefined
  readonly to?: ContentState | undefined
  readonly remark?: string | undefined
}

/** Appends to the audit log; in the transaction of the request where there is one. */
export async function writeAudit(
  { actor, action, kind, id, title, from, to, remark }: AuditEntry,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.db.create({
    collection: 'audit-log',
    data: {
      at: new Date().toISOString(),
      ...(actor.id === undefined ? {} : { by: actor.id }),
      byName: actor.name,
      action,
      entity: kind,
      document: id,
      title,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(remark ? { remark } : {}),
    },
    req,
  })
}
