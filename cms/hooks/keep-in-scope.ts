import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { regionScope } from '../access/region-scope.ts'
import { hasRole } from '../access/roles.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Refuses what an organizer would put outside their regions. The server itself and administrators pass. */
export function keepInScope(field: 'region' | 'regions' | 'venue'): CollectionBeforeChangeHook {
  const regionField = field === 'venue' ? 'region' : field
  return async ({ collection, data, originalDoc, req }) => {
    if (!isLimited(req)) return data
    const scope = await regionScope(req)
    const before = idsOf((originalDoc as Record<string, unknown> | undefined)?.[regionField])
    const strange = idsOf(data[regionField]).filter((id) => !scope.includes(id) && !before.includes(id))
    if (strange.length > 0) {
      refuseIssues(collection.slug, [{ path: field, message: '这个区域不归您管理，请选您负责的区域' }], req)
    }
    return data
  }
}

function isLimited(req: PayloadRequest): boolean {
  return hasRole(req, 'organizer') && !hasRole(req, 'administrator')
}

function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((entry) => relatedId(entry) ?? [])
}
