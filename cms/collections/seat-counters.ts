import type { CollectionConfig } from 'payload'
import { say } from '../fields/say.ts'
import { houseRecord } from './house-record.ts'

/** Seats taken of each lecture, apart from the lecture so that no save of it can write an old number back. */
export const seatCounters: CollectionConfig = {
  slug: 'seat-counters',
  labels: { singular: say('座位计数', 'Seat counter'), plural: say('座位计数', 'Seat counters') },
  ...houseRecord(),
  fields: [
    { name: 'lecture', type: 'text', required: true, unique: true, index: true },
    { name: 'taken', type: 'number', required: true, defaultValue: 0, min: 0 },
    // How often the counter was changed, and how often it was recounted: see sign-up/seat-counter.ts.
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
    { name: 'recounts', type: 'number', required: true, defaultValue: 0 },
    // The capacity as it was last lowered or raised to, saved or not, and when it was last lowered.
    { name: 'limit', type: 'number' },
    { name: 'limitedAt', type: 'date' },
    // The last number that was given in the waiting list.
    { name: 'lastWaiting', type: 'number', defaultValue: 0 },
  ],
}
