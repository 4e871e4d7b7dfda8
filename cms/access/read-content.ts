import type { Access } from 'payload'
import { LIVE } from '../domain/live.ts'
import { contentStaff } from './content-staff.ts'

/**
 * Published and not in the trash, for everyone; drafts too for those who work on them. A query on `_status` also
 * keeps `?draft=true` from showing versions that are not published.
 */
export const readContent: Access = ({ req }) => contentStaff({ req }) || LIVE
