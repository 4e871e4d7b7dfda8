import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { say } from '../fields/say.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/** Seats taken of each lecture, apart from the lecture so that no save of it can write an old number back. */
export const seatCounters: CollectionConfig = {
  slug: 'seat-counters',
  labels: { singular: say('座位计数', 'Seat counter'), plural: say('座位计数', 'Seat counters') },
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
  hooks: { beforeOperation: [capLimit] },
  fields: [
    { name: 'lecture', type: 'text', required: true, unique: true, index: true },
    { name: 'taken', type: 'number', required: true, defaultValue: 0, min: 0 },
    // How often the counter was changed, and how often it was recounted: see sign-up/seat-counter.ts.
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    { name: 'recounts', type: 'number', required: true, defaultValue: 0 },
  ],
}
