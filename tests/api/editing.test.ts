import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { momentInWords } from '../../cms/domain/moments.ts'
import type { Article } from '../../cms/payload-types.ts'
import { articleData, storeTopic } from '../factories/stored.ts'
import { openWorkflowWorld, ownTitle, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld

beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

interface Quality {
  findings: { code: string; key: string; severity: string; isTicked: boolean; path: string }[]
  mayTick: boolean
  linksAwaited: number
}
const post = async <Json>(person: Parameters<WorkflowWorld['send']>[0], path: string, json: unknown) => {
  const response = await world.send(person, path, { method: 'POST', json })
  return { status: response.status, json: (await response.json()) as Json & { errors?: { message: string }[] } }
}
const quality = (json: unknown, person: Parameters<WorkflowWorld['send']>[0] = 'editor') =>
  post<Quality>(person, '/api/articles/quality', json)
const codes = ({ json }: { json: Quality }) => json.findings.map(({ severity, code }) => `${severity} ${code}`)

const form = (changes: Partial<Article> = {}) => ({ ...articleData(world.register), title: ownTitle(), ...changes })
const nodes = (depth: number): unknown =>
  depth === 0 ? { type: 'text', text: 'x' } : { type: 'list', children: [nodes(depth - 1)] }

describe('the checks while a text is written', () => {
  test('find nothing in a good text, and write nothing', async () => {
    const before = await world.payload.count({ collection: 'articles', overrideAccess: true })
    const answer = await quality({ data: form() })
    expect([answer.status, codes(answer), answer.json.mayTick]).toEqual([200, [], false])
    expect(await world.payload.count({ collection: 'articles', overrideAccess: true })).toEqual(before)
  })

  test('tell of what was typed and not saved yet', async () => {
    const { id } = await world.articleIn('draft')
    const answer = await quality({ id, data: form({ title: '', sources: [] }) })
    expect(codes(answer)).toEqual(expect.arrayContaining(['error title-missing', 'error source-missing']))
    expect((await world.newest(id)).title).not.toBe('')
  })

  test('an empty form is full of errors, not one of ours', async () => {
    const answer = await quality({ data: {} })
    expect(answer.status).toBe(200)
    expect(codes(answer).every((code) => code.startsWith('error'))).toBe(true)
  })

  test.each<[string, unknown, number]>([
    ['no data', {}, 400],
    ['a list', [], 400],
    ['a title that is a number', { data: { title: 5 } }, 400],
    ['a body that is a word', { data: { body: 'x' } }, 400],
    ['a body without nodes', { data: { body: { root: {} } } }, 400],
    ['a node that is nothing', { data: { body: { root: { children: [null] } } } }, 400],
    ['words that are none', { data: { body: { root: { children: [{ type: 'text', text: 5 }] } } } }, 400],
    [
      'a row that is nothing',
      {
        data: {
          body: { root: { children: [{ type: 'block', fields: { blockType: 'steps', items: [null] } }] } },
        },
      },
      400,
    ],
    ['nesting without end', { data: { body: { root: { children: [nodes(500)] } } } }, 400],
    ['an id that is none', { id: 5, data: {} }, 400],
    ['an id that is nowhere', { id: 'nowhere', data: {} }, 404],
    [
      'an unknown block',
      { data: { body: { root: { children: [{ type: 'block', fields: { blockType: 'x' } }] } } } },
      200,
    ],
    ['a strange relation', { data: { sources: [{ id: { id: {} } }, 5, null], cover: [] } }, 200],
  ])('%s is answered with %3$i', async (_name, json, status) => {
    expect((await quality(json)).status).toBe(status)
  })

  test.each([
    ['visitor', 403],
    ['organizer', 403],
    ['trainer', 403],
    ['reviewer', 200],
    ['editor', 200],
  ] as const)('%s: %i', async (person, status) => {
    expect((await quality({ data: form() }, person)).status).toBe(status)
  })
})

describe('two people at one text', () => {
  const save = (person: 'editor' | 'administrator', id: string, json: object, query = '?draft=true&autosave=true') =>
    world.send(person, `/api/articles/${id}${query}`, { method: 'PATCH', json })

  test.each(['?draft=true&autosave=true', '?draft=true', ''])('the second to save with "%s" is told', async (query) => {
    const shown = await world.articleIn('draft')
    await save('administrator', shown.id, { summary: '管理员先保存的摘要。', updatedAt: shown.updatedAt })
    const before = await world.newest(shown.id)
    const refused = await save('editor', shown.id, { summary: '编辑的摘要。', updatedAt: shown.updatedAt }, query)
    const { errors } = (await refused.json()) as { errors: { message: string; data?: { code: string } }[] }
    expect([refused.status, errors[0]?.data?.code ?? errors[0]]).toEqual([409, 'changed-meanwhile'])
    expect(errors[0]?.message).toBe(
      `某administrator在 ${momentInWords(before.updatedAt)} 保存过这一篇，您看到的已经不是最新的，所以您的改动没有保存。请先把自己写的复制下来，再刷新页面，接着最新的内容改。`,
    )
    expect(await world.newest(shown.id)).toEqual(before)

    const again = await save('editor', shown.id, { summary: '接着最新的改。', updatedAt: before.updatedAt }, query)
    expect([again.status, (await world.newest(shown.id)).summary]).toEqual([200, '接着最新的改。'])
  })

  test('whoever goes on writing, or names no version, is not asked', async () => {
    const { id, updatedAt } = await world.articleIn('draft')
    for (const summary of ['一。', '二。']) {
      expect((await save('editor', id, { summary, updatedAt })).status).toBe(200)
    }
    expect((await save('administrator', id, { summary: '程序写的。' })).status).toBe(200)
  })

  test('a tick or a step of another is no edit', async () => {
    const { id } = await world.articleIn('draft')
    const title = `${ownTitle()}这是一个在手机上要折成三行的很长很长很长的标题啊`
    await save('editor', id, { title })
    const { updatedAt } = await world.newest(id)
    const found = await quality({ id, data: await world.newest(id) })
    const add = [found.json.findings[0]?.key]
    const ticked = await post<object>('administrator', `/api/articles/${id}/ticks`, { add })
    expect(ticked).toMatchObject({ status: 200, json: { before: updatedAt } })
    expect((await save('editor', id, { summary: '接着写。', updatedAt })).status).toBe(200)
  })

  test('filing by another is an edit', async () => {
    const { id, updatedAt } = await world.articleIn('draft')
    const topic = await storeTopic(world.payload)
    const filed = await post<{ waiting: string[] }>('administrator', '/api/articles/bulk', {
      ids: [id],
      addTopics: [topic.id],
    })
    expect(filed.json.waiting).toHaveLength(1)
    expect((await save('editor', id, { topics: [], updatedAt })).status).toBe(409)
  })
})

describe('a tick for a warning', () => {
  const longTitle = () => `${ownTitle()}这是一个在手机上要折成三行的很长很长很长的标题啊`

  test('stays with the text through saves, lets it be submitted, and can be taken back', async () => {
    const { id } = await world.articleIn('draft')
    const title = longTitle()
    await world.send('editor', `/api/articles/${id}?draft=true`, { method: 'PATCH', json: { title } })
    const stored = await world.newest(id)
    const found = await quality({ id, data: stored })
    expect([codes(found), found.json.mayTick]).toEqual([['warning title-long'], true])
    const key = found.json.findings[0]?.key ?? ''

    expect((await world.step('editor', id, 'submit')).status).not.toBe(200)
    const ticked = await post<{ tickedWarnings: string[] }>('editor', `/api/articles/${id}/ticks`, { add: [key] })
    expect([ticked.status, ticked.json.tickedWarnings]).toEqual([200, [key]])
    const after = await world.newest(id)
    expect({ state: after.state, title: after.title, editedBy: after.editedBy }).toEqual({
      state: 'draft',
      title,
      editedBy: stored.editedBy,
    })
    await world.send('editor', `/api/articles/${id}?draft=true`, { method: 'PATCH', json: { summary: '先看精神。' } })
    expect((await quality({ id, data: await world.newest(id) })).json.findings[0]?.isTicked).toBe(true)

    await post('editor', `/api/articles/${id}/ticks`, { remove: [key] })
    expect((await world.newest(id)).tickedWarnings).toEqual([])
    await post('editor', `/api/articles/${id}/ticks`, { add: [key] })
    expect((await world.step('editor', id, 'submit')).status).toBe(200)
  })

  test.each([
    ['a reviewer', 'reviewer', 'draft', { add: ['a:b'] }, 403, '只有编辑和管理员可以勾选“已看过”。'],
    [
      'a text under review',
      'editor',
      'in-review',
      { add: ['a:b'] },
      403,
      '这一篇现在不是草稿，不能勾选“已看过”。改动以后就是草稿了。',
    ],
    [
      'a live text',
      'editor',
      'published',
      { add: ['a:b'] },
      403,
      '这一篇现在不是草稿，不能勾选“已看过”。改动以后就是草稿了。',
    ],
    ['no keys', 'editor', 'draft', { add: 'x' }, 400, '看过的提醒格式不对，请刷新页面再试。'],
    ['a visitor', 'visitor', 'draft', { add: ['a:b'] }, 403, '只有编辑、审核专家和管理员可以检查内容。'],
  ] as const)('%s is refused', async (_name, person, state, json, status, message) => {
    const { id } = await world.articleIn(state)
    const before = await world.newest(id)
    const answer = await post(person, `/api/articles/${id}/ticks`, json)
    expect([answer.status, answer.json.errors?.[0]?.message]).toEqual([status, message])
    expect(await world.newest(id)).toEqual(before)
  })

  test('of a text that is not there', async () => {
    expect((await post('editor', '/api/articles/nowhere/ticks', { add: ['a:b'] })).status).toBe(404)
  })
})
