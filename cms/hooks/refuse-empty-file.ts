import type { CollectionBeforeOperationHook } from 'payload'
import { refuseIssues } from './refuse-issues.ts'

/** Payload takes an empty file for one of a wrong type. */
export const refuseEmptyFile: CollectionBeforeOperationHook = ({ collection, req }) => {
  if (req.file?.size === 0) {
    refuseIssues(collection.slug, [{ path: 'file', message: '这个文件是空的（0 字节），请重新选择。' }], req)
  }
}
