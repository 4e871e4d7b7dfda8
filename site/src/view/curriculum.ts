import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Curriculum } from '../../../content/contract/curriculum.ts'
import { address } from './address.ts'
import { courseCard, type CourseCard } from './cards.ts'
import { lookup, pick } from './lookup.ts'
import type { PageHead } from './page-head.ts'

const AUDIENCES: Record<Curriculum['audience'], string> = {
  families: '家庭',
  grandparents: '祖辈家长',
  'care-workers': '育儿嫂、月嫂',
  trainers: '讲师',
}

export interface CurriculaPage {
  head: PageHead
  curricula: { title: string; summary: string; href: string; audience: string; extent: string }[]
}

export function curriculaPage(catalog: Catalog): CurriculaPage {
  return {
    head: {
      title: '课程体系',
      description: '按人分好的课程顺序：家庭、祖辈家长、育儿嫂和月嫂、讲师。',
      path: address.curricula,
      section: 'courses',
      crumbs: [{ name: '课程', path: address.courses }, { name: '课程体系' }],
      structuredData: [],
    },
    curricula: catalog.curricula.map((curriculum) => ({
      title: curriculum.title,
      summary: curriculum.summary,
      href: address.curriculum(curriculum.slug),
      audience: `给${AUDIENCES[curriculum.audience]}`,
      extent: `${pick(lookup(catalog).course, curriculum.courses).length} 门课程`,
    })),
  }
}

export interface CurriculumPage {
  head: PageHead
  title: string
  summary: string
  audience: string
  courses: CourseCard[]
}

/** @returns undefined when no such curriculum is published */
export function curriculumPage(catalog: Catalog, slug: string): CurriculumPage | undefined {
  const curriculum = catalog.curricula.find((entry) => entry.slug === slug)
  if (!curriculum) return undefined
  return {
    head: {
      title: curriculum.title,
      description: curriculum.summary,
      path: address.curriculum(slug),
      section: 'courses',
      crumbs: [
        { name: '课程', path: address.courses },
        { name: '课程体系', path: address.curricula },
        { name: curriculum.title },
      ],
      structuredData: [],
    },
    title: curriculum.title,
    summary: curriculum.summary,
    audience: `给${AUDIENCES[curriculum.audience]}`,
    courses: pick(lookup(catalog).course, curriculum.courses).map((course) => courseCard(catalog, course)),
  }
}
