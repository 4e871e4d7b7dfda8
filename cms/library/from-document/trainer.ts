import type { LibraryTrainer } from '../../../content/library-format/trainer.ts'
import type { Trainer } from '../../payload-types.ts'
import { dayInChina } from '../../publisher/to-contract/days.ts'
import type { Names } from '../../publisher/to-contract/names.ts'
import { present } from '../../publisher/to-contract/present.ts'
import { toTrainer } from '../../publisher/to-contract/trainer.ts'
import type { WithoutFile } from './without-file.ts'

const ANY_DAY = '0000-01-01'

/** A stored trainer with all certificates, also expired ones; never the telephone. */
export function trainerEntry(document: Trainer, names: Names): WithoutFile<LibraryTrainer> {
  return {
    ...toTrainer(document, names, ANY_DAY),
    qualifications: (document.qualifications ?? []).map(({ name, issuer, number, expires }) => ({
      name,
      issuer: issuer ?? '',
      number: number ?? '',
      ...present({ expires: expires ? dayInChina(expires) : undefined }),
    })),
  }
}
