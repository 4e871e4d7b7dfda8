import { LECTURE_STATE_NAMES } from '../lecture.ts'
import type { FigureRow, Overview } from './overview.ts'
import type { LectureFacts } from './lecture-facts.ts'

/** A value of a table; a moment is written in the time of China. */
export type CellValue = string | number | Date

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CellValue[])[]
}

const FIGURE_COLUMNS = ['场次', '人次', '大人', '孩子', '小时', '覆盖社区', '没有登记人数的场次']

/** A breakdown as a table. @param first heading of its first column */
export function figureTable(name: string, first: string, rows: readonly FigureRow[]): Table {
  return {
    name,
    columns: [first, ...FIGURE_COLUMNS],
    rows: rows.map(({ name: row, depth, figures }) => [
      `${'　'.repeat(depth)}${row}`,
      figures.sessions,
      figures.people,
      figures.adults,
      figures.children,
      figures.hours,
      figures.communities,
      figures.uncounted,
    ]),
  }
}

/** Names of what lectures mention by id; ids that are gone stay empty. */
export interface LectureNames {
  readonly regions: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
  readonly trainers: ReadonlyMap<string, string>
}

/** The lectures behind the figures, one a row. */
export function lectureTable(lectures: readonly LectureFacts[], names: LectureNames): Table {
  return {
    name: '讲座明细',
    columns: ['开始', '结束', '标题', '类型', '指导内容', '区域', '讲师', '状态', '大人', '孩子', '人次'],
    rows: lectures.map(({ startsAt, endsAt, title, type, topics, region, trainer, state, people }) => [
      new Date(startsAt),
      new Date(endsAt),
      title,
      type,
      topics.map((topic) => names.topics.get(topic) ?? '').join('、'),
      names.regions.get(region) ?? '',
      names.trainers.get(trainer) ?? '',
      LECTURE_STATE_NAMES[state],
      people?.adults ?? '',
      people?.children ?? '',
      people ? people.adults + people.children : '',
    ]),
  }
}

/** All tables of an overview, the sum first. */
export function overviewTables(year: number, facts: Overview, names: LectureNames): Table[] {
  return [
    figureTable('合计', '范围', [{ key: '', name: `${year} 年`, depth: 0, figures: facts.total }]),
    figureTable('按月份', '月份', facts.byMonth),
    figureTable('按区域', '区域（含下级）', facts.byRegion),
    figureTable('按指导内容', '指导内容', facts.byTopic),
    figureTable('按类型', '类型', facts.byType),
    lectureTable(facts.lectures, names),
  ]
}
