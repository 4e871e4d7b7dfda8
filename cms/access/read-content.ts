import type { Access } from 'payload'
import { contentStaff } from './content-staff.ts'

/**
 * Published and not in the trash, for everyone; drafts too for those who work on them. A query on `_status` also
 * keeps `?draft=true` from showing versions that are not published.
 */
export const readContent: Access = ({ req }) =>
  contentStaff({ req }) || { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }
