import { AGE_STAGES } from '../domain/age-stages.ts'
import { coverage, type Coverage, type CoveredText } from '../domain/coverage.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { LIVE } from '../domain/live.ts'
import { type Asker, dayOf, worksOnTexts } from './asker.ts'
import { findAll, inner, type Row } from './find-all.ts'

export interface CoverageTopic {
  readonly id: string
  readonly name: string
}

export interface CoverageMatrix {
  readonly taxonomy: 'guidance' | 'concern'
  readonly topics: readonly CoverageTopic[]
  /** Rows go by the topic's id. */
  readonly matrix: Coverage
}

export interface CoverageFacts {
  readonly matrices: readonly CoverageMatrix[]
  /** Titles and review days of the texts counted, by id. */
  readonly texts: ReadonlyMap<string, { readonly title: string; readonly reviewBy: string | undefined }>
}

const FIELDS = ['title', 'topics', 'concern', 'minMonths', 'maxMonths', 'review.reviewBy']

/**
 * How many live articles there are for each of the twelve guidance topics and the seven concerns at each age; undefined
 * for those who do not work on texts.
 *
 * @param today day in China
 */
export async function loadCoverage(asker: Asker, today: string): Promise<CoverageFacts | undefined> {
  if (!worksOnTexts(asker)) return undefined
  const [articles, topics] = await Promise.all([
    findAll(asker, 'articles', {
      where: LIVE,
      select: FIELDS,
      sort: 'title',
    }),
    findAll(asker, 'topics', { select: ['name', 'taxonomy'], sort: 'order' }),
  ])
  const matrixOf = (taxonomy: CoverageMatrix['taxonomy'], rowsOf: (row: Row) => string[]): CoverageMatrix => {
    const ofTaxonomy = topics
      .filter((topic) => topic['taxonomy'] === taxonomy)
      .map(({ id, name }) => ({ id, name: String(name) }))
    const ids = ofTaxonomy.map(({ id }) => id)
    const counted = articles.map((row) => coveredText(row, rowsOf(row)))
    return { taxonomy, topics: ofTaxonomy, matrix: coverage(ids, AGE_STAGES, counted, today) }
  }
  return {
    matrices: [
      matrixOf('guidance', ({ topics: chosen }) =>
        Array.isArray(chosen) ? chosen.flatMap((id) => relatedId(id) ?? []) : [],
      ),
      matrixOf('concern', ({ concern }) => [relatedId(concern)].flatMap((id) => id ?? [])),
    ],
    texts: new Map(
      articles.map((row) => [
        row.id,
        { title: String(row['title'] ?? ''), reviewBy: dayOf(inner(row, 'review', 'reviewBy')) },
      ]),
    ),
  }
}

function coveredText(row: Row, topics: readonly string[]): CoveredText {
  return {
    id: row.id,
    topics,
    ages: { minMonths: Number(row['minMonths']), maxMonths: Number(row['maxMonths']) },
    reviewBy: dayOf(inner(row, 'review', 'reviewBy')),
  }
}
