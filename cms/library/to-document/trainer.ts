import type { LibraryTrainer } from '../../../content/library-format/trainer.ts'
import { type Ids, idsOf } from './ids.ts'

export const trainerData = (trainer: LibraryTrainer, ids: Ids) => ({
  slug: trainer.slug,
  name: trainer.name,
  role: trainer.role,
  introduction: trainer.introduction,
  qualifications: trainer.qualifications.map(({ name, issuer, number, expires }) => ({
    name,
    issuer,
    number,
    expires: expires ?? null,
  })),
  topics: idsOf(ids, 'topics', trainer.topics),
  languages: trainer.languages,
  regions: idsOf(ids, 'regions', trainer.regions),
  portrait: trainer.portrait === undefined ? null : ids.idOf('media', trainer.portrait),
})
