import { address } from '../address.ts'
import type { PageHead } from '../page-head.ts'

/** The page at the door: the same for everybody, without any family's data. */
export function checkInHead(): PageHead {
  return {
    title: '现场签到',
    description: '组织者和讲师在现场签到用。',
    path: address.checkIn,
    section: 'lectures',
    crumbs: [],
    structuredData: [],
    hidden: true,
  }
}
