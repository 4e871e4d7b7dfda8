import { isRegionCode, isSlug } from '../names.ts'
import { normalisePhone } from '../phone.ts'
import { MOST_WEEKLY_TIMES } from '../planning/availability.ts'
import { TEAM_ROLES } from '../vocabulary.ts'
import {
  ROSTER_COLUMNS,
  type RosterCells,
  type RosterColumn,
  type RosterQualification,
  type RosterTime,
  type RosterTrainer,
} from './columns.ts'

/** What names must be known: a row with another is refused. */
export interface KnownNames {
  readonly topics: ReadonlySet<string>
  readonly regionCodes: ReadonlySet<string>
}

export type ReadRow =
  | { readonly trainer: RosterTrainer; readonly problems?: undefined }
  | { readonly trainer?: undefined; readonly problems: readonly string[] }

const BETWEEN = /[;；\n]/
const TIME = /^周([一二三四五六日天])\s*([01]\d|2[0-3]):([0-5]\d)\s*[-–—至到]\s*([01]\d|2[0-3]):([0-5]\d)$/
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
const LONGEST = { name: 40, introduction: 1000, other: 60 }

/**
 * A trainer from a row of a table, or all that is wrong with the row. Columns that the table does not have keep what is
 * stored (`before`), or are empty for a new trainer; an empty cell empties the field.
 */
export function readCells(cells: RosterCells, known: KnownNames, before?: RosterTrainer): ReadRow {
  const problems: string[] = []
  const wrong = (column: RosterColumn, message: string): void => {
    problems.push(`“${ROSTER_COLUMNS[column]}”${message}`)
  }
  const text = (column: 'name' | 'role' | 'introduction' | 'slug', longest: number): string => {
    const value = cells[column]?.trim() ?? before?.[column] ?? ''
    if (value === '') wrong(column, '不能空着')
    if ([...value].length > longest) wrong(column, `最多 ${longest} 个字`)
    return value
  }
  const list = (column: 'topics' | 'languages' | 'regions'): string[] =>
    cells[column] === undefined ? [...(before?.[column] ?? [])] : [...new Set(parts(cells[column]))]

  const slug = text('slug', 80)
  if (slug !== '' && !isSlug(slug)) wrong('slug', '只能用小写字母、数字和连字符，例如 li-na')
  const name = text('name', LONGEST.name)
  const role = text('role', LONGEST.other)
  if (role !== '' && !(TEAM_ROLES as readonly string[]).includes(role)) {
    wrong('role', `没有“${role}”这一种，请从 ${TEAM_ROLES.join('、')} 中选`)
  }
  const introduction = text('introduction', LONGEST.introduction)
  const topics = list('topics')
  for (const topic of topics)
    if (!known.topics.has(topic)) wrong('topics', `没有“${topic}”这一项，请按主题表里的名称写`)
  const regions = list('regions')
  for (const code of regions) {
    if (!isRegionCode(code) || !known.regionCodes.has(code)) wrong('regions', `没有代码是“${code}”的区域`)
  }
  const qualifications =
    cells.qualifications === undefined
      ? (before?.qualifications ?? [])
      : parts(cells.qualifications).flatMap((one) => readQualification(one, wrong))
  const weekly =
    cells.weekly === undefined ? (before?.weekly ?? []) : parts(cells.weekly).flatMap((one) => readTime(one, wrong))
  if (weekly.length > MOST_WEEKLY_TIMES) wrong('weekly', `最多写 ${MOST_WEEKLY_TIMES} 段，这里有 ${weekly.length} 段`)
  const phone = cells.phone === undefined ? (before?.phone ?? '') : readPhone(cells.phone.trim(), wrong)
  const isListed = cells.isListed === undefined ? (before?.isListed ?? true) : readYes(cells.isListed.trim(), wrong)
  if (problems.length > 0) return { problems }
  const languages = list('languages')
  return {
    trainer: { slug, name, role, introduction, topics, languages, regions, qualifications, weekly, phone, isListed },
  }
}

type Wrong = (column: RosterColumn, message: string) => void

function parts(cell: string): string[] {
  return cell
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean)
}

function readQualification(written: string, wrong: Wrong): RosterQualification[] {
  const [name = '', issuer = '', number = '', until = '', ...more] = written.split(/[|｜]/).map((part) => part.trim())
  const expires = until === '' ? undefined : dayOf(until)
  if (name === '' || more.length > 0 || (until !== '' && expires === undefined)) {
    wrong('qualifications', `里的“${written}”读不懂，请写成：名称|发证机构|编号|2027-05-01`)
    return []
  }
  return [{ name, issuer, number, expires }]
}

/** A calendar day from the ways it is written; undefined for a day that does not exist. */
function dayOf(written: string): string | undefined {
  const [, year = '', month = '', day = ''] = DAY.exec(written) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}

function readTime(written: string, wrong: Wrong): RosterTime[] {
  const [, day = '', h1 = '', m1 = '', h2 = '', m2 = ''] = TIME.exec(written.normalize('NFKC')) ?? []
  const [from, to] = [`${h1}:${m1}`, `${h2}:${m2}`]
  if (day === '' || from >= to) {
    wrong('weekly', `里的“${written}”读不懂，请写成：周一 09:00-11:30`)
    return []
  }
  return [{ weekday: String('一二三四五六日'.indexOf(day === '天' ? '日' : day) + 1), from, to }]
}

function readPhone(written: string, wrong: Wrong): string {
  if (written === '') return ''
  const phone = normalisePhone(written)
  if (phone === undefined) wrong('phone', `里的“${written}”不是 11 位手机号`)
  return phone ?? ''
}

function readYes(written: string, wrong: Wrong): boolean {
  if (['是', '1', 'true', 'TRUE', 'yes', ''].includes(written)) return written !== ''
  if (!['否', '0', 'false', 'FALSE', 'no'].includes(written)) wrong('isListed', '请写“是”或“否”')
  return false
}
