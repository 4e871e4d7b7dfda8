import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Payload, TypedUser } from 'payload'
import type { Preview, PreviewProblem } from '../../content/contract/visit.ts'
import type { ContentState } from '../domain/content-states.ts'
import { sharedPreviewNote, staffPreviewNote } from '../domain/preview-notes.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { refuseShareLink } from '../domain/share-link.ts'
import {
  courseOfLesson,
  isContentKind,
  isShownNow,
  loadDraft,
  maySeeDrafts,
  type StoredDraft,
} from '../preview/load-draft.ts'
import { linkOfToken } from '../preview/share-token.ts'
import { withdrawnAt } from '../preview/shares.ts'
import type { Publisher } from '../publisher/publisher.ts'
import { isSignedOff } from '../workflow/signed-off.ts'
import { sendLive } from './live-pages.ts'
import { PREVIEW_POLICY } from './security-headers.ts'

export interface PreviewPagesOptions {
  readonly payload: Payload
  readonly publisher: Pick<Publisher, 'renderDraft' | 'renderLive'>
  /** Signs the links for people without an account. */
  readonly secret: string
}

const PROBLEM_PAGE = '/preview/'
const NOT_SIGNED_IN: PreviewProblem = {
  title: '看草稿要先登录',
  message: '只有编辑、审核专家和管理员能看还没有发布的内容。请先登录后台，再打开这个网址。',
  items: [],
}
const UNKNOWN: PreviewProblem = {
  title: '没有这一篇',
  message: '它可能已被删除或放进了回收站。请回到后台的列表里找一找。',
  items: [],
}

/** Drafts as the site would show them: never stored, never found by search engines, framed by the panel alone. */
export function previewPages({ payload, publisher, secret }: PreviewPagesOptions): Router {
  const sendProblem = async (res: Response, status: number, previewProblem: PreviewProblem): Promise<void> =>
    sendLive(res, await publisher.renderLive(PROBLEM_PAGE, { previewProblem }), status)

  async function sendDraft(
    res: Response,
    kind: ContentKind,
    document: StoredDraft | undefined,
    strip: Preview,
  ): Promise<void> {
    if (!document) return sendProblem(res, 404, UNKNOWN)
    const course = kind === 'lessons' ? await courseOfLesson(payload, document.id) : undefined
    const draft = { kind, document, isSignedOff: isSignedOff(kind, document) }
    const shown = await publisher.renderDraft(draft, { preview: strip }, course)
    if (!shown.gaps) return sendLive(res, shown.rendered)
    const previewProblem = {
      title: '还不能预览',
      message: '填好下面这些，就能看到页面的样子：',
      items: [...shown.gaps],
    }
    const page = await publisher.renderLive(PROBLEM_PAGE, { previewProblem, preview: strip })
    sendLive(res, page, 200)
  }

  const showToStaff: RequestHandler = async (req, res, next) => {
    const kind = req.params['kind']
    if (!isContentKind(kind)) return next()
    const user = await signedIn(payload, req)
    if (!user || !maySeeDrafts(user)) return sendProblem(res, 403, NOT_SIGNED_IN)
    const version = typeof req.query['version'] === 'string' ? req.query['version'] : undefined
    const document = await loadDraft(payload, kind, param(req, 'id'), { version, user })
    const isLive = document !== undefined && (await isShownNow(payload, kind, document))
    const note = document ? staffPreviewNote(stateOf(document), String(document['updatedAt']), isLive) : ''
    await sendDraft(res, kind, document, { isLive, note, isEditing: version === undefined })
  }

  const showToInvited: RequestHandler = async (req, res) => {
    const link = linkOfToken(secret, param(req, 'token'))
    const now = new Date()
    const text = link && { kind: link.kind, id: link.id, withdrawnAt: await withdrawnAt(payload, link, now) }
    const refusal = refuseShareLink(link, text ?? { kind: 'articles', id: '' }, now)
    if (refusal || !link) {
      const { status, message } = refusal ?? { status: 403, message: '' }
      return sendProblem(res, status, { title: '这个预览链接打不开', message, items: [] })
    }
    const newest = await loadDraft(payload, link.kind, link.id)
    // A version knows nothing of its text having gone to the trash since.
    const isThere = newest !== undefined && !newest['deletedAt']
    const document = isThere ? await loadDraft(payload, link.kind, link.id, { version: link.version }) : undefined
    await sendDraft(res, link.kind, document, {
      isLive: false,
      note: sharedPreviewNote(link.expiresAt),
      isEditing: false,
    })
  }

  const router = Router()
  router.use('/preview', keepPrivate)
  router.get('/preview/share/:token', showToInvited)
  router.get('/preview/:kind/:id', showToStaff)
  return router
}

const keepPrivate: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
  // The address of a shared draft opens it: no page that it links to may learn it.
  res.setHeader('Referrer-Policy', 'no-referrer')
  res.setHeader('Content-Security-Policy', PREVIEW_POLICY)
  next()
}

async function signedIn(payload: Payload, req: Request): Promise<TypedUser | null> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) if (typeof value === 'string') headers.set(name, value)
  return (await payload.auth({ headers })).user
}

function param(req: Request, name: string): string {
  const value = req.params[name]
  return typeof value === 'string' ? value : ''
}

function stateOf(document: StoredDraft): ContentState {
  const state = document['state'] as ContentState | null | undefined
  return state ?? (document['_status'] === 'published' ? 'published' : 'draft')
}
