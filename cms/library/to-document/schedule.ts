import type { LibrarySchedule } from '../../../content/library-format/schedule.ts'
import type { Ids } from './ids.ts'

/** The rows (doses, visits, signs, meals) are kept as JSON, in the contract's own shape. */
export function scheduleData(schedule: LibrarySchedule, ids: Ids) {
  const { file: _file, key, kind, version, title, source, inForceFrom, supersededBy, notes, ...data } = schedule
  return {
    key,
    kind,
    version,
    title,
    source: ids.idOf('sources', source),
    inForceFrom: inForceFrom ?? null,
    supersededBy: supersededBy === undefined ? null : ids.idOf('schedules', supersededBy),
    notes,
    data,
  }
}
