import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import { nobody } from '../access/nobody.ts'
import { capLimit } from '../hooks/cap-limit.ts'

/**
 * What our own endpoints and the server write and nobody changes by hand, shown in the panel to those who may read it.
 * New for each collection, because Payload completes a config in place.
 * @param admin who may open it in the panel
 * @param read whose it is
 */
export const serverRecord = (admin: (args: { req: PayloadRequest }) => boolean, read: Access) =>
  ({
    access: { admin, read, readVersions: nobody, create: nobody, update: nobody, delete: nobody, unlock: nobody },
    lockDocuments: false,
    disableDuplicate: true,
    hooks: { beforeOperation: [capLimit] },
  }) satisfies Partial<CollectionConfig>
