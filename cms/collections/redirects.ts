import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { shownTo } from '../access/shown-to.ts'
import { momentField } from '../fields/days.ts'
import { MENU, say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/** 旧网址: where a page went whose address was changed. Written when a slug changes. */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: say('旧网址', 'Redirect'), plural: say('旧网址', 'Redirects') },
  admin: {
    group: MENU.system,
    hidden: shownTo('administrator'),
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'at'],
    listSearchableFields: ['from', 'to'],
    description: say('改过网址的页面：打开旧网址的人会转到新网址。', 'Old addresses and where they lead now.'),
  },
  access: {
    admin: administrators,
    read: administrators,
    readVersions: nobody,
    create: nobody,
    update: nobody,
    delete: administrators,
    unlock: nobody,
  },
  defaultSort: '-at',
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  hooks: { beforeOperation: [capLimit] },
  fields: [
    /** Path from `/`, as in `/articles/fever/`. */
    { name: 'from', type: 'text', required: true, unique: true, index: true, label: say('旧网址', 'From') },
    { name: 'to', type: 'text', required: true, index: true, label: say('新网址', 'To') },
    momentField('at', say('改于', 'Changed at')),
  ],
}
