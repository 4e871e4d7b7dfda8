import type { Conflict, PlannedLecture, PlanningTrainer, Surroundings } from './plan.ts'

/** Whether a trainer serves a place, given its region and those that it lies in. A trainer without regions serves all. */
export function servesRegion({ regions }: Pick<PlanningTrainer, 'regions'>, regionPath: readonly string[]): boolean {
  return regions.length === 0 || regionPath.some((region) => regions.includes(region))
}

/** A place outside the regions that the trainer serves. Warn. */
export function regionConflicts(lecture: PlannedLecture, { trainer, regionPath }: Surroundings): Conflict[] {
  if (!trainer || servesRegion(trainer, regionPath)) return []
  return [
    {
      kind: 'out-of-region',
      severity: 'warn',
      key: `out-of-region:${lecture.trainer}:${lecture.region}`,
      path: 'trainer',
      message: `这个场地不在讲师${trainer.name}服务的区域里，请先和讲师商量，或换一位讲师`,
    },
  ]
}
