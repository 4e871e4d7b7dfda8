import type { Endpoint, PayloadRequest } from 'payload'
import { editors } from '../access/editors.ts'
import { startArticle } from '../domain/start-article.ts'
import { refuse } from './answers.ts'

/** Longest form that is read: two short fields. */
const MOST_BYTES = 2_000

/** `POST /api/desk/articles`, a form of the panel: begins a draft for a topic and an age, and opens it. */
export const deskStartArticle: Endpoint = {
  path: '/desk/articles',
  method: 'post',
  handler: async (req) => {
    if (!editors({ req })) return refuse(403, { path: '', code: 'forbidden', message: '只有编辑和管理员可以写文章。' })
    const form = await readForm(req)
    if (!form) return refuse(400, { path: '', code: 'invalid', message: '表单读不出来，请回到覆盖情况再试。' })
    const { start, issue } = startArticle(await findTopic(req, textOf(form, 'topic')), textOf(form, 'stage'))
    if (issue) return refuse(400, { ...issue, code: 'invalid', message: `${issue.message}。` })
    const { id } = await req.payload.create({
      collection: 'articles',
      data: start as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      req,
    })
    // The answer to a form: the browser goes on to the draft, and going back does not begin another.
    return new Response(null, {
      status: 303,
      headers: { Location: `/admin/collections/articles/${id}`, 'Cache-Control': 'no-store' },
    })
  },
}

/** The panel's form, sent as one with files is: the server lets no other kind of form through. */
async function readForm(req: PayloadRequest): Promise<FormData | undefined> {
  const length = Number(req.headers.get('content-length') ?? 0)
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data') || length > MOST_BYTES) return undefined
  return req.formData?.().catch(() => undefined)
}

/** A field of the form, when it is text. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

async function findTopic(req: PayloadRequest, id: string) {
  if (!id) return undefined
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  return docs[0]
}
