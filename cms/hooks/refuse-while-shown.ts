import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { editors } from '../access/editors.ts'
import { changesPicture, withoutFileFacts } from '../domain/picture-change.ts'
import { textsShowing } from './texts-showing.ts'

/** Arguments of Payload's update. */
interface UpdateArgs {
  readonly id?: string
  readonly where?: object
  readonly data?: Readonly<Record<string, unknown>>
  readonly overrideAccess?: boolean
}

const NO_OTHER_FILE = '已有的图片不能换文件，也不能再裁剪：请上传成新的一张，再把这一张删去。'

/**
 * A picture, its words and its credit are part of what a reviewer signs: while a text that is live, signed or under review
 * shows it, another picture is a new entry. The server's own import may.
 *
 * Before the operation, since Payload deletes and writes files before it asks its later hooks, and before it validates:
 * a refused save would leave an entry without its file. So no entry gets another file, shown or not.
 * @throws {APIError} 409.
 */
export const refuseWhileShown: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { id, where, data = {}, overrideAccess } = args as UpdateArgs
  // Who may not change pictures at all is told so by access.
  if (operation !== 'update' || overrideAccess === true || !editors({ req })) return args
  if (req.file || editsFile(req)) throw new APIError(NO_OTHER_FILE, 409, null, true)
  const { docs } = await req.payload.find({
    collection: 'media',
    where: id === undefined ? ((where ?? {}) as never) : { id: { equals: id } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  const changed = docs.filter((media) => changesPicture(media, data))
  const titles = await textsShowing(
    changed.map((media) => String(media.id)),
    'signed',
    req,
  )
  if (titles.length > 0) {
    throw new APIError(
      `${inWords(titles)}正在用它，而且已经审核或正在审核。换图、改替代文字和作者也要审核：请上传成新的一张，换进那一篇里再提交审核。`,
      409,
      null,
      true,
    )
  }
  return { ...args, data: withoutFileFacts(data) } as typeof args
}

/** Cropping and moving the middle make a file anew, too. */
function editsFile({ query }: PayloadRequest): boolean {
  const edits = (query as { uploadEdits?: unknown } | undefined)?.uploadEdits
  return typeof edits === 'object' && edits !== null && Object.keys(edits).length > 0
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
