import type { CollectionConfig } from 'payload'
import { say } from '../fields/say.ts'
import { houseRecord } from './house-record.ts'

/** Which process does what only one may do: see domain/schedule-lease.ts. */
export const leases: CollectionConfig = {
  slug: 'leases',
  labels: { singular: say('租约', 'Lease'), plural: say('租约', 'Leases') },
  ...houseRecord(),
  timestamps: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'holder', type: 'text', required: true },
    { name: 'renewedAt', type: 'date', required: true },
  ],
}
