import type { Field } from 'payload'
import { contentStaff } from '../access/content-staff.ts'
import { nobody } from '../access/nobody.ts'
import { dayField } from './days.ts'
import { OWNER_ROLES } from '../domain/roles.ts'
import { say } from './say.ts'

/** Who looks after a document, in the sidebar. */
export function keepingFields(): Field[] {
  return [
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'users',
      label: say('负责人', 'Owner'),
      maxDepth: 0,
      access: { read: contentStaff },
      filterOptions: () => ({ roles: { in: [...OWNER_ROLES] } }),
      // Checked where it is chosen: who lost the role since keeps no text from being published.
      validate: () => true as const,
      defaultValue: ({ user }: { user?: { id: string } | null }) => user?.id,
      admin: {
        position: 'sidebar',
        allowCreate: false,
        description: say('到期复审时找谁。', 'Whom to ask when a review is due.'),
      },
    },
    {
      ...dayField('publishedOn', say('首次发布', 'First published'), {
        position: 'sidebar',
        readOnly: true,
        description: say('第一次发布的那天，自动填上。', 'Filled in with the day of the first publication.'),
      }),
      // Pages tell search engines this day: see hooks/date-first-publication.ts.
      access: { create: nobody, update: nobody },
    },
    {
      name: 'editedBy',
      type: 'relationship',
      relationTo: 'users',
      label: say('最近修改', 'Last edited by'),
      maxDepth: 0,
      access: { read: contentStaff },
      admin: { position: 'sidebar', readOnly: true, allowCreate: false },
    },
    /** When a person last wrote it; steps and ticks, which also make versions, leave it. See domain/stale-save.ts. */
    { name: 'editedAt', type: 'date', hidden: true },
  ]
}
