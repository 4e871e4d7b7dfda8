import { STEP_RULES } from '../domain/workflow-steps.ts'
import { type Asker, rolesOf } from './asker.ts'
import { findSome } from './find-all.ts'

/** A text that this reviewer sent back. */
export interface SentBack {
  readonly collection: string
  readonly id: string
  readonly title: string
  /** ISO 8601. */
  readonly at: string
  readonly remark: string
}

const DAYS = 14
const LISTED = 8

/** What this reviewer sent back in the last two weeks, newest first. */
export async function loadLatelySentBack(asker: Asker, now: Date): Promise<{ texts: SentBack[]; total: number }> {
  if (!rolesOf(asker).includes('reviewer')) return { texts: [], total: 0 }
  const since = new Date(now.getTime() - DAYS * 86_400_000).toISOString()
  const { rows, total } = await findSome(asker, 'audit-log', {
    where: {
      and: [
        { by: { equals: asker.user.id } },
        { action: { equals: STEP_RULES['send-back'].label } },
        { at: { greater_than: since } },
      ],
    },
    select: ['entity', 'document', 'title', 'at', 'remark'],
    sort: '-at',
    limit: LISTED,
  })
  const texts = rows.map((row) => ({
    collection: String(row['entity']),
    id: String(row['document']),
    title: String(row['title'] ?? ''),
    at: String(row['at']),
    remark: String(row['remark'] ?? ''),
  }))
  return { texts, total }
}
