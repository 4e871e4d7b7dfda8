import type { Names } from '../../../../cms/publisher/to-contract/names.ts'
import { idOf } from '../../../../cms/publisher/to-contract/names.ts'
import type { Ids } from '../../../../cms/library/to-document/ids.ts'

/** Every document has an id: made from its name, and read back from it. */
export const ids: Ids = { idOf: (collection, name) => `id-of-${collection}-${name}` }

export const names: Names = {
  nameOf: (collection, relation) => {
    const start = `id-of-${collection}-`
    const id = idOf(relation)
    return id?.startsWith(start) ? id.slice(start.length) : undefined
  },
}
