import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article } from '../../cms/payload-types.ts'
import { paragraph, richText } from '../factories/rich-text.ts'
import { articleData, storeArticle, storeTopic, storeUser } from '../factories/stored.ts'
import { refusalOf } from '../helpers/refusal.ts'
import { openWorkflowWorld, ownTitle, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

const patch = (id: string, json: object, query = '') =>
  world.send('editor', `/api/articles/${id}${query}`, { method: 'PATCH', json })
const messageOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { message: string }[] }
  return { status: response.status, message: errors?.[0]?.message }
}
const published = async () => {
  const { id } = await world.articleIn('approved')
  await world.step('editor', id, 'publish')
  return world.newest(id)
}

describe('a new text', () => {
  const CREATED = { status: 403, message: '新的内容先是草稿，请存为草稿，再按步骤发布。' }

  it('is not created as published', async () => {
    for (const query of ['', '?draft=true', '?publishAllLocales=true']) {
      const json = { ...articleData(world.register), _status: 'published' }
      expect(await messageOf(await world.send('editor', `/api/articles${query}`, { method: 'POST', json }))).toEqual(
        CREATED,
      )
    }
    const data = { ...articleData(world.register), _status: 'published' as const }
    expect(await refusalOf(world.payload.create({ collection: 'articles', data, overrideAccess: true }))).toBe(
      CREATED.message,
    )
  })

  it('is a draft of whoever makes it, whatever the request says', async () => {
    const json = {
      ...articleData(world.register),
      state: 'approved',
      authors: [world.users.reviewer.id],
      signOff: { by: world.users.reviewer.id, at: '2026-11-22T00:00:00.000Z', hash: 'x' },
      review: { status: 'reviewed', reviewer: '自封的专家', reviewedOn: '2026-11-22', reviewBy: '2028-11-01' },
    }
    const response = await world.send('editor', '/api/articles?depth=0', { method: 'POST', json })
    const { doc } = (await response.json()) as { doc: Article }
    expect(doc).toMatchObject({ _status: 'draft', state: 'draft', authors: [world.users.editor.id] })
    expect(doc.signOff?.by ?? null).toBeNull()
    expect(doc.review).toMatchObject({ status: 'demo' })
    expect(await world.live(doc.id)).toBeUndefined()
  })

  it.each(['', '?draft=true', '?draft=false'])(
    'that copies a published one (duplicate%s) is a draft',
    async (query) => {
      const { id } = await published()
      const response = await world.send('editor', `/api/articles/${id}/duplicate${query}`, { method: 'POST', json: {} })
      const { doc } = (await response.json()) as { doc: Article }
      expect(response.status).toBe(200)
      expect(await world.newest(doc.id)).toMatchObject({ _status: 'draft', state: 'draft', review: { status: 'demo' } })
      expect((await world.newest(doc.id)).signOff?.by ?? null).toBeNull()
      expect(await world.live(doc.id)).toBeUndefined()
    },
  )

  it('that copies a published one is not published by the copying', async () => {
    const { id } = await published()
    const copying = world.send('editor', `/api/articles/${id}/duplicate?draft=false`, {
      method: 'POST',
      json: { _status: 'published' },
    })
    expect(await messageOf(await copying)).toEqual(CREATED)
  })
})

describe('a copy', () => {
  it('is by those who wrote what was copied, and by who copied it', async () => {
    const both = await storeUser(world.payload, ['editor', 'reviewer'], { name: '自写自审' })
    const as = await world.signIn(both.email)
    const { id } = await storeArticle(world.payload, world.register, { _status: 'draft', title: ownTitle() })
    await world.request(`/api/articles/${id}`, { method: 'PATCH', json: { summary: '我写的。' }, as })
    const copying = await world.send('editor', `/api/articles/${id}/duplicate`, { method: 'POST', json: {} })
    const { doc } = (await copying.json()) as { doc: Article }
    expect((await world.newest(doc.id)).authors).toEqual([both.id, world.users.editor.id])
    await patch(doc.id, { title: ownTitle() })
    expect(await world.step('editor', doc.id, 'submit')).toMatchObject({ status: 200 })
    const signing = await world.request(`/api/articles/${doc.id}/step/approve`, { method: 'POST', json: {}, as })
    expect(await messageOf(signing)).toEqual({
      status: 403,
      message: '您改过这一篇，不能自己审核。请让别的审核专家来审。',
    })
  })
})

describe('for ever', () => {
  const remove = (path: string) => world.send('administrator', path, { method: 'DELETE' })
  const LIVE = '这一篇还在线上，请先下线并写明原因，再永久删除。'

  it('nothing is deleted that families read, alone or in bulk', async () => {
    const { id } = await published()
    await patch(id, { summary: '还在写。' })
    expect(await messageOf(await remove(`/api/articles/${id}`))).toEqual({ status: 403, message: LIVE })
    const bulk = await remove(`/api/articles?where[id][equals]=${id}`)
    expect(await bulk.json()).toMatchObject({ docs: [], errors: [{ id, message: LIVE }] })
    expect(await world.live(id)).toBeDefined()
    await world.step('editor', id, 'unpublish', { remark: '过时了' })
    expect(await messageOf(await remove(`/api/articles/${id}`))).toMatchObject({ status: 200 })
  })
})

