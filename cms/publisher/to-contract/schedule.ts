import type { Schedule } from '../../../content/contract/schedule.ts'
import type { Schedule as ScheduleDocument } from '../../payload-types.ts'
import { dayInChina } from './days.ts'
import { type Names, requiredName } from './names.ts'
import { present } from './present.ts'

/** The rows (doses, visits, signs, meals) are kept as checked JSON, in the contract's own shape. */
export const toSchedule = (document: ScheduleDocument, names: Names): Schedule =>
  present({
    kind: document.kind,
    key: document.key,
    version: document.version,
    title: document.title,
    source: requiredName(names, 'sources', document.source, '时间表的来源'),
    inForceFrom: document.inForceFrom ? dayInChina(document.inForceFrom) : undefined,
    supersededBy: names.nameOf('schedules', document.supersededBy),
    notes: document.notes ?? [],
    ...(document.data as object),
  }) as unknown as Schedule
