import type { CollectionConfig, JobsConfig } from 'payload'
import { nobody } from './nobody.ts'

/** Jobs are queued by the panel's server and run by the server itself; no request from outside reaches them. */
export const CLOSED_JOBS: Pick<JobsConfig, 'access' | 'jobsCollectionOverrides'> = {
  access: { run: nobody, queue: nobody, cancel: nobody },
  jobsCollectionOverrides: ({ defaultJobsCollection }): CollectionConfig => ({
    ...defaultJobsCollection,
    access: {
      admin: nobody,
      read: nobody,
      readVersions: nobody,
      create: nobody,
      update: nobody,
      delete: nobody,
      unlock: nobody,
    },
  }),
}
