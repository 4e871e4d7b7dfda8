import type { CollectionBeforeChangeHook } from 'payload'
import { schedule } from '../../content/contract/schedule.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/** The head of an entry is checked by its fields; only the data is checked here. */
const SOUND_HEAD = { key: 'schedule', version: '-', title: '-', source: 'source', notes: [] }

/** Refuses data of a shape that the site cannot show for this kind of schedule. */
export const checkSchedule: CollectionBeforeChangeHook = ({ collection, data, req }) => {
  const entries = isRecord(data['data']) ? data['data'] : {}
  const parsed = schedule.safeParse({ ...entries, ...SOUND_HEAD, kind: data['kind'] })
  const issues = (parsed.error?.issues ?? []).slice(0, 5).map((issue) => ({
    path: 'data',
    message: `${issue.path.join('.') || '数据'}：${issue.message}`,
  }))
  refuseIssues(collection.slug, issues, req)
  return data
}
