import { ValidationError, type PayloadRequest } from 'payload'
import type { Issue } from '../domain/issue.ts'

/**
 * Refuses a save, with each issue by its field.
 * @throws {ValidationError} answered with 400.
 */
export function refuseIssues(collection: string, issues: readonly Issue[], req: PayloadRequest): void {
  if (issues.length === 0) return
  throw new ValidationError({ collection, errors: mergeByPath(issues), req }, req.t)
}

/** The form shows one message a field. */
function mergeByPath(issues: readonly Issue[]): Issue[] {
  return [...Map.groupBy(issues, ({ path }) => path)].map(([path, group]) => ({
    path,
    message: [...new Set(group.map(({ message }) => message))].join('；'),
  }))
}
