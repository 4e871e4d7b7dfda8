import type { Where } from 'payload'
import type { ContentState } from '../domain/content-states.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { openRemark, type Remark } from '../domain/sent-back.ts'
import { type Asker, rolesOf } from './asker.ts'
import { findAll, findSome, inner, type Row } from './find-all.ts'

/** A text on somebody's desk. */
export interface QueueText {
  readonly kind: ContentKind
  readonly id: string
  readonly title: string
  /** ISO 8601. */
  readonly updatedAt: string
  /** Id of the person in whose care it is. */
  readonly owner: string | undefined
  /** What it came back with. */
  readonly remark?: Remark | undefined
}

export interface Queue {
  readonly texts: readonly QueueText[]
  readonly total: number
}

const KINDS: readonly ContentKind[] = ['articles', 'lessons', 'courses', 'curricula']
const REVIEWED: readonly ContentKind[] = ['articles', 'lessons']
const FIELDS = ['title', 'updatedAt', 'owner', 'state']
/** Lines of a section; the rest is behind its link. */
const LISTED = 8
/** Drafts of one person that are looked through for remarks. */
const MOST_DRAFTS = 200
/** Texts that wait for a review and are looked through for their authors. */
const MOST_WAITING = 500

const mine = ({ user }: Asker): Where => ({ or: [{ owner: { equals: user.id } }, { authors: { in: [user.id] } }] })
const standing = (state: ContentState): Where => ({ state: { equals: state } })
const NOT_TRASHED: Where = { deletedAt: { exists: false } }

/** One's own drafts, those that came back with a remark apart. */
export async function loadDrafts(asker: Asker): Promise<{ drafts: Queue; sentBack: Queue }> {
  if (!hasAny(asker, 'editor', 'administrator')) return { drafts: NOTHING, sentBack: NOTHING }
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const { rows, total } = await findSome(asker, kind, {
        where: { and: [NOT_TRASHED, standing('draft'), mine(asker)] },
        select: [...FIELDS, ...(REVIEWED.includes(kind) ? ['remarks'] : [])],
        draft: true,
        sort: '-updatedAt',
        limit: MOST_DRAFTS,
      })
      const settled = await settledMoments(asker, kind, rows)
      return { total, texts: rows.map((row) => withRemark(kind, row, settled.get(row.id))) }
    }),
  )
  const texts = newestFirst(found.flatMap((one) => one.texts))
  const sentBack = texts.filter(({ remark }) => remark !== undefined)
  const drafts = texts.filter(({ remark }) => remark === undefined)
  const total = found.reduce((sum, one) => sum + one.total, 0)
  return {
    sentBack: { texts: sentBack.slice(0, LISTED), total: sentBack.length },
    drafts: { texts: drafts.slice(0, LISTED), total: total - sentBack.length },
  }
}

/** One's own texts in a state: waiting for a reviewer, or signed off and waiting to be published. */
export function loadOwn(asker: Asker, state: 'in-review' | 'approved'): Promise<Queue> {
  if (!hasAny(asker, 'editor', 'administrator')) return Promise.resolve(NOTHING)
  return loadQueue(asker, { and: [NOT_TRASHED, standing(state), mine(asker)] })
}

/** What this reviewer may sign: waiting, and not written by the reviewer. The longest waiting first. */
export async function loadToReview(asker: Asker): Promise<Queue> {
  if (!hasAny(asker, 'reviewer')) return NOTHING
  const found = await Promise.all(
    REVIEWED.map(async (kind) => {
      const { rows } = await findSome(asker, kind, {
        where: { and: [NOT_TRASHED, standing('in-review')] },
        select: [...FIELDS, 'authors'],
        draft: true,
        sort: 'updatedAt',
        limit: MOST_WAITING,
      })
      // In a query, "not among the authors" would hold for every text with a second author.
      return rows
        .filter(({ authors }) => !idsOf(authors).includes(String(asker.user.id)))
        .map((row) => withRemark(kind, row, undefined))
    }),
  )
  const texts = newestFirst(found.flat()).toReversed()
  return { texts: texts.slice(0, LISTED), total: texts.length }
}

function idsOf(related: unknown): string[] {
  return Array.isArray(related) ? related.flatMap((one) => relatedId(one) ?? []) : []
}

const NOTHING: Queue = { texts: [], total: 0 }

async function loadQueue(asker: Asker, where: Where): Promise<Queue> {
  const found = await Promise.all(
    REVIEWED.map(async (kind) => {
      const question = { where, select: FIELDS, draft: true, sort: '-updatedAt', limit: LISTED }
      const { rows, total } = await findSome(asker, kind, question)
      return { total, texts: rows.map((row) => withRemark(kind, row, undefined)) }
    }),
  )
  const texts = newestFirst(found.flatMap((one) => one.texts))
  return { texts: texts.slice(0, LISTED), total: found.reduce((sum, one) => sum + one.total, 0) }
}

/** When the live version of each draft with a remark was signed off. */
async function settledMoments(asker: Asker, kind: ContentKind, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = rows.filter(({ remarks }) => Array.isArray(remarks) && remarks.length > 0).map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const where: Where = { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] }
  const live = await findAll(asker, kind, { where, select: ['signOff'] })
  return new Map(
    live.flatMap((row): [string, string][] => {
      const at = inner(row, 'signOff', 'at')
      return typeof at === 'string' ? [[row.id, at]] : []
    }),
  )
}

function withRemark(kind: ContentKind, row: Row, settledAt: string | undefined): QueueText {
  const remarks = Array.isArray(row['remarks']) ? (row['remarks'] as Remark[]) : []
  const remark = openRemark((row['state'] ?? 'draft') as ContentState, remarks, settledAt)
  return {
    kind,
    id: row.id,
    title: String(row['title'] ?? '') || '还没有标题',
    updatedAt: String(row['updatedAt']),
    owner: relatedId(row['owner']),
    ...(remark ? { remark } : {}),
  }
}

function newestFirst(texts: readonly QueueText[]): QueueText[] {
  return texts.toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
}

function hasAny(asker: Asker, ...roles: readonly string[]): boolean {
  return rolesOf(asker).some((role) => roles.includes(role))
}
