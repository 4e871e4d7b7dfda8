import type { PayloadRequest } from 'payload'
import { hasRole } from './roles.ts'

/** Those who run lectures. What they make must lie in their regions: `hooks/keep-in-scope.ts` sees to it. */
export function organizers({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'organizer')
}

/** Those who plan lectures or write texts may add what the State Council announces. */
export function holidayKeepers({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'organizer', 'editor')
}

/** Those who may run a lecture on its day; which one is the matter of `runLectures`. */
export function lectureRunners({ req }: { req: PayloadRequest }): boolean {
  return hasRole(req, 'administrator', 'organizer', 'trainer')
}
