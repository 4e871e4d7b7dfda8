import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/** Append-only feed of what changed for families; the publisher follows it. */
export const changes: CollectionConfig = {
  slug: 'changes',
  labels: { singular: say('变更', 'Change'), plural: say('变更', 'Changes') },
  admin: { hidden: true },
  access: {
    admin: nobody,
    read: administrators,
    readVersions: nobody,
    create: nobody,
    update: nobody,
    delete: nobody,
    unlock: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  timestamps: false,
  hooks: { beforeOperation: [capLimit] },
  fields: [
    /** Slug of a collection or global. (`collection` is a reserved name in MongoDB's driver.) */
    { name: 'entity', type: 'text', required: true },
    /** Empty for a global. */
    { name: 'document', type: 'text' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
