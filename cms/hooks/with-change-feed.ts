import type { CollectionConfig, GlobalConfig } from 'payload'
import { recordDeletion, recordGlobalSave, recordSave } from './record-change.ts'

/** The collections, each recording what changes for families. */
export function withChangeFeed(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      afterChange: [...(collection.hooks?.afterChange ?? []), recordSave],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), recordDeletion],
    },
  }))
}

/** The globals, each recording every save. */
export function globalsWithChangeFeed(globals: readonly GlobalConfig[]): GlobalConfig[] {
  return globals.map((global) => ({
    ...global,
    hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), recordGlobalSave] },
  }))
}
