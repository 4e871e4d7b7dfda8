import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/**
 * What the server writes for itself: nobody changes it by hand, administrators may look at it through the API. New for
 * each collection, because Payload completes a config in place.
 */
export const houseRecord = () =>
  ({
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
  }) satisfies Partial<CollectionConfig>
