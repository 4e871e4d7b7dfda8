/** A column of the matrix; whole months, `maxMonths` exclusive. */
export interface CoverageStage {
  readonly key: string
  readonly minMonths: number
  readonly maxMonths: number
}

/** A text that families can read. */
export interface CoveredText {
  readonly id: string
  /** Keys of the rows it counts in: its guidance topics, or its one concern. */
  readonly topics: readonly string[]
  /** Whole months, `maxMonths` exclusive. */
  readonly ages: { readonly minMonths: number; readonly maxMonths: number }
  /** `YYYY-MM-DD`; on this day it is overdue. */
  readonly reviewBy?: string | undefined
}

export interface CoverageCount {
  readonly count: number
  /** How many of them wait for their review. */
  readonly overdue: number
  /** Ids of the texts, in the order given. */
  readonly texts: readonly string[]
}

export interface CoverageCell extends CoverageCount {
  readonly topic: string
  readonly stage: string
  readonly isGap: boolean
}

export interface CoverageRow {
  readonly topic: string
  readonly cells: readonly CoverageCell[]
  /** Each text once, however many stages it counts in. */
  readonly total: CoverageCount
}

export interface Coverage {
  readonly rows: readonly CoverageRow[]
  /** Cells without a text, row by row. */
  readonly gaps: readonly CoverageCell[]
  readonly total: CoverageCount
}

/**
 * How many texts there are for each topic at each age. A text counts in every stage that its ages overlap: [6, 12)
 * touches neither [0, 6) nor [12, 18). One with other topics than those given counts nowhere.
 */
export function coverage(
  topics: readonly string[],
  stages: readonly CoverageStage[],
  texts: readonly CoveredText[],
  today: string,
): Coverage {
  const rows = topics.map((topic): CoverageRow => {
    const ofTopic = texts.filter((text) => text.topics.includes(topic))
    const cells = stages.map((stage): CoverageCell => {
      const counted = countTexts(
        ofTopic.filter((text) => overlaps(text.ages, stage)),
        today,
      )
      return { topic, stage: stage.key, ...counted, isGap: counted.count === 0 }
    })
    return { topic, cells, total: countTexts(ofTopic, today) }
  })
  return {
    rows,
    gaps: rows.flatMap((row) => row.cells.filter(({ isGap }) => isGap)),
    total: countTexts(
      texts.filter((text) => text.topics.some((topic) => topics.includes(topic))),
      today,
    ),
  }
}

function countTexts(texts: readonly CoveredText[], today: string): CoverageCount {
  return {
    count: texts.length,
    overdue: texts.filter(({ reviewBy }) => reviewBy !== undefined && reviewBy <= today).length,
    texts: texts.map(({ id }) => id),
  }
}

function overlaps(ages: CoveredText['ages'], stage: CoverageStage): boolean {
  return ages.minMonths < stage.maxMonths && stage.minMonths < ages.maxMonths
}
