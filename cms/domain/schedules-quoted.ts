/** An edition of an official schedule, as the register keeps it. */
export interface ScheduleEntry {
  readonly id: string
  readonly title: string
  readonly version: string
  /** Id of the source it was taken from. */
  readonly source: string | undefined
  readonly inForceFrom: string | undefined
  /** Id of the edition that takes its place. */
  readonly supersededBy: string | undefined
}

/**
 * The editions a text rests on: those taken from a source it lists. An edition whose successor was taken from the same
 * source is left out: nobody can tell from the source which of the two the text quotes.
 */
export function schedulesQuoted(
  sources: readonly string[],
  schedules: ReadonlyMap<string, ScheduleEntry>,
): ScheduleEntry[] {
  return [...schedules.values()].filter(({ source, supersededBy }) => {
    if (source === undefined || !sources.includes(source)) return false
    return supersededBy === undefined || schedules.get(supersededBy)?.source !== source
  })
}
