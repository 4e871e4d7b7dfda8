import type { Trainer } from '../../../content/contract/trainer.ts'
import type { Trainer as TrainerDocument } from '../../payload-types.ts'
import { dayInChina } from './days.ts'
import { type Names, publishedNames } from './names.ts'
import { present } from './present.ts'

/** Only names of qualifications that are valid today: numbers, phone and documents stay inside. */
export const toTrainer = (document: TrainerDocument, names: Names, today: string): Trainer =>
  present({
    slug: document.slug,
    name: document.name,
    role: document.role,
    introduction: document.introduction,
    qualifications: (document.qualifications ?? [])
      .filter(({ expires }) => !expires || dayInChina(expires) >= today)
      .map(({ name }) => name),
    topics: publishedNames(names, 'topics', document.topics),
    languages: document.languages ?? [],
    regions: publishedNames(names, 'regions', document.regions),
    portrait: names.nameOf('media', document.portrait),
  }) as Trainer
