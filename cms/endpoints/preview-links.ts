import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { LONGEST_SHARE_DAYS } from '../domain/share-link.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { loadDraft, type StoredDraft } from '../preview/load-draft.ts'
import { mayShare, share, withdrawShares } from '../preview/shares.ts'
import { shareToken } from '../preview/share-token.ts'
import { runningEnv } from '../running-env.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const NOT_ALLOWED = { path: '', code: 'forbidden', message: '只有编辑和管理员可以分享预览链接。' }
const UNKNOWN = { path: '', code: 'not-found', message: '没有这一篇，可能已被删除或放进了回收站。' }
const WRONG_DAYS = {
  path: 'days',
  code: 'invalid',
  message: `有效天数应是 1 到 ${LONGEST_SHARE_DAYS} 的整数。`,
}

/** Links to drafts for people without an account: made, and taken back all at once. */
export const previewLinks = (kind: ContentKind): Endpoint[] => [
  { path: '/:id/share', method: 'post', handler: (req) => withText(kind, req, makeLink) },
  { path: '/:id/withdraw-shares', method: 'post', handler: (req) => withText(kind, req, withdraw) },
]

interface Asked {
  readonly kind: ContentKind
  readonly text: StoredDraft
  readonly user: TypedUser
  readonly req: PayloadRequest
}

async function withText(
  kind: ContentKind,
  req: PayloadRequest,
  next: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const { user } = req
  if (!user || !mayShare(user)) return refuse(403, NOT_ALLOWED)
  const text = await loadDraft(req.payload, kind, String(req.routeParams?.['id'] ?? ''), { user })
  return text && !text['deletedAt'] ? next({ kind, text, user, req }) : refuse(404, UNKNOWN)
}

async function makeLink({ kind, text, user, req }: Asked): Promise<Response> {
  const sent = await readJson({ headers: req.headers, body: req.body ?? null })
  if (sent.refusal) return sent.refusal
  const { days, version } = (sent.json ?? {}) as { days?: unknown; version?: unknown }
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > LONGEST_SHARE_DAYS) {
    return refuse(400, WRONG_DAYS)
  }
  const only = typeof version === 'string' && version !== '' ? version : undefined
  if (only !== undefined && !(await loadDraft(req.payload, kind, text.id, { version: only, user }))) {
    return refuse(404, UNKNOWN)
  }
  const { secret, origin } = runningEnv()
  const link = await share(
    req.payload,
    { kind, id: text.id, title: titleOf(text) },
    user,
    { days, version: only },
    new Date(),
  )
  return answer(201, { url: `${origin}/preview/share/${shareToken(secret, link)}`, expiresAt: link.expiresAt })
}

async function withdraw({ kind, text, user, req }: Asked): Promise<Response> {
  await withdrawShares(req.payload, { kind, id: text.id, title: titleOf(text) }, user, new Date())
  return answer(200, {})
}

const titleOf = (text: StoredDraft): string => String(text['title'] ?? '')
