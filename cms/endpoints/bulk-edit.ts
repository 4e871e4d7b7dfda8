import type { Endpoint, PayloadRequest } from 'payload'
import { editors } from '../access/editors.ts'
import { type Filing, MOST_FILED } from '../domain/bulk-filing.ts'
import type { ContentKind } from '../domain/publishable.ts'
import { isRecord } from '../domain/rich-text-walk.ts'
import { fileText, type TopicFields } from '../workflow/file-text.ts'
import { mayOwn } from '../workflow/may-own.ts'
import { newestText } from '../workflow/take-content-step.ts'
import { answer, refuse } from './answers.ts'
import { readJson } from './read-json.ts'

const MOST_BYTES = 64 * 1024
const NOT_EDITOR = { path: '', code: 'forbidden', message: '只有编辑和管理员可以批量修改。' }
const bad = (path: string, message: string) => ({ path, code: 'invalid', message })

/**
 * `POST /api/:collection/bulk` with `{ ids, addTopics?, removeTopics?, owner? }`: files many texts anew, one by one, and
 * says which were changed, which wait for their draft to be published, and which were refused and why.
 */
export function bulkEdit(kind: ContentKind): Endpoint {
  return {
    path: '/bulk',
    method: 'post',
    handler: async (req) => {
      if (!editors({ req })) return refuse(403, NOT_EDITOR)
      const sent = await readJson(req as unknown as Request, MOST_BYTES)
      if (sent.refusal) return sent.refusal
      const { ids, addTopics = [], removeTopics = [], owner } = isRecord(sent.json) ? sent.json : {}
      if (!areIds(ids) || ids.length === 0) return refuse(400, bad('ids', '请先勾选要改的内容。'))
      if (ids.length > MOST_FILED) return refuse(400, bad('ids', `一次最多改 ${MOST_FILED} 篇，请分几次。`))
      if (!areIds(addTopics) || !areIds(removeTopics))
        return refuse(400, bad('addTopics', '标签格式不对，请刷新页面再试。'))
      if (owner !== undefined && typeof owner !== 'string')
        return refuse(400, bad('owner', '负责人格式不对，请刷新页面再试。'))
      const filing: Filing = { addTopics, removeTopics, owner }
      if (addTopics.length + removeTopics.length === 0 && owner === undefined) {
        return refuse(400, bad('', '请选要加上或去掉的标签，或新的负责人。'))
      }
      if (owner !== undefined && !(await mayOwn(owner, req)))
        return refuse(400, bad('owner', '没有这个人，或不是编辑、审核专家、管理员，请重新选。'))
      const add = await byField(addTopics, req)
      const remove = await byField(removeTopics, req)
      if (!add || !remove) return refuse(400, bad('addTopics', '标签只能是指导内容或发展领域，问题领域请逐篇改。'))
      return answer(200, await fileAll(kind, [...new Set(ids)], { filing, add, remove }, req))
    },
  }
}

async function fileAll(
  kind: ContentKind,
  ids: readonly string[],
  what: { filing: Filing; add: TopicFields; remove: TopicFields },
  req: PayloadRequest,
) {
  const changed: string[] = []
  const waiting: string[] = []
  const refused: { id: string; title: string; reason: string }[] = []
  let unchanged = 0
  for (const id of ids) {
    const stored = await newestText(kind, id, req)
    const title = stored?.title || '（没有标题）'
    const result = stored
      ? await fileText(kind, stored, what, req)
      : ({ outcome: 'refused', reason: '没有这一篇，可能已被删除或放进了回收站' } as const)
    switch (result.outcome) {
      case 'changed':
        changed.push(title)
        break
      case 'waits':
        waiting.push(title)
        break
      case 'unchanged':
        unchanged += 1
        break
      case 'refused':
        refused.push({ id, title: stored ? title : id, reason: result.reason })
    }
  }
  return { changed, waiting, unchanged, refused }
}

/** Topics by the field that holds them; undefined when one is not there or not a tag. */
async function byField(ids: readonly string[], req: PayloadRequest): Promise<TopicFields | undefined> {
  if (ids.length === 0) return { topics: [], domains: [] }
  const { docs } = await req.payload.find({
    collection: 'topics',
    where: { and: [{ id: { in: [...ids] } }, { taxonomy: { in: ['guidance', 'domain'] } }] },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  if (docs.length < new Set(ids).size) return undefined
  const of = (taxonomy: string) => docs.filter((topic) => topic.taxonomy === taxonomy).map(({ id }) => String(id))
  return { topics: of('guidance'), domains: of('domain') }
}

function areIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((id) => typeof id === 'string' && id !== '' && id.length <= 64)
}
