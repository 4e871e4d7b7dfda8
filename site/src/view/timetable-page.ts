import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Dose, Schedule, Visit } from '../../../content/contract/schedule.ts'
import { address } from './address.ts'
import { longDay } from './dates.ts'
import { editionLabel } from './edition-label.ts'
import { lookup } from './lookup.ts'
import type { PageHead } from './page-head.ts'
import { editions, scheduleInForce, type ScheduleKind, type ScheduleOf } from './schedule-in-force.ts'

export interface TimetablePage {
  head: PageHead
  /** By age, youngest first: what is due from that age on. */
  ages: AgeRow[]
  /** Notes of the vaccine and check schedules. */
  notes: string[]
  immunisation?: Edition | undefined
  checks?: Edition | undefined
  signs?: (Edition & { byAge: { months: number; label: string; signs: string[] }[] }) | undefined
  feeding?: (Edition & Pick<ScheduleOf<'feeding'>, 'meals' | 'rule'>) | undefined
}

/** Which edition of an official schedule is shown, in words. */
export interface Edition {
  title: string
  version: string
  organisation: string
  /** `2026 年版，2026 年 6 月 17 日起施行，现行有效。` and which one it replaced. */
  standing: string
  notes: string[]
}

export interface AgeRow {
  months: number
  label: string
  doses: DoseRow[]
  visits: VisitRow[]
}

export interface DoseRow {
  id: string
  name: string
  abbreviation: string
  minMonths: number
  beforeMonths?: number | undefined
  prevents: string
  route: string
  before?: string | undefined
  note?: string | undefined
}

export type VisitRow = Pick<Visit, 'id' | 'name' | 'months' | 'when' | 'place' | 'items'>

/** `/timetable/`: every age in one list, for reading without a birth date; the browser adds dates. */
export function timetablePage(catalog: Catalog): TimetablePage {
  const immunisation = scheduleInForce(catalog, 'immunisation')
  const checks = scheduleInForce(catalog, 'health-checks')
  const signs = scheduleInForce(catalog, 'warning-signs')
  const feeding = scheduleInForce(catalog, 'feeding')
  return {
    head: {
      title: '接种和体检时间表',
      description: '填出生日期，看每一针疫苗、每一次健康检查在哪一天；哪些表现要去问医生；辅食怎么加。',
      path: address.timetable,
      section: 'tools',
      crumbs: [{ name: '接种和体检时间表' }],
      structuredData: [],
    },
    ages: ageRows(immunisation?.doses ?? [], checks?.visits ?? []),
    notes: [...(immunisation?.notes ?? []), ...(checks?.notes ?? [])],
    immunisation: immunisation && edition(catalog, immunisation),
    checks: checks && edition(catalog, checks),
    signs: signs && {
      ...edition(catalog, signs),
      byAge: signs.byAge
        .toSorted((a, b) => a.months - b.months)
        .map((entry) => ({ ...entry, label: ageName(entry.months) })),
    },
    feeding: feeding && { ...edition(catalog, feeding), meals: feeding.meals, rule: feeding.rule },
  }
}

function ageRows(doses: readonly Dose[], visits: readonly Visit[]): AgeRow[] {
  const ages = [...new Set([...doses.map((dose) => dose.minMonths), ...visits.map((visit) => visit.months)])]
  return ages
    .sort((a, b) => a - b)
    .map((months) => ({
      months,
      label: ageName(months),
      doses: doses.filter((dose) => dose.minMonths === months).map(doseRow),
      visits: visits.filter((visit) => visit.months === months),
    }))
}

function doseRow(dose: Dose): DoseRow {
  const { id, vaccine, abbreviation, minMonths, beforeMonths, prevents, route, note } = dose
  const before = beforeMonths === undefined ? undefined : `${ageName(beforeMonths)}前打完`
  return {
    id,
    name: `${vaccine} 第 ${dose.dose} 剂`,
    abbreviation,
    minMonths,
    beforeMonths,
    prevents,
    route,
    before,
    note,
  }
}

/** `出生时`, `满 6 个月`, `满 1 岁`, `满 1 岁半`, `满 1 岁 3 个月`. */
export function ageName(months: number): string {
  if (months === 0) return '出生时'
  if (months < 12) return `满 ${months} 个月`
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return `满 ${years} 岁${rest === 0 ? '' : rest === 6 ? '半' : ` ${rest} 个月`}`
}

function edition(catalog: Catalog, schedule: Schedule): Edition {
  return {
    title: schedule.title,
    version: schedule.version,
    organisation: lookup(catalog).source.get(schedule.source)?.organisation ?? '',
    standing: standing(catalog, schedule),
    notes: schedule.notes,
  }
}

/** Which edition holds, since when, what it replaced and what will replace it. */
function standing(catalog: Catalog, schedule: Schedule): string {
  const since = schedule.inForceFrom ? `，${longDay(schedule.inForceFrom)}起施行` : ''
  const all: Schedule[] = editions(catalog, schedule.kind satisfies ScheduleKind)
  const replaced = all.filter((other) => other.supersededBy === schedule.key)
  const next = all.find((other) => other.key === schedule.supersededBy)
  return [
    `${editionLabel(schedule.version)}${since}，现行有效。`,
    ...replaced.map((other) => `${editionLabel(other.version)}已被它替代，不再使用。`),
    ...(next?.inForceFrom ? [`${editionLabel(next.version)}将从 ${longDay(next.inForceFrom)}起替代它。`] : []),
  ].join('')
}
