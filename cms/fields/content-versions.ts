import type { CollectionConfig } from 'payload'

/** Drafts that save themselves; every version is kept, because sign-offs refer to them. */
export const CONTENT_VERSIONS: NonNullable<CollectionConfig['versions']> = {
  drafts: {
    autosave: { interval: 2000, showSaveDraftButton: true },
    schedulePublish: { timeFormat: 'HH:mm', timeIntervals: 5 },
  },
  maxPerDoc: 0,
}
