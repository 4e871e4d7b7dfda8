import { beforeChangeTraverseFields, type CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '../domain/issue.ts'
import { togetherStep } from '../planning/saved-together.ts'
import { refuseIssues } from './refuse-issues.ts'

/** Ends a save that is only rehearsed, when its fields have been judged as Payload would do it next. */
export const endRehearsal: CollectionBeforeChangeHook = async ({ collection, context, data, originalDoc, req }) => {
  const how = togetherStep(context)
  if (how?.step !== 'rehearse') return data
  const doc = originalDoc as Record<string, unknown>
  const errors: Issue[] = []
  const siblingData = structuredClone({ ...data, id: doc['id'] })
  await beforeChangeTraverseFields({
    id: String(doc['id']),
    collection,
    context,
    data: siblingData,
    doc,
    docWithLocales: doc,
    errors,
    fieldLabelPath: '',
    fields: collection.fields,
    global: null,
    mergeLocaleActions: [],
    operation: 'update',
    overrideAccess: false,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData,
    siblingDoc: doc,
    siblingDocWithLocales: doc,
    skipValidation: false,
  })
  refuseIssues(collection.slug, errors, req)
  how.isPassed = true
  throw new Error('A rehearsal of a save ends before anything is stored')
}
