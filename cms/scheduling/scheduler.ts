import { Rounds, type RoundsOptions } from './rounds.ts'
import { freeStrandedJobs, runDueJob } from './scheduled-jobs.ts'

/** Publishes and takes offline what was scheduled. */
export class Scheduler extends Rounds {
  constructor(options: RoundsOptions) {
    super({ lease: 'scheduled-jobs', next: runDueJob, takeOver: freeStrandedJobs }, options)
  }
}
