import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_STATES, type ContentState } from '../../cms/domain/content-states.ts'
import type { Article } from '../../cms/payload-types.ts'
import { openWorkflowWorld, type Person, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const WORDS = { title: '绕过去的标题', body: undefined }
const FORGED = {
  state: 'published',
  authors: [],
  signOff: { by: 'x', at: '2026-11-22T00:00:00.000Z', hash: 'x' },
  remarks: [{ text: '很好' }],
  lastStep: { step: 'approve' },
  tickedWarnings: ['x'],
}

/** What came of it: the state of the newest version, or why not; and whether families see another text or none. */
interface Outcome {
  readonly state?: ContentState
  readonly refusal?: string
  readonly live?: 'same' | 'newest' | 'gone'
}
interface Way {
  readonly send: (article: Article, person?: Person | 'visitor') => Promise<Response>
  readonly outcome: Readonly<Record<ContentState, Outcome>>
}

const patch =
  (query: string, json: object): Way['send'] =>
  (article, person = 'editor') =>
    world.send(person, `/api/articles/${article.id}${query}`, { method: 'PATCH', json })
const bulk =
  (query: string, json: object): Way['send'] =>
  (article, person = 'editor') =>
    world.send(person, `/api/articles?where[id][equals]=${article.id}${query}`, { method: 'PATCH', json })
const restore =
  (query: string): Way['send'] =>
  async (article, person = 'editor') => {
    const { docs } = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
      sort: 'createdAt',
      limit: 1,
      overrideAccess: true,
    })
    return world.send(person, `/api/articles/versions/${docs[0]?.id}${query}`, { method: 'POST', json: {} })
  }
/** A call of the server's own code, as an answer. */
const local =
  (data: object, options: object = {}) =>
  async (article: Article) => {
    try {
      const args = { collection: 'articles', id: article.id, data, overrideAccess: true, ...options }
      await world.payload.update(args as unknown as Parameters<typeof world.payload.update>[0])
      return Response.json({})
    } catch (error) {
      const { message, status = 500 } = error as { message: string; status?: number }
      return Response.json({ errors: [{ message }] }, { status })
    }
  }
const SCHEDULED_REASON = '预约时写的原因'
/** Scheduled by somebody for a moment that has come, and run. */
const scheduled =
  (type: 'publish' | 'unpublish'): Way['send'] =>
  async (article, person = 'editor') => {
    const job = await world.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type,
        doc: { relationTo: 'articles', value: article.id },
        user: { relationTo: 'users', value: person === 'visitor' ? 'nobody' : world.users[person].id },
        ...(type === 'unpublish' ? { reason: SCHEDULED_REASON } : {}),
      } as never,
      waitUntil: new Date(),
    })
    await world.payload.jobs.runByID({ id: job.id, silent: true })
    const after = await world.payload.find({
      collection: 'payload-jobs',
      where: { id: { equals: job.id } },
      overrideAccess: true,
    })
    const message = JSON.stringify(after.docs[0]?.log ?? after.docs[0]?.error ?? null)
    return Response.json({ errors: [{ message }] }, { status: after.docs.length === 0 ? 200 : 400 })
  }

const IN_REVIEW = '这一篇正在审核，请先撤回再改。'
const ARCHIVED = '这一篇已下线，请先恢复为草稿再改。'
const NOT_APPROVED = (state: string) => `这一篇现在是“${state}”，审核通过的内容才能发布。`
const everywhere = (outcome: Outcome): Way['outcome'] =>
  Object.fromEntries(CONTENT_STATES.map((state) => [state, outcome])) as Way['outcome']

