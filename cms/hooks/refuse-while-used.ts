import { APIError, type CollectionBeforeDeleteHook, type CollectionSlug } from 'payload'

export interface Use {
  readonly collection: CollectionSlug
  /** The fields of it that may name the document. */
  readonly fields: readonly string[]
  /** In Chinese, with its measure word: 场讲座. */
  readonly what: string
}

/**
 * Refuses to delete what others point to, with their number.
 * @throws {APIError} 409.
 */
export function refuseWhileUsed(...uses: readonly Use[]): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const found: string[] = []
    for (const { collection, fields, what } of uses) {
      const { totalDocs } = await req.payload.count({
        collection,
        where: { or: fields.map((field) => ({ [field]: { equals: id } })) },
        overrideAccess: true,
        trash: true,
        req,
      })
      if (totalDocs > 0) found.push(`${totalDocs} ${what}`)
    }
    if (found.length > 0) {
      throw new APIError(`不能删除：还有 ${found.join('、')}用到它。请先改掉它们。`, 409, null, true)
    }
  }
}
