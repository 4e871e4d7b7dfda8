import { ACCEPTED_FILES, MOST_MEGABYTES } from '../domain/upload.ts'

interface Text {
  readonly message: string
  readonly code: string
  /** The field it is about, where Payload names none. */
  readonly path?: string
}

const TRY_ANOTHER = `可以上传${ACCEPTED_FILES}，最大 ${MOST_MEGABYTES} MB。`
const TOO_LARGE: Text = {
  path: 'file',
  code: 'too-large',
  message: `文件太大了，最大 ${MOST_MEGABYTES} MB。请压缩后再上传。`,
}
const WRONG_TYPE: Text = { path: 'file', code: 'file-type', message: `不能上传这种文件。${TRY_ANOTHER}` }
const BROKEN_FILE: Text = {
  path: 'file',
  code: 'broken-file',
  message: `这个文件打不开，可能已损坏或没有传完整。${TRY_ANOTHER}`,
}
export const NO_FILE: Text = { path: 'file', code: 'required', message: `请选择一个文件。${TRY_ANOTHER}` }
export const NO_JSON: Text = { code: 'json', message: '提交的内容不是完整的 JSON，请检查后再试。' }
export const WRONG_CONTENT_TYPE: Text = {
  code: 'media-type',
  message: '请用 JSON（application/json）提交；上传文件用 multipart/form-data。',
}
export const NO_ROUTE: Text = { code: 'unknown', message: '没有这个接口，请检查网址和请求方法。' }
const UNKNOWN: Text = { code: 'unknown', message: '没有找到这一条，它可能已被删除，或者您无权查看。' }
const NO_EMAIL: Text = { path: 'email', code: 'required', message: '请填写电子邮件。' }
const EXPIRED: Text = { path: 'token', code: 'expired', message: '链接无效或已过期，请重新申请。' }
const NO_WHERE: Text = { path: 'where', code: 'required', message: '请用 where 写明是哪些，例如 where[id][in]=编号。' }
const LOCKED: Text = { code: 'locked', message: '别人正在编辑这一条。请等对方编辑完再保存，或在后台接管编辑。' }

/** Sentences that Payload says in English whatever the language, or that do not say what to do. */
const KNOWN: readonly (readonly [RegExp, Text])[] = [
  [/^Invalid JSON$/, NO_JSON],
  [/^(Route not found|Cannot [A-Z]+ )/, NO_ROUTE],
  [/^(未找到|Not Found)$/, UNKNOWN],
  [/^Missing (email|username)\.$/, NO_EMAIL],
  [/^(Token is either invalid|Verification token is invalid)/, EXPIRED],
  [/^No User$/, { code: 'unauthenticated', message: '您还没有登录。' }],
  [/^Missing 'where' query/, NO_WHERE],
  [/^Multipart (request size )?limit/, TOO_LARGE],
  [/^(File type .* is not allowed|Invalid MIME type|Invalid file type)/, WRONG_TYPE],
  [/^(Invalid or corrupted|Invalid PDF|Could not read uploaded file|SVG file contains)/, BROKEN_FILE],
  [/^上传文件时出现了问题。$/, BROKEN_FILE],
  [/^(没有上传文件。|A file name is required\.|Invalid filename\.)$/, NO_FILE],
  [/^(该字段为必填项目。|This field is required\.)$/, { code: 'required', message: '该字段为必填项目。' }],
]

const BY_STATUS: Readonly<Record<number, Text>> = {
  400: { code: 'invalid', message: '请求的格式不对，请检查网址或重新提交' },
  401: { code: 'unauthenticated', message: '请先登录。' },
  403: { code: 'forbidden', message: '您无权执行此操作。' },
  404: UNKNOWN,
  409: { code: 'conflict', message: '与别的内容冲突，没有保存。请刷新后再试。' },
  410: { code: 'gone', message: '这一条已经不在了。' },
  413: { code: 'too-large', message: '提交的内容太大了，请减少一些再试' },
  415: WRONG_CONTENT_TYPE,
  423: LOCKED,
  429: { code: 'too-many', message: '请求太多了，请过几分钟再试' },
}

/** A sentence in Chinese stays; one in English becomes what it means, or what its status means. */
export function translated(
  text: string,
  path: string,
  status: number,
  requestId: string,
): { message: string; path: string; code: string } {
  if (status >= 500) return { message: `出错了，请稍后再试。编号 ${requestId}`, path, code: 'internal' }
  const known = KNOWN.find(([pattern]) => pattern.test(text))?.[1]
  if (known) return { message: known.message, path: path || (known.path ?? ''), code: known.code }
  const usual = BY_STATUS[status] ?? { code: 'invalid', message: '请求的格式不对，请检查网址或重新提交' }
  return { message: /\p{Script=Han}/u.test(text) ? text : usual.message, path, code: usual.code }
}