const A_NEW_DRAFT: Way['outcome'] = {
  draft: { state: 'draft' },
  'in-review': { refusal: IN_REVIEW },
  approved: { state: 'draft' },
  published: { state: 'draft' },
  'needs-revision': { state: 'draft' },
  archived: { refusal: ARCHIVED },
}
const PUBLISHED_IF_APPROVED: Way['outcome'] = {
  draft: { refusal: NOT_APPROVED('草稿') },
  'in-review': { refusal: NOT_APPROVED('待审') },
  approved: { state: 'published', live: 'newest' },
  published: { refusal: NOT_APPROVED('已发布') },
  'needs-revision': { refusal: NOT_APPROVED('待修订') },
  archived: { refusal: NOT_APPROVED('已下线') },
}
const NEVER_WITH_OTHER_WORDS: Way['outcome'] = {
  ...PUBLISHED_IF_APPROVED,
  approved: { refusal: '审核通过以后文字又有改动，请重新提交审核。' },
}
const NEEDS_A_REMARK: Way['outcome'] = {
  ...everywhere({ refusal: '请写明为什么下线，接手的人要看。' }),
  archived: { refusal: '这一篇现在是“已下线”，它已经不在线上。' },
}
const TAKEN_OFFLINE: Way['outcome'] = {
  draft: { state: 'draft', live: 'gone' },
  'in-review': { state: 'in-review', live: 'gone' },
  approved: { state: 'approved', live: 'gone' },
  published: { state: 'archived', live: 'gone' },
  'needs-revision': { state: 'archived', live: 'gone' },
  archived: { state: 'archived' },
}
const UNLESS_LIVE: Way['outcome'] = {
  ...everywhere({ refusal: '这一篇还在线上，请先下线并写明原因，再放进回收站。' }),
  archived: { state: 'archived' },
}
const IN_TRASH = { deletedAt: '2026-11-22T00:00:00.000Z' }

const OUT_OF_TRASH = { deletedAt: null }
const NOT_THERE = everywhere({ refusal: '这一篇不在回收站里，没有什么要恢复的。' })

const WAYS: Readonly<Record<string, Way>> = {
  'a PATCH without draft': { send: patch('', WORDS), outcome: A_NEW_DRAFT },
  'a PATCH of a draft': { send: patch('?draft=true', WORDS), outcome: A_NEW_DRAFT },
  'a PATCH that says it is a draft, without draft': {
    send: patch('', { ...WORDS, _status: 'draft' }),
    outcome: A_NEW_DRAFT,
  },
  autosave: { send: patch('?draft=true&autosave=true', WORDS), outcome: A_NEW_DRAFT },
  'a PATCH for all languages': { send: patch('?publishAllLocales=true', WORDS), outcome: A_NEW_DRAFT },
  'a bulk PATCH': { send: bulk('', WORDS), outcome: A_NEW_DRAFT },
  'a bulk PATCH of drafts': { send: bulk('&draft=true', WORDS), outcome: A_NEW_DRAFT },
  'a Local API call': { send: local(WORDS), outcome: A_NEW_DRAFT },
  'publishing by PATCH': { send: patch('', { _status: 'published' }), outcome: PUBLISHED_IF_APPROVED },
  'publishing by PATCH with draft': {
    send: patch('?draft=true', { _status: 'published' }),
    outcome: PUBLISHED_IF_APPROVED,
  },
  'publishing other words': { send: patch('', { ...WORDS, _status: 'published' }), outcome: NEVER_WITH_OTHER_WORDS },
  'publishing other words by autosave': {
    send: patch('?draft=true&autosave=true', { ...WORDS, _status: 'published' }),
    outcome: NEVER_WITH_OTHER_WORDS,
  },
  'publishing with a forged sign-off': {
    send: patch('', { ...WORDS, ...FORGED, _status: 'published' }),
    outcome: NEVER_WITH_OTHER_WORDS,
  },
  'publishing in bulk': { send: bulk('&draft=true', { _status: 'published' }), outcome: PUBLISHED_IF_APPROVED },
  'publishing in bulk, of the live rows': { send: bulk('', { _status: 'published' }), outcome: PUBLISHED_IF_APPROVED },
  'taking offline by PATCH': { send: patch('', { _status: 'draft' }), outcome: NEEDS_A_REMARK },
  'taking offline for all languages': { send: patch('?unpublishAllLocales=true', WORDS), outcome: NEEDS_A_REMARK },
  'taking offline in bulk': {
    send: bulk('', { _status: 'draft' }),
    outcome: everywhere({ refusal: '下线要写明原因，请打开每一篇，用“下线”按钮。' }),
  },
  'restoring a version': { send: restore(''), outcome: A_NEW_DRAFT },
  'restoring a version, not as a draft': { send: restore('?draft=false'), outcome: A_NEW_DRAFT },
  'restoring a version as a draft': { send: restore('?draft=true'), outcome: A_NEW_DRAFT },
  'the trash': { send: patch('', IN_TRASH), outcome: UNLESS_LIVE },
  'the trash with other words': { send: patch('?draft=true', { ...WORDS, ...IN_TRASH }), outcome: UNLESS_LIVE },
  'the trash in bulk': { send: bulk('', IN_TRASH), outcome: UNLESS_LIVE },
  'out of the trash, where it is not': { send: patch('?trash=true', OUT_OF_TRASH), outcome: NOT_THERE },
  'out of the trash with other words': {
    send: patch('?trash=true', { ...WORDS, ...OUT_OF_TRASH }),
    outcome: NOT_THERE,
  },
  'out of the trash as a draft': { send: patch('?trash=true&draft=true', OUT_OF_TRASH), outcome: NOT_THERE },
  'out of the trash in bulk': { send: bulk('&trash=true', OUT_OF_TRASH), outcome: NOT_THERE },
  'a scheduled publication': {
    send: scheduled('publish'),
    // Nothing newer than what is live: there is nothing to do.
    outcome: {
      ...PUBLISHED_IF_APPROVED,
      published: { state: 'published' },
      'needs-revision': { state: 'needs-revision' },
    },
  },
  'a scheduled end': { send: scheduled('unpublish'), outcome: TAKEN_OFFLINE },
  'a forged state': {
    send: patch('?draft=true', FORGED),
    outcome: { ...A_NEW_DRAFT, approved: { state: 'approved' } },
  },
}

