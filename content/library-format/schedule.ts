import { z } from 'zod'
import { type Schedule, schedule } from '../contract/schedule.ts'

const [immunisation, healthChecks, warningSigns, feeding] = schedule.options

/** `schedules/<key>.yaml`. */
export const scheduleFile = z.discriminatedUnion('kind', [
  immunisation.omit({ key: true }),
  healthChecks.omit({ key: true }),
  warningSigns.omit({ key: true }),
  feeding.omit({ key: true }),
])
export type LibrarySchedule = Schedule & { file: string }
