import type { Course } from '../../../content/contract/course.ts'
import type { Course as CourseDocument } from '../../payload-types.ts'
import { type Names, publishedNames } from './names.ts'
import { present } from './present.ts'

export const toCourse = (document: CourseDocument, names: Names): Course =>
  present({
    slug: document.slug,
    title: document.title,
    summary: document.summary,
    ages: { minMonths: document.minMonths, maxMonths: document.maxMonths },
    topics: publishedNames(names, 'topics', document.topics),
    domains: publishedNames(names, 'topics', document.domains),
    objectives: document.objectives ?? [],
    lessons: publishedNames(names, 'lessons', document.lessons),
    cover: names.nameOf('media', document.cover),
  }) as Course
