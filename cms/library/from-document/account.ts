import type { LibraryAccount } from '../../../content/library-format/account.ts'
import type { User } from '../../payload-types.ts'
import { type Names, publishedNames } from '../../publisher/to-contract/names.ts'
import { present } from '../../publisher/to-contract/present.ts'
import type { WithoutFile } from './without-file.ts'

/** A stored account without anything secret. */
export function accountEntry(document: User, names: Names): WithoutFile<LibraryAccount> {
  return present({
    email: document.email,
    name: document.name,
    roles: document.roles,
    regions: publishedNames(names, 'regions', document.regions),
    trainer: names.nameOf('trainers', document.trainer),
  }) as WithoutFile<LibraryAccount>
}
