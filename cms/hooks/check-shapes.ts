import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionSlug,
  FlattenedField,
  PayloadRequest,
} from 'payload'
import { nobody } from '../access/nobody.ts'
import type { Issue } from '../domain/issue.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { type FieldShape, namedDocuments, shapeIssues } from '../domain/value-shape.ts'
import { mayOwn } from '../workflow/may-own.ts'
import { passOf } from '../workflow/pass.ts'
import { soundIds } from './load-surroundings.ts'
import { refuseIssues } from './refuse-issues.ts'

/**
 * Refuses values that their fields cannot hold: Payload does not validate drafts, and lets lists pass for words
 * elsewhere. Who may write no document of the collection is told so by the access rules, and the server itself is
 * trusted.
 * @throws {ValidationError} 400, with each issue by its path.
 */
export const checkShapes: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return
  if (overrideAccess === true || (await collection.access[operation]({ req })) === false) return
  refuseIssues(collection.slug, shapeIssues((args as { data?: unknown }).data, shapesOf(collection)), req)
}

/**
 * Refuses documents that are not there, and owners who cannot see drafts. What was chosen before stays: somebody else
 * may have deleted it since.
 * @throws {ValidationError} 400.
 */
export const checkChosen: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!req.user || passOf(req)) return data
  const fields = shapesOf(collection)
  const before = new Set(namedDocuments(originalDoc, fields).map(({ path, id }) => `${path} ${id}`))
  const chosen = namedDocuments(data, fields).filter(({ path, id }) => !before.has(`${path} ${id}`))
  const issues: Issue[] = []
  for (const [target, named] of Map.groupBy(chosen, (one) => one.collection)) {
    const there = await idsThere(
      target as CollectionSlug,
      named.map(({ id }) => id),
      req,
    )
    const missing = named.filter(({ id }) => !there.has(id))
    issues.push(...missing.map(({ path }) => ({ path, message: '选的这一条不存在，可能已被删除，请重新选' })))
  }
  const owner = chosen.find(({ path }) => path === 'owner')
  if (owner && issues.length === 0 && !(await mayOwn(relatedId(owner.id) ?? '', req))) {
    issues.push({ path: 'owner', message: '负责人要看得到草稿和待办，请选编辑、审核专家或管理员' })
  }
  refuseIssues(collection.slug, issues, req)
  return data
}

async function idsThere(collection: CollectionSlug, ids: readonly string[], req: PayloadRequest): Promise<Set<string>> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: soundIds(ids, req) } },
    depth: 0,
    limit: 0,
    pagination: false,
    // What is in the trash can come back.
    trash: true,
    overrideAccess: true,
    select: {},
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** The fields of a collection that a request may write; what it says of others counts for nothing. */
function shapesOf(collection: object): FieldShape[] {
  return shapes((collection as { flattenedFields?: FlattenedField[] }).flattenedFields ?? [])
}

function shapes(fields: readonly FlattenedField[]): FieldShape[] {
  return fields.flatMap((field): FieldShape[] => {
    if (field.name === 'id' || ('access' in field && field.access?.update === nobody)) return []
    return [
      {
        name: field.name,
        // A tab with a name holds its fields as a group does.
        type: field.type === 'tab' ? 'group' : field.type,
        hasMany: 'hasMany' in field && field.hasMany === true,
        relationTo: 'relationTo' in field ? field.relationTo : undefined,
        options: 'options' in field ? field.options : undefined,
        fields: 'flattenedFields' in field ? shapes(field.flattenedFields) : undefined,
      },
    ]
  })
}
