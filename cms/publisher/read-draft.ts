import type { CatalogList } from '../../content/contract/catalog.ts'
import type { Course } from '../../content/contract/course.ts'
import { draftGaps } from '../domain/draft-gaps.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { shownReview } from '../domain/shown-review.ts'
import type { CatalogChange } from './load-site.ts'
import type { CatalogPatch } from './patch-catalog.ts'
import { PUBLISHED_LISTS, type PublishedList, type Stored } from './published.ts'
import { idOf, type Names, Unpublishable } from './to-contract/names.ts'

/** A text as its newest version, or another one, has it. */
export interface Draft {
  readonly kind: ContentKind
  readonly document: Stored
  /** Whether a reviewer signed exactly this text. */
  readonly isSignedOff: boolean
}

/** What a draft still lacks, each a sentence in Chinese. */
export interface DraftGaps {
  readonly gaps: readonly string[]
}

export interface DraftRead {
  readonly page: CatalogChange
  readonly patches: readonly CatalogPatch[]
  readonly gaps?: undefined
}

/** For a draft that has no address yet. */
const STAND_IN = 'preview-draft'
/** A lesson's page stands in a course. */
const NO_COURSE: Omit<Course, 'lessons'> = {
  slug: STAND_IN,
  title: '还没有排进课程',
  summary: '这一课还没有排进任何课程。',
  ages: { minMonths: 0, maxMonths: 36 },
  topics: [],
  domains: [],
  objectives: [],
}

/** The difference that a draft makes to the Catalog, or what it lacks. */
export function readDraft(
  { kind, document, isSignedOff }: Draft,
  names: Names,
  today: string,
  course?: Stored,
): DraftRead | DraftGaps {
  const list = listOf(kind)
  const slug = String(document[list.name] || STAND_IN)
  const id = String(document.id)
  const named = withName(names, kind, id, slug)
  const own = entryOf(
    list,
    { ...document, [list.name]: slug, review: shownReview(document, isSignedOff) },
    named,
    today,
  )
  if (own.gaps) return own
  const before = names.nameOf(kind, id)
  const patch = {
    list: list.list,
    slug,
    entry: own.entry,
    ...(before === undefined || before === slug ? {} : { before }),
  }
  const patches = kind === 'lessons' ? [patch, courseAround(slug, named, today, course)] : [patch]
  return { page: { list: list.list as CatalogList, slug }, patches }
}

function courseAround(lesson: string, names: Names, today: string, course: Stored | undefined): CatalogPatch {
  const list = listOf('courses')
  const read = course && entryOf(list, course, names, today)
  const entry = read && !read.gaps ? (read.entry as Course) : { ...NO_COURSE, lessons: [lesson] }
  return { list: list.list, slug: entry.slug, entry }
}

function entryOf(
  list: PublishedList,
  document: Stored,
  names: Names,
  today: string,
): { entry: unknown; gaps?: undefined } | DraftGaps {
  try {
    const toContract = list.toContract as (document: Stored, names: Names, today: string) => Record<string, unknown>
    const mapped = toContract(document, names, today)
    const checked = list.schema.safeParse(mapped)
    if (checked.success) return { entry: checked.data }
    const blocks = Array.isArray(mapped['body']) ? (mapped['body'] as { type: string }[]) : []
    return {
      gaps: draftGaps(
        checked.error.issues.map(({ path }) => path),
        blocks.map(({ type }) => type),
      ),
    }
  } catch (error) {
    if (!(error instanceof Unpublishable)) throw error
    return { gaps: [error.reason] }
  }
}

function listOf(kind: ContentKind): PublishedList {
  const list = PUBLISHED_LISTS.find(({ collection }) => collection === kind)
  if (!list) throw new Error(`${kind} are not published`)
  return list
}

/**
 * The names with that of the draft itself. A topic that was not chosen has an empty one: the contract refuses that, and
 * says so beside all else that is missing.
 */
const withName = (names: Names, collection: string, id: string, name: string): Names => ({
  nameOf: (other, relation) => {
    const asked = idOf(relation)
    if (other === 'topics' && asked === undefined) return ''
    return other === collection && asked === id ? name : names.nameOf(other, relation)
  },
})
