import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalBeforeOperationHook,
  Payload,
  SanitizedConfig,
} from 'payload'
import { dottedKeyIssues, farPathIssues, pagingIssues, sortIssues, whereIssues } from '../domain/query-issue.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Answers 400 for conditions, orders, limits and names of fields that cannot be. Calls of the server itself are free. */
export const refuseBadQuery: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess === true) return
  const fields = (collection as { flattenedFields?: FlattenedField[] }).flattenedFields ?? []
  const { where, sort, limit, data, joins } = args as Readonly<Record<string, unknown>>
  const typeOf = (path: string): string | undefined => fieldType(fields, path.split('.'))
  refuseIssues(
    collection.slug,
    [
      ...dottedKeyIssues(data),
      ...whereIssues(where, typeOf),
      ...farPathIssues({ where, sort }, (path) => crossings(req.payload, fields, path)),
      ...joinIssues(req.payload, fields, joins),
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

/** What is asked of the documents that a join lists with each document. */
function joinIssues(payload: Payload, fields: readonly FlattenedField[], joins: unknown) {
  if (typeof joins !== 'object' || joins === null) return []
  return Object.entries(joins).flatMap(([name, query]: [string, unknown]) => {
    const joined = relatedFields(payload, fields, name.split('.'))
    if (!joined || typeof query !== 'object' || query === null) return []
    return farPathIssues(query, (path) => crossings(payload, joined, path))
  })
}

/** The id of a related document is stored in the one that names it: it lies behind nothing. */
function crossings(payload: Payload, fields: readonly FlattenedField[], path: string): number {
  const names = path.replace(/^version\./, '').split('.')
  if (['id', '_id'].includes(names.at(-1) ?? '')) names.pop()
  for (let length = 1; length < names.length; length += 1) {
    const related = relatedFields(payload, fields, names.slice(0, length))
    if (related) return 1 + crossings(payload, related, names.slice(length).join('.'))
  }
  return 0
}

/** The fields of the collection that the field at a path leads to. */
function relatedFields(
  payload: Payload,
  fields: readonly FlattenedField[],
  [name, ...rest]: readonly string[],
): readonly FlattenedField[] | undefined {
  const field = fields.find((one) => one.name === name)
  if (field && rest.length > 0) {
    return 'flattenedFields' in field ? relatedFields(payload, field.flattenedFields, rest) : undefined
  }
  const to = field?.type === 'join' ? field.collection : field && 'relationTo' in field ? field.relationTo : undefined
  return typeof to === 'string'
    ? payload.collections[to as keyof Payload['collections']].config.flattenedFields
    : undefined
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
