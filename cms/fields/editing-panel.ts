import type { CollectionAdminOptions, UIField } from 'payload'

/** 写作检查, first in the sidebar. */
export function qualityField(): UIField {
  return {
    name: 'quality',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/admin/editing/QualityPanel#QualityPanel' } },
  }
}

type Components = NonNullable<CollectionAdminOptions['components']>

const BULK_FILING = '/admin/editing/BulkFiling#BulkFiling'

/** Above the list of a collection of texts. */
export function listTools(
  kind: 'articles' | 'lessons' | 'courses' | 'curricula',
): NonNullable<Components['beforeListTable']> {
  const takesFiles = kind === 'articles' || kind === 'lessons'
  return takesFiles ? ['/admin/editing/ImportFile#ImportFile', BULK_FILING] : [BULK_FILING]
}

/** In the menu of a course. */
export const COURSE_MENU: NonNullable<NonNullable<Components['edit']>['editMenuItems']> = [
  '/admin/editing/CopyCourse#CopyCourse',
]
