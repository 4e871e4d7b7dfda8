import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/** Which process does what only one may do: see domain/schedule-lease.ts. */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: say('租约', 'Lease'), plural: say('租约', 'Leases') },
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
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'renewedAt', type: 'date', required: true },
  ],
}
