import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Schedule } from '../../../content/contract/schedule.ts'

export const SCHEDULE_KINDS = ['immunisation', 'health-checks', 'warning-signs', 'feeding'] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]
export type ScheduleOf<Kind extends ScheduleKind> = Extract<Schedule, { kind: Kind }>

/** All editions of one kind, the newest first; one without a date of coming into force counts as older. */
export function editions<Kind extends ScheduleKind>(catalog: Catalog, kind: Kind): ScheduleOf<Kind>[] {
  return catalog.schedules
    .filter((schedule): schedule is ScheduleOf<Kind> => schedule.kind === kind)
    .toSorted((a, b) => newerFirst(a.inForceFrom ?? '', b.inForceFrom ?? '') || newerFirst(a.version, b.version))
}

function newerFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0
}

/**
 * The edition that holds on the Catalog's day: the newest that has come into force. An edition that is replaced
 * holds until its successor's first day.
 */
export function scheduleInForce<Kind extends ScheduleKind>(catalog: Catalog, kind: Kind): ScheduleOf<Kind> | undefined {
  return editions(catalog, kind).find((schedule) => (schedule.inForceFrom ?? '') <= catalog.today)
}
