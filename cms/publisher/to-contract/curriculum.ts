import type { Curriculum } from '../../../content/contract/curriculum.ts'
import type { Curriculum as CurriculumDocument } from '../../payload-types.ts'
import { type Names, publishedNames } from './names.ts'

export const toCurriculum = (document: CurriculumDocument, names: Names): Curriculum => ({
  slug: document.slug,
  title: document.title,
  summary: document.summary,
  audience: document.audience,
  courses: publishedNames(names, 'courses', document.courses),
})
