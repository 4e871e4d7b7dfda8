import type { CollectionConfig } from 'payload'
import { keepFormerAddress, noteLiveAddress } from './keep-former-address.ts'
import { ownCopy } from './own-copy.ts'

/** Collections of texts whose former addresses lead on to the new ones, and whose copies have addresses of their own. */
export function withAddresses(collections: readonly CollectionConfig[]): CollectionConfig[] {
  return collections.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeChange: [...(collection.hooks?.beforeChange ?? []), ownCopy, noteLiveAddress],
      afterChange: [...(collection.hooks?.afterChange ?? []), keepFormerAddress],
    },
  }))
}
