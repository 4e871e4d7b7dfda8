import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { address } from './address.ts'
import { STAGES } from './ages.ts'
import { monthOfYear } from './dates.ts'
import { lectureEntry, type LectureEntry } from './lecture-entry.ts'
import { byStart, isComing } from './lecture-times.ts'
import type { PageHead } from './page-head.ts'
import { regionOptions, type FilterOption } from './region-options.ts'

export interface LecturesPage {
  head: PageHead
  /** Coming ones, by month. */
  months: { id: string; name: string; entries: LectureEntry[] }[]
  comingCount: number
  /** The latest first, no more than `PAST_SHOWN`. */
  past: LectureEntry[]
  filters: LectureFilters
}

export interface LectureFilters {
  regions: FilterOption[]
  months: FilterOption[]
  types: FilterOption[]
  stages: FilterOption[]
}

export const PAST_SHOWN = 12

/** `/lectures/`: everything readable at once; the browser may filter it in place. */
export function lecturesPage(catalog: Catalog): LecturesPage {
  const sorted = [...catalog.lectures].sort(byStart)
  const coming = sorted
    .filter((lecture) => isComing(lecture, catalog.today))
    .map((lecture) => lectureEntry(catalog, lecture))
  // What nobody could sign up for and nobody entered as held has not taken place as far as anybody knows.
  const past = sorted
    .filter((lecture) => !isComing(lecture, catalog.today) && lecture.state !== 'announced')
    .toReversed()
  return {
    head: {
      title: '讲座和亲子活动',
      description: '身边的育儿讲座、家长课堂和亲子活动：时间、地点、讲师，在线报名，不用注册。',
      path: address.lectures,
      section: 'lectures',
      crumbs: [{ name: '讲座活动' }],
      structuredData: [],
    },
    months: byMonth(coming),
    comingCount: coming.length,
    past: past.slice(0, PAST_SHOWN).map((lecture) => lectureEntry(catalog, lecture)),
    filters: filtersOf(catalog, coming),
  }
}

/** Coming lectures that pass a test, earliest first: what a venue's and a trainer's page show. */
export function comingEntries(catalog: Catalog, test: (lecture: Lecture) => boolean): LectureEntry[] {
  return catalog.lectures
    .filter((lecture) => isComing(lecture, catalog.today) && test(lecture))
    .sort(byStart)
    .map((lecture) => lectureEntry(catalog, lecture))
}

function byMonth(entries: readonly LectureEntry[]): LecturesPage['months'] {
  const months = [...new Set(entries.map((entry) => entry.filter.month))]
  return months.map((month) => ({
    id: `month-${month}`,
    name: monthOfYear(`${month}-01`),
    entries: entries.filter((entry) => entry.filter.month === month),
  }))
}

/** Only choices that at least one coming lecture has. */
function filtersOf(catalog: Catalog, entries: readonly LectureEntry[]): LectureFilters {
  const types = entries.map((entry) => entry.type)
  const stages = new Set(entries.flatMap((entry) => entry.filter.stages))
  return {
    regions: regionOptions(
      catalog,
      entries.map((entry) => entry.filter.regions),
    ),
    months: byMonth(entries).map(({ id, name }) => ({ value: id.replace('month-', ''), label: name })),
    types: [...new Set(types)].sort((a, b) => (a < b ? -1 : 1)).map((type) => ({ value: type, label: type })),
    stages: STAGES.filter((stage) => stages.has(stage.key)).map((stage) => ({ value: stage.key, label: stage.name })),
  }
}
