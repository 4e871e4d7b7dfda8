import type { CollectionBeforeOperationHook, FlattenedField, GlobalBeforeOperationHook, SanitizedConfig } from 'payload'
import { dottedKeyIssues, pagingIssues, sortIssues, whereIssues } from '../domain/query-issue.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Answers 400 for conditions, orders, limits and names of fields that cannot be. Calls of the server itself are free. */
export const refuseBadQuery: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess === true) return
  const fields = (collection as { flattenedFields?: FlattenedField[] }).flattenedFields ?? []
  const { where, sort, limit, data } = args as { where?: unknown; sort?: unknown; limit?: unknown; data?: unknown }
  const typeOf = (path: string): string | undefined => fieldType(fields, path.split('.'))
  refuseIssues(
    collection.slug,
    [
      ...dottedKeyIssues(data),
      ...whereIssues(where, typeOf),
      ...(operation === 'read' ? [...sortIssues(sort, typeOf), ...pagingIssues({ limit })] : []),
    ],
    req,
  )
}

const refuseBadGlobal: GlobalBeforeOperationHook = ({ args, global, overrideAccess, req }) => {
  if (overrideAccess !== true) refuseIssues(global.slug, dottedKeyIssues((args as { data?: unknown }).data), req)
}

/** Beyond a relationship another collection begins: its path counts as one of the relationship. */
function fieldType(fields: readonly FlattenedField[], [name, ...rest]: readonly string[]): string | undefined {
  if (name === 'id') return 'text'
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field?.type
  return 'flattenedFields' in field ? fieldType(field.flattenedFields, rest) : field.type
}

/** Puts the check before every operation of our collections and globals. */
export function withQueryCheck(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, hooks } of config.collections) {
    if (!slug.startsWith('payload-')) hooks.beforeOperation.unshift(refuseBadQuery)
  }
  for (const { hooks } of config.globals) {
    hooks.beforeOperation = [refuseBadGlobal, ...(hooks.beforeOperation ?? [])]
  }
  return config
}
