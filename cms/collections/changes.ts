import type { CollectionConfig } from 'payload'
import { say } from '../fields/say.ts'
import { houseRecord } from './house-record.ts'

/** Append-only feed of what changed for families; the publisher follows it. */
export const changes: CollectionConfig = {
  slug: 'changes',
  labels: { singular: say('变更', 'Change'), plural: say('变更', 'Changes') },
  ...houseRecord(),
  timestamps: false,
  fields: [
    /** Slug of a collection or global. (`collection` is a reserved name in MongoDB's driver.) */
    { name: 'entity', type: 'text', required: true },
    /** Empty for a global. */
    { name: 'document', type: 'text' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
}
