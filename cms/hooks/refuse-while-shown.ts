import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { changesPicture, withoutFileFacts } from '../domain/picture-change.ts'
import { refuseIssues } from './refuse-issues.ts'
import { textsShowing } from './texts-showing.ts'

/** Arguments of Payload's update. */
interface UpdateArgs {
  readonly id?: string
  readonly where?: object
  readonly data?: Readonly<Record<string, unknown>>
  readonly overrideAccess?: boolean
}

const NO_ALT = '请写替代文字：看不见图片的人靠它知道图里是什么'

/**
 * A picture and its alternative text are part of what a reviewer signs: while a text that is live, signed or under review
 * shows it, another picture is a new entry. The server's own import may.
 *
 * Before the operation, since Payload deletes the old file before its later hooks are asked.
 * @throws {APIError} 409.
 */
export const refuseWhileShown: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  const { id, where, data = {}, overrideAccess } = args as UpdateArgs
  if (operation !== 'update' || !req.user || overrideAccess === true) return args
  if (typeof data['alt'] === 'string' && data['alt'].trim() === '') {
    refuseIssues(collection.slug, [{ path: 'alt', message: NO_ALT }], req)
  }
  const { docs } = await req.payload.find({
    collection: 'media',
    where: id === undefined ? ((where ?? {}) as never) : { id: { equals: id } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const hasNewFile = Boolean(req.file) || Boolean((req.query as { uploadEdits?: unknown } | undefined)?.uploadEdits)
  const changed = docs.filter((media) => hasNewFile || changesPicture(media, data))
  const titles = await textsShowing(
    changed.map((media) => String(media.id)),
    'signed',
    req,
  )
  if (titles.length > 0) {
    throw new APIError(
      `${inWords(titles)}正在用它，而且已经审核或正在审核。换图、改替代文字也要审核：请上传成新的一张，换进那一篇里再提交审核。`,
      409,
      null,
      true,
    )
  }
  return { ...args, data: withoutFileFacts(data) } as typeof args
}

/**
 * A picture that a text shows, be it a draft, is not deleted.
 * @throws {APIError} 409.
 */
export const keepShownPictures: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (!req.user) return
  const titles = await textsShowing([String(id)], 'all', req as PayloadRequest)
  if (titles.length === 0) return
  throw new APIError(`不能删除：${inWords(titles)}里用到它。请先在那里换掉或删去这张图。`, 409, null, true)
}

function inWords([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? `《${first}》` : `《${first}》等 ${more.length + 1} 篇`
}
