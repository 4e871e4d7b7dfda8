import type { CollectionBeforeChangeHook } from 'payload'
import { readRegions } from '../access/region-scope.ts'
import { wouldCycle } from '../domain/region-tree.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { refuseIssues } from './refuse-issues.ts'

export const refuseRegionCycle: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const id = relatedId(originalDoc)
  const parent = relatedId(data['parent'])
  if (id === undefined || parent === undefined) return data
  if (wouldCycle(await readRegions(req), id, parent)) {
    refuseIssues(collection.slug, [{ path: 'parent', message: '上级区域不能是它自己，也不能是它下面的区域' }], req)
  }
  return data
}
