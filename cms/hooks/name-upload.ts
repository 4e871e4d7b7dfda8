import type { CollectionBeforeValidateHook } from 'payload'
import { keyFromFile } from '../domain/upload.ts'

/** Gives an upload a 编号 of its own when it was left empty: after its file, or a random one; a change keeps the old one. */
export const nameUpload: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  if (!data) return data
  const given: unknown = data['key']
  if (typeof given === 'string' && given.trim() !== '') return data
  if (operation === 'update') return { ...data, key: (originalDoc as { key?: string } | undefined)?.key }
  const random = crypto.randomUUID().slice(0, 8)
  const { uploadName } = req.context
  const named = keyFromFile(typeof uploadName === 'string' ? uploadName : (req.file?.name ?? ''))
  if (named === undefined) return { ...data, key: `file-${random}` }
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { key: { equals: named } },
    overrideAccess: true,
    req,
  })
  return { ...data, key: totalDocs === 0 ? named : `${named}-${random}` }
}
