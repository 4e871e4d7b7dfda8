import type { Where } from 'payload'
import { CONTENT_STATES, type ContentState } from '../domain/content-states.ts'
import { type Asker, rolesOf } from './asker.ts'

export interface Overview {
  /** Articles, lessons, courses and curricula by the state of their newest version. */
  readonly texts: readonly { readonly state: ContentState; readonly count: number }[]
  readonly comingLectures: number
  readonly lecturesToApprove: number
  readonly accounts: number
}

const KINDS = ['articles', 'lessons', 'courses', 'curricula'] as const

/** The whole platform in a few numbers; undefined for all but administrators. */
export async function loadOverview(asker: Asker, now: Date): Promise<Overview | undefined> {
  if (!rolesOf(asker).includes('administrator')) return undefined
  const { payload } = asker
  const access = { overrideAccess: false, user: asker.user } as const
  const countTexts = async (state: ContentState) => {
    const where: Where = { and: [{ state: { equals: state } }, { deletedAt: { exists: false } }] }
    const found = await Promise.all(
      KINDS.map((collection) =>
        payload.find({ collection, where, draft: true, limit: 1, depth: 0, select: { title: true }, ...access }),
      ),
    )
    return { state, count: found.reduce((sum, { totalDocs }) => sum + totalDocs, 0) }
  }
  const coming: Where = { endsAt: { greater_than: now.toISOString() } }
  const [texts, comingLectures, lecturesToApprove, accounts] = await Promise.all([
    Promise.all(CONTENT_STATES.map(countTexts)),
    payload.count({
      collection: 'lectures',
      where: { and: [coming, { state: { not_equals: 'cancelled' } }] },
      ...access,
    }),
    payload.count({ collection: 'lectures', where: { and: [coming, { state: { equals: 'submitted' } }] }, ...access }),
    payload.count({ collection: 'users', ...access }),
  ])
  return {
    texts,
    comingLectures: comingLectures.totalDocs,
    lecturesToApprove: lecturesToApprove.totalDocs,
    accounts: accounts.totalDocs,
  }
}
