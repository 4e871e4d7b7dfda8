import type { LibraryCurriculum } from '../../../content/library-format/curriculum.ts'
import { type Ids, idsOf } from './ids.ts'

export const curriculumData = ({ slug, title, summary, audience, courses }: LibraryCurriculum, ids: Ids) => ({
  slug,
  title,
  summary,
  audience,
  courses: idsOf(ids, 'courses', courses),
})
