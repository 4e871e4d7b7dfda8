import type { CollectionBeforeChangeHook } from 'payload'
import { type LectureShown, wasShown } from '../domain/lecture.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * The address of a lecture that families may see stays: messages lead to it, and calendars know the lecture by it. The
 * import, which nobody signs in for, sets addresses as written.
 */
export const keepLectureAddress: CollectionBeforeChangeHook = ({ collection, data, originalDoc, operation, req }) => {
  if (operation !== 'update' || !req.user) return data
  const before = originalDoc as LectureShown & { readonly slug: string }
  const slug: unknown = data['slug']
  if (slug === undefined || slug === before.slug || !wasShown(before)) return data
  const message = '讲座已经公开，短信和家长的日历里都是这个网址，不能再改'
  refuseIssues(collection.slug, [{ path: 'slug', message }], req)
}
