import type { LibraryAccount } from '../../../content/library-format/account.ts'
import { type Ids, idsOf } from './ids.ts'

/** Everything but the password, which is no part of the library. */
export const accountData = ({ email, name, roles, regions, trainer }: LibraryAccount, ids: Ids) => ({
  email,
  name,
  roles,
  regions: idsOf(ids, 'regions', regions),
  trainer: trainer === undefined ? null : ids.idOf('trainers', trainer),
})
