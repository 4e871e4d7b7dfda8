import { address } from './address.ts'
import type { IconName } from './icon-shapes.ts'

/** What a page tells browsers, search engines and people who share it, and where it stands in the site. */
export interface PageHead {
  /** Without the name of the site. */
  title: string
  description: string
  /** Its one address, from the root. */
  path: string
  /** The page whose text this one repeats in another form, from the root. */
  canonicalPath?: string | undefined
  section?: Section | undefined
  /** From the first level down to the page itself; empty on the home page. */
  crumbs: Crumb[]
  /** schema.org objects; breadcrumbs are added by the layout. */
  structuredData: StructuredData[]
  /** A picture for those who share the page, from the root. */
  image?: string | undefined
  /** Pages of one visitor and error pages stay out of search engines. */
  hidden?: boolean | undefined
}

export type Section = 'ages' | 'courses' | 'articles' | 'lectures' | 'tools'

/** The last one has no address: it is the page itself. */
export interface Crumb {
  name: string
  path?: string | undefined
}

export type StructuredData = { '@type': string } & Record<string, unknown>

export interface NavigationEntry {
  section: Section
  name: string
  path: string
  icon: IconName
}

export const NAVIGATION: readonly NavigationEntry[] = [
  { section: 'ages', name: '按月龄', path: address.ages, icon: 'calendar' },
  { section: 'courses', name: '课程', path: address.courses, icon: 'course' },
  { section: 'articles', name: '知识库', path: address.articles, icon: 'book' },
  { section: 'lectures', name: '讲座活动', path: address.lectures, icon: 'megaphone' },
  { section: 'tools', name: '工具', path: address.timetable, icon: 'tools' },
]
