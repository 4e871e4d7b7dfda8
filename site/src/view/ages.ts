import type { AgeRange } from '../../../content/contract/primitives.ts'
import { daysBetween, monthsBetween, parseDay } from './dates.ts'

/** The stages of navigation: a view on age ranges, never stored. `maxMonths` is exclusive. */
export const STAGES = [
  { key: '0-3', name: '0–3 月', minMonths: 0, maxMonths: 3, motto: '吃好、睡好、被抱着' },
  { key: '3-6', name: '3–6 月', minMonths: 3, maxMonths: 6, motto: '翻身、抓握、爱笑' },
  { key: '6-12', name: '6–12 月', minMonths: 6, maxMonths: 12, motto: '吃辅食、爬、认人' },
  { key: '12-18', name: '12–18 月', minMonths: 12, maxMonths: 18, motto: '走路、说词、探索' },
  { key: '18-24', name: '18–24 月', minMonths: 18, maxMonths: 24, motto: '跑跳、学话、自己来' },
  { key: '24-36', name: '24–36 月', minMonths: 24, maxMonths: 36, motto: '成句、自理、找玩伴' },
] as const
export type Stage = (typeof STAGES)[number]

/** First month of age beyond what the site covers. */
export const MAX_MONTHS = 36
/** Corrected age is used until this chronological age. */
const CORRECTED_UNTIL_MONTHS = 24
/** Born before 37 full weeks: at least this many days before the due date (40 weeks). */
const PRETERM_DAYS = 22

export function stageByKey(key: string): Stage | undefined {
  return STAGES.find((stage) => stage.key === key)
}

/** The stage of an age in full months; undefined outside 0-35. */
export function stageAt(months: number): Stage | undefined {
  return STAGES.find((stage) => stage.minMonths <= months && months < stage.maxMonths)
}

/** Whether two half-open ranges share a month: [0, 3) and [3, 6) do not. */
export function overlaps(a: AgeRange, b: AgeRange): boolean {
  return a.minMonths < b.maxMonths && b.minMonths < a.maxMonths
}

export function includesMonth(range: AgeRange, months: number): boolean {
  return range.minMonths <= months && months < range.maxMonths
}

export function widthInMonths(range: AgeRange): number {
  return range.maxMonths - range.minMonths
}

/** `6–12 月龄`; the whole span is `0–3 岁`. */
export function ageLabel({ minMonths, maxMonths }: AgeRange): string {
  return minMonths === 0 && maxMonths === MAX_MONTHS ? '0–3 岁' : `${minMonths}–${maxMonths} 月龄`
}

/** `不满 1 个月`, `满 6 个月`, `满 1 岁`, `1 岁 3 个月`. */
export function monthsLabel(months: number): string {
  if (months === 0) return '不满 1 个月'
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years === 0) return `满 ${rest} 个月`
  return rest === 0 ? `满 ${years} 岁` : `${years} 岁 ${rest} 个月`
}

export type ChildAge =
  | {
      kind: 'age'
      /** Full months since birth: for vaccines and checks. */
      months: number
      /** For growth and development: corrected for a preterm baby under 24 months, else `months`. Never negative. */
      developmentMonths: number
      isCorrected: boolean
    }
  | { kind: 'problem'; message: string }

/**
 * How old a child is.
 * @param dueDate expected day of birth, for a baby born early; an empty text when not given
 */
export function childAge(birth: string, dueDate: string, today: string): ChildAge {
  if (!parseDay(birth)) return { kind: 'problem', message: '请填孩子的出生日期。' }
  if (birth > today) return { kind: 'problem', message: '出生日期在今天之后，请再看一下。' }
  const months = monthsBetween(birth, today)
  if (!dueDate) return { kind: 'age', months, developmentMonths: months, isCorrected: false }
  if (!parseDay(dueDate)) return { kind: 'problem', message: '预产期没有填对，请再看一下。' }
  const daysEarly = daysBetween(birth, dueDate)
  if (Math.abs(daysEarly) > 140) return { kind: 'problem', message: '预产期和出生日期相差太多，请再看一下。' }
  const isCorrected = daysEarly >= PRETERM_DAYS && months < CORRECTED_UNTIL_MONTHS
  const developmentMonths = isCorrected ? Math.max(0, monthsBetween(dueDate, today)) : months
  return { kind: 'age', months, developmentMonths, isCorrected }
}