const seen = (article: Article | undefined) => article && { title: article.title, summary: article.summary }

describe.each(Object.entries(WAYS))('%s', (_name, { send, outcome }) => {
  it.each(CONTENT_STATES)('from %s', async (state) => {
    const before = await world.articleIn(state)
    const liveBefore = seen(await world.live(before.id))
    const response = await send(before)
    const text = await response.text()
    const after = await world.newest(before.id)
    const expected = outcome[state]
    if (expected.refusal === undefined) {
      expect({ ok: response.ok, text }).toEqual({ ok: true, text })
      expect(after.state).toBe(expected.state)
    } else {
      expect([400, 403, 422]).toContain(response.status)
      expect(text).toContain(expected.refusal)
      expect(after).toEqual(before)
    }
    const lives = { same: liveBefore, newest: seen(after), gone: undefined }
    expect(seen(await world.live(before.id))).toEqual(lives[expected.live ?? 'same'])
    // Whatever is signed off is the very text that was signed.
    const isSigned = state === 'approved' && ['approved', 'published'].includes(after.state ?? '')
    expect(after.signOff?.by ?? null).toBe(isSigned ? world.users.reviewer.id : null)
    // Only the reason of who scheduled it joins what was said before.
    const said = (after.remarks ?? []).filter(({ text: words }) => words !== SCHEDULED_REASON)
    expect(said).toEqual(before.remarks ?? [])
  })
})

const NO_RIGHT = '您无权执行此操作。'
const NO_PUBLISHER = '只有编辑和管理员可以发布。'

