import type { CollectionConfig } from 'payload'
import { say } from '../fields/say.ts'
import { houseRecord } from './house-record.ts'

/** Lectures that are being saved right now, so that of two that clash one is refused: see cms/planning. */
export const planningIntents: CollectionConfig = {
  slug: 'planning-intents',
  labels: { singular: say('排期中', 'Planning intent'), plural: say('排期中', 'Planning intents') },
  ...houseRecord(),
  timestamps: false,
  fields: [
    { name: 'lecture', type: 'text', required: true, index: true },
    { name: 'trainer', type: 'text', required: true, index: true },
    { name: 'venue', type: 'text', required: true, index: true },
    { name: 'room', type: 'text', required: true },
    { name: 'startsAt', type: 'date', required: true, index: true },
    { name: 'endsAt', type: 'date', required: true },
    { name: 'at', type: 'date', required: true },
  ],
}