describe('the trash', () => {
  it('takes a text under review only from those who may withdraw it', async () => {
    const { id } = await storeArticle(world.payload, world.register, { _status: 'draft', title: ownTitle() })
    await patch(id, { summary: '编辑写的。' })
    expect(await world.step('editor', id, 'submit')).toMatchObject({ status: 200 })
    const other = await storeUser(world.payload, ['editor'], { name: '别的编辑' })
    const as = await world.signIn(other.email)
    const json = { deletedAt: new Date().toISOString() }
    expect(await messageOf(await world.request(`/api/articles/${id}`, { method: 'PATCH', json, as }))).toEqual({
      status: 403,
      message: '这一篇正在审核，只有写这一篇的人、负责人和管理员可以把它放进回收站。',
    })
    expect(await world.newest(id)).toMatchObject({ state: 'in-review' })
    expect(await messageOf(await patch(id, json))).toMatchObject({ status: 200 })
  })

  const untrash = (id: string, json: object = {}) => patch(id, { deletedAt: null, ...json }, '?trash=true')

  it('gives back a draft, also of what was live when it was thrown away', async () => {
    const { id } = await published()
    await world.payload.update({
      collection: 'articles',
      id,
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
    expect(await world.live(id)).toBeUndefined()
    expect(await messageOf(await untrash(id, { _status: 'published' }))).toEqual({
      status: 403,
      message: '从回收站恢复出来的先是草稿，不能直接上线。请去掉“恢复为已发布”再试。',
    })
    expect(await messageOf(await untrash(id, { title: '换掉的标题' }))).toMatchObject({ status: 200 })
    const after = await world.newest(id)
    expect(after).toMatchObject({ _status: 'draft', state: 'draft' })
    expect(after.title).not.toBe('换掉的标题')
    expect(after.signOff?.by ?? null).toBeNull()
    expect(await world.live(id)).toBeUndefined()
  })

  it('holds still', async () => {
    const { id } = await world.articleIn('archived')
    await patch(id, { deletedAt: new Date().toISOString() })
    for (const query of ['?trash=true', '?trash=true&draft=true']) {
      expect(await messageOf(await patch(id, { title: '改' }, query))).toEqual({
        status: 403,
        message: '这一篇在回收站里，请先恢复再改。',
      })
    }
    expect(await messageOf(await patch(id, { _status: 'published' }, '?trash=true'))).toMatchObject({ status: 403 })
  })
})

describe('a sign-off', () => {
  it('outlasts a change of how the text is filed, and needs only publishing', async () => {
    const { id, title, signOff } = await published()
    const topic = await storeTopic(world.payload)
    await patch(id, { topics: [topic.id], aliases: ['别的说法'] })
    expect(await world.newest(id)).toMatchObject({ state: 'approved', signOff })
    expect((await world.live(id))?.aliases ?? []).toEqual([])
    expect((await world.step('editor', id, 'publish')).json).toMatchObject({ state: 'published' })
    expect(await world.live(id)).toMatchObject({ title, aliases: ['别的说法'] })
  })

  it.each<[string, Partial<Article>]>([
    ['a word of the text', { body: richText(paragraph('多喝水，少休息。')) }],
    ['the age', { maxMonths: 12 }],
    ['the summary', { summary: '另一句话。' }],
  ])('does not outlast a change of %s', async (_name, change) => {
    const { id } = await published()
    await patch(id, change)
    const after = await world.newest(id)
    expect(after.state).toBe('draft')
    expect(after.signOff?.by ?? null).toBeNull()
    expect(after.authors).toEqual([world.users.editor.id])
    expect((await world.step('editor', id, 'publish')).status).toBe(403)
  })

  it('is for other people’s texts only, also by way of an old version', async () => {
    const both = await storeUser(world.payload, ['editor', 'reviewer'], { name: '两头忙' })
    const as = await world.signIn(both.email)
    const send = (path: string, method: string, json: object = {}) => world.request(path, { method, json, as })
    const { id } = await storeArticle(world.payload, world.register, { _status: 'draft', title: ownTitle() })
    await send(`/api/articles/${id}`, 'PATCH', { summary: '两头忙写的。' })
    await world.step('administrator', id, 'submit')
    const OWN = { status: 403, message: '您改过这一篇，不能自己审核。请让别的审核专家来审。' }
    expect(await messageOf(await send(`/api/articles/${id}/step/approve`, 'POST'))).toEqual(OWN)
    await world.step('reviewer', id, 'approve')
    await world.step('editor', id, 'publish')
    await patch(id, { summary: '编辑改的。' })
    expect((await world.newest(id)).authors).toEqual([world.users.editor.id])
    const { docs } = await world.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.summary': { equals: '两头忙写的。' } }] },
      limit: 1,
      overrideAccess: true,
    })
    await world.send('editor', `/api/articles/versions/${docs[0]?.id}?draft=true`, { method: 'POST', json: {} })
    await world.step('editor', id, 'submit')
    expect(await messageOf(await send(`/api/articles/${id}/step/approve`, 'POST'))).toEqual(OWN)
  })

  it('is not given by an account that lost the role since it signed in', async () => {
    const former = await storeUser(world.payload, ['reviewer'])
    const as = await world.signIn(former.email)
    const { id } = await world.articleIn('in-review')
    await world.payload.update({
      collection: 'users',
      id: former.id,
      data: { roles: ['editor'] },
      overrideAccess: true,
    })
    const response = await world.request(`/api/articles/${id}/step/approve`, { method: 'POST', json: {}, as })
    expect(await messageOf(response)).toEqual({ status: 403, message: '只有审核专家可以审核通过。' })
  })
})
