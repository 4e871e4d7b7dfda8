import type { RegionNode } from '../region-tree.ts'
import { type Choice, chosenLectures, regionsAbove } from './choice.ts'
import { type Figures, figuresBy, figuresOf } from './figures.ts'
import { isHeld, isUnrecorded, type LectureFacts, monthOf } from './lecture-facts.ts'

export interface FigureRow {
  /** What the choice would be if this row were chosen. */
  readonly key: string
  readonly name: string
  /** How far below the topmost region of the table; 0 elsewhere. */
  readonly depth: number
  readonly figures: Figures
}

export interface Overview {
  readonly total: Figures
  readonly byMonth: readonly FigureRow[]
  readonly byRegion: readonly FigureRow[]
  readonly byTopic: readonly FigureRow[]
  readonly byType: readonly FigureRow[]
  /** The lectures behind `total`, in the order of their times. */
  readonly lectures: readonly LectureFacts[]
  /** Over, and nobody has said yet whether they were held: they are in no figure. */
  readonly unrecorded: readonly LectureFacts[]
}

export interface NamedRegionNode extends RegionNode {
  readonly name: string
}

export interface OverviewFacts {
  readonly year: number
  /** Of the year, those that the asker may count, in the order of their times. */
  readonly lectures: readonly LectureFacts[]
  readonly regions: readonly NamedRegionNode[]
  /** Guidance topics by id, in their order. */
  readonly topics: ReadonlyMap<string, string>
  readonly now: Date
}

const NOTHING = figuresOf([])
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** The year's figures of what was chosen. A lecture with two topics stands in two rows of `byTopic`. */
export function overview({ year, lectures, regions, topics, now }: OverviewFacts, choice: Choice): Overview {
  const chosen = chosenLectures(lectures, choice, regions)
  const held = chosen.filter(isHeld)
  const months = figuresBy(held, ({ startsAt }) => [monthOf(startsAt)])
  const byTopic = figuresBy(held, ({ topics: own }) => own)
  const byType = figuresBy(held, ({ type }) => [type])
  return {
    total: figuresOf(held),
    byMonth: MONTHS.map((month) => {
      const key = `${year}-${String(month).padStart(2, '0')}`
      return { key, name: `${month} 月`, depth: 0, figures: months.get(key) ?? NOTHING }
    }),
    byRegion: regionRows(held, regions),
    byTopic: [...topics].map(([key, name]) => ({ key, name, depth: 0, figures: byTopic.get(key) ?? NOTHING })),
    byType: [...byType]
      .map(([key, figures]) => ({ key, name: key, depth: 0, figures }))
      .toSorted((a, b) => b.figures.sessions - a.figures.sessions),
    lectures: held,
    unrecorded: chosen.filter((lecture) => isUnrecorded(lecture, now)),
  }
}

/** Regions that had lectures, each with all below it, as a tree read from the top. */
function regionRows(held: readonly LectureFacts[], regions: readonly NamedRegionNode[]): FigureRow[] {
  const figures = figuresBy(held, ({ region }) => regionsAbove(regions, region))
  const shown = regions.filter(({ id }) => figures.has(id))
  const children = Map.groupBy(shown, ({ parent }) => (parent !== undefined && figures.has(parent) ? parent : ''))
  const rowsBelow = (parent: string, depth: number): FigureRow[] =>
    (children.get(parent) ?? []).flatMap(({ id, name }) => [
      { key: id, name, depth, figures: figures.get(id) ?? NOTHING },
      ...rowsBelow(id, depth + 1),
    ])
  return rowsBelow('', 0)
}
