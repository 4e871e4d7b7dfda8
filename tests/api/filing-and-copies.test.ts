import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { storeCourse, storeLesson, storeTopic } from '../factories/stored.ts'
import { openWorkflowWorld, ownTitle, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld

beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const post = async <Json>(person: Parameters<WorkflowWorld['send']>[0], path: string, json: unknown) => {
  const response = await world.send(person, path, { method: 'POST', json })
  return { status: response.status, json: (await response.json()) as Json & { errors?: { message: string }[] } }
}
const NO_OWNER = '没有这个人，或不是编辑、审核专家、管理员，请重新选。'

describe('filing many texts at once', () => {
  interface Result {
    changed: string[]
    waiting: string[]
    unchanged: number
    refused: { id: string; title: string; reason: string }[]
  }
  const bulk = (json: unknown, person: Parameters<WorkflowWorld['send']>[0] = 'editor') =>
    post<Result>(person, '/api/articles/bulk', json)

  test('a tag: live at once without a new sign-off; beside a draft it waits; under review it is refused', async () => {
    const topic = await storeTopic(world.payload, 'guidance')
    const domain = await storeTopic(world.payload, 'domain')
    const published = await world.articleIn('published')
    const draft = await world.articleIn('draft')
    const inReview = await world.articleIn('in-review')
    const archived = await world.articleIn('archived')
    const ids = [published.id, draft.id, inReview.id, archived.id, 'nowhere']
    const { status, json } = await bulk({ ids, addTopics: [topic.id, domain.id] })
    expect(status).toBe(200)
    expect(json).toEqual({
      changed: [published.title],
      waiting: [draft.title],
      unchanged: 0,
      refused: [
        { id: inReview.id, title: inReview.title, reason: '正在审核，请先撤回再改标签' },
        { id: archived.id, title: archived.title, reason: '已下线，请先恢复为草稿再改标签' },
        { id: 'nowhere', title: 'nowhere', reason: '没有这一篇，可能已被删除或放进了回收站' },
      ],
    })
    const live = await world.live(published.id)
    expect(live?.topics).toContain(topic.id)
    expect(live?.domains).toEqual([domain.id])
    const { state, signOff, authors } = await world.newest(published.id)
    expect({ state, signOff, authors }).toEqual({
      state: 'published',
      signOff: published.signOff,
      authors: published.authors,
    })
    expect((await world.live(draft.id))?.topics).not.toContain(topic.id)
    expect((await world.newest(draft.id)).topics).toContain(topic.id)

    expect((await bulk({ ids: [published.id], addTopics: [topic.id] })).json.unchanged).toBe(1)
    await bulk({ ids: [published.id], removeTopics: [topic.id] })
    expect((await world.live(published.id))?.topics).not.toContain(topic.id)
    const log = await world.payload.find({
      collection: 'audit-log',
      where: { and: [{ document: { equals: published.id } }, { action: { equals: '改标签' } }] },
      overrideAccess: true,
    })
    expect(log.totalDocs).toBe(2)
  })

  test('the last tag of a live text stays: nothing is published without one', async () => {
    const article = await world.articleIn('published')
    const { json } = await bulk({ ids: [article.id], removeTopics: article.topics as string[] })
    expect(json.refused[0]?.reason).toBe('请至少选一个指导内容，家长靠它找到这一页')
    expect((await world.live(article.id))?.topics).toEqual(article.topics)
  })

  test('an owner, also under review', async () => {
    const owner = world.users.reviewer.id
    const inReview = await world.articleIn('in-review')
    const published = await world.articleIn('published')
    const { json } = await bulk({ ids: [inReview.id, published.id], owner })
    expect(json).toEqual({ changed: [inReview.title, published.title], waiting: [], unchanged: 0, refused: [] })
    expect((await world.newest(inReview.id)).owner).toBe(owner)
    expect((await world.newest(inReview.id)).state).toBe('in-review')
    expect((await world.newest(published.id)).state).toBe('published')
    expect((await world.newest(published.id)).owner).toBe(owner)
    const log = await world.payload.find({
      collection: 'audit-log',
      where: { and: [{ document: { equals: published.id } }, { action: { equals: '换负责人' } }] },
      overrideAccess: true,
    })
    expect(log.docs.map(({ remark }) => remark)).toEqual(['负责人：某administrator → 某reviewer'])
  })

  test('an owner and a tag at once: the entry names both', async () => {
    const topic = await storeTopic(world.payload, 'guidance')
    const { id } = await world.articleIn('published')
    await bulk({ ids: [id], addTopics: [topic.id], owner: world.users.editor.id })
    const log = await world.payload.find({
      collection: 'audit-log',
      where: { and: [{ document: { equals: id } }, { action: { equals: '改标签' } }] },
      overrideAccess: true,
    })
    expect(log.docs.map(({ remark }) => remark)).toEqual(['负责人：某administrator → 某editor'])
  })

  test('an owner by the form is named as well', async () => {
    for (const [state, action] of [
      ['draft', '换负责人'],
      ['published', '修改'],
    ] as const) {
      const { id } = await world.articleIn(state)
      const init = { method: 'PATCH', json: { owner: world.users.editor.id } }
      expect((await world.send('editor', `/api/articles/${id}?draft=true`, init)).status).toBe(200)
      const log = await world.payload.find({
        collection: 'audit-log',
        where: { and: [{ document: { equals: id } }, { action: { equals: action } }] },
        sort: '-at',
        overrideAccess: true,
      })
      expect(log.docs[0]?.remark).toBe('负责人：某administrator → 某editor')
    }
  })

  test.each<[string, (ids: string[]) => unknown, Parameters<WorkflowWorld['send']>[0], number, string]>([
    ['a reviewer', (ids) => ({ ids, owner: 'x' }), 'reviewer', 403, '只有编辑和管理员可以批量修改。'],
    ['a visitor', (ids) => ({ ids, owner: 'x' }), 'visitor', 403, '只有编辑和管理员可以批量修改。'],
    ['nothing ticked', () => ({ ids: [], owner: 'x' }), 'editor', 400, '请先勾选要改的内容。'],
    ['nothing to change', (ids) => ({ ids }), 'editor', 400, '请选要加上或去掉的标签，或新的负责人。'],
    ['nobody', (ids) => ({ ids, owner: 'nobody' }), 'editor', 400, NO_OWNER],
    ['a trainer', (ids) => ({ ids, owner: world.users.trainer.id }), 'editor', 400, NO_OWNER],
    ['an organizer', (ids) => ({ ids, owner: world.users.organizer.id }), 'editor', 400, NO_OWNER],
    [
      'a concern',
      (ids) => ({ ids, addTopics: [world.register.concern.id] }),
      'editor',
      400,
      '标签只能是指导内容或发展领域，问题领域请逐篇改。',
    ],
    [
      'too many',
      () => ({ ids: Array.from({ length: 201 }, (_, index) => String(index)), owner: 'x' }),
      'editor',
      400,
      '一次最多改 200 篇，请分几次。',
    ],
  ])('%s is refused', async (_name, json, person, status, message) => {
    const { id } = await world.articleIn('draft')
    const answer = await bulk(json([id]), person)
    expect([answer.status, answer.json.errors?.[0]?.message]).toEqual([status, message])
  })
})

describe('a copy', () => {
  test('of an article is a draft of whoever made it, with an address of its own and no sign-off', async () => {
    const article = await world.articleIn('published')
    const response = await world.send('editor', `/api/articles/${article.id}/duplicate`, { method: 'POST', json: {} })
    expect(response.status).toBeLessThan(300)
    const { doc } = (await response.json()) as { doc: Article }
    const copy = await world.newest(doc.id)
    expect({
      title: copy.title,
      state: copy.state,
      status: copy._status,
      by: copy.signOff?.by ?? null,
      review: copy.review?.status,
      publishedOn: copy.publishedOn ?? null,
      owner: copy.owner,
    }).toEqual({
      title: `${article.title}（副本）`,
      state: 'draft',
      status: 'draft',
      by: null,
      review: 'demo',
      publishedOn: null,
      owner: world.users.editor.id,
    })
    expect(copy.slug).toMatch(/^[a-z0-9-]+-fuben$/)
    expect(await world.live(doc.id)).toBeUndefined()
  })

  test('of a course with its lessons', async () => {
    const lesson = await storeLesson(world.payload, world.register, { title: ownTitle() })
    const course = await storeCourse(world.payload, world.register, { title: ownTitle(), lessons: [lesson.id] })
    const { status, json } = await post<{ id: string; lessons: string[] }>(
      'editor',
      `/api/courses/${course.id}/copy`,
      {},
    )
    expect(status).toBe(201)
    const copy = await world.payload.findByID({
      collection: 'courses',
      id: json.id,
      draft: true,
      depth: 1,
      overrideAccess: true,
    })
    const [copied] = copy.lessons as { id: string; title: string; _status: string; slug: string }[]
    expect({ title: copy.title, status: copy._status, state: copy.state, lessons: copy.lessons?.length }).toEqual({
      title: `${course.title}（副本）`,
      status: 'draft',
      state: 'draft',
      lessons: 1,
    })
    expect(copied).toMatchObject({ id: json.lessons[0], title: `${lesson.title}（副本）`, _status: 'draft' })
    expect(copied?.slug).not.toBe(lesson.slug)
    expect(copied?.id).not.toBe(lesson.id)
  })

  test.each([
    ['reviewer', 403],
    ['visitor', 403],
    ['organizer', 403],
  ] as const)('%s may not', async (person, status) => {
    const course = await storeCourse(world.payload, world.register)
    expect((await post(person, `/api/courses/${course.id}/copy`, {})).status).toBe(status)
  })

  test('of a course that is not there', async () => {
    expect((await post('editor', '/api/courses/nowhere/copy', {})).status).toBe(404)
  })
})

describe('an address for a title over REST', () => {
  test.each([
    ['editor', '?title=洗澡', 200, 'xizao'],
    ['editor', '?title=', 400, undefined],
    ['reviewer', '?title=洗澡', 403, undefined],
    ['visitor', '?title=洗澡', 403, undefined],
  ] as const)('%s %s: %i', async (person, query, status, slug) => {
    const response = await world.send(person, `/api/articles/slug${encodeURI(query)}`)
    expect([response.status, ((await response.json()) as { slug?: string }).slug]).toEqual([status, slug])
  })
})