/** Ways whose outcome depends on who goes them; the editor's are above. From the one state that lets the editor through. */
const BY_OTHERS: readonly [string, Person | 'visitor', ContentState, Outcome][] = [
  ['a PATCH without draft', 'administrator', 'approved', { state: 'draft' }],
  ['a PATCH without draft', 'reviewer', 'approved', { refusal: NO_RIGHT }],
  ['a PATCH without draft', 'organizer', 'approved', { refusal: NO_RIGHT }],
  ['a PATCH without draft', 'visitor', 'approved', { refusal: NO_RIGHT }],
  ['autosave', 'administrator', 'in-review', { refusal: IN_REVIEW }],
  ['autosave', 'reviewer', 'draft', { refusal: NO_RIGHT }],
  ['publishing by PATCH', 'administrator', 'approved', { state: 'published', live: 'newest' }],
  ['publishing by PATCH', 'administrator', 'in-review', { refusal: NOT_APPROVED('待审') }],
  ['publishing by PATCH', 'reviewer', 'approved', { refusal: NO_RIGHT }],
  ['publishing by PATCH', 'trainer', 'approved', { refusal: NO_RIGHT }],
  ['publishing other words', 'administrator', 'approved', NEVER_WITH_OTHER_WORDS.approved],
  ['publishing with a forged sign-off', 'administrator', 'draft', { refusal: NOT_APPROVED('草稿') }],
  ['taking offline by PATCH', 'administrator', 'published', NEEDS_A_REMARK.published],
  ['taking offline by PATCH', 'reviewer', 'published', { refusal: NO_RIGHT }],
  ['restoring a version as a draft', 'administrator', 'published', { state: 'draft' }],
  ['restoring a version as a draft', 'reviewer', 'published', { refusal: NO_RIGHT }],
  ['the trash', 'administrator', 'archived', { state: 'archived' }],
  ['the trash', 'administrator', 'published', UNLESS_LIVE.published],
  ['the trash', 'reviewer', 'archived', { refusal: NO_RIGHT }],
  ['the trash', 'organizer', 'archived', { refusal: NO_RIGHT }],
  ['a scheduled publication', 'administrator', 'approved', { state: 'published', live: 'newest' }],
  ['a scheduled publication', 'administrator', 'draft', { refusal: NOT_APPROVED('草稿') }],
  ['a scheduled publication', 'reviewer', 'approved', { refusal: NO_PUBLISHER }],
  ['a scheduled publication', 'trainer', 'approved', { refusal: NO_PUBLISHER }],
  ['a scheduled end', 'administrator', 'published', { state: 'archived', live: 'gone' }],
  ['a scheduled end', 'reviewer', 'published', { state: 'archived', live: 'gone' }],
  ['a scheduled end', 'organizer', 'published', { refusal: '只有编辑、审核专家和管理员可以下线。' }],
]

it.each(BY_OTHERS)('%s by %s from %s', async (way, person, state, expected) => {
  const before = await world.articleIn(state)
  const liveBefore = seen(await world.live(before.id))
  const response = await WAYS[way]?.send(before, person)
  const text = (await response?.text()) ?? ''
  const after = await world.newest(before.id)
  if (expected.refusal === undefined) {
    expect({ ok: response?.ok, text }).toEqual({ ok: true, text })
    expect(after.state).toBe(expected.state)
  } else {
    expect(text).toContain(expected.refusal)
    expect(response?.ok).toBe(false)
    expect(after).toEqual(before)
  }
  const lives = { same: liveBefore, newest: seen(after), gone: undefined }
  expect(seen(await world.live(before.id))).toEqual(lives[expected.live ?? 'same'])
})

it.each(['reviewer', 'organizer', 'visitor'] as const)(
  'in bulk, nothing of what is seen changes by a %s',
  async (person) => {
    const before = await world.articleIn('approved')
    for (const json of [WORDS, IN_TRASH, OUT_OF_TRASH, { _status: 'published' }, { _status: 'draft' }]) {
      const response = await bulk('', json)(before, person)
      expect(response.status).toBe(403)
    }
    expect(await world.newest(before.id)).toEqual(before)
  },
)

it('no version of a text in the trash comes back, and it is said why', async () => {
  const article = await world.articleIn('archived')
  expect((await world.send('editor', `/api/articles/${article.id}`, { method: 'PATCH', json: IN_TRASH })).status).toBe(
    200,
  )
  const answers = []
  for (const person of ['editor', 'administrator', 'reviewer', 'visitor'] as const) {
    const response = await restore('')(article, person)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    answers.push([response.status, errors[0]?.message])
  }
  const why = [403, '这一篇在回收站里，请先到回收站里恢复它，再恢复旧版本。']
  expect(answers).toEqual([why, why, [403, NO_RIGHT], [403, NO_RIGHT]])
})
