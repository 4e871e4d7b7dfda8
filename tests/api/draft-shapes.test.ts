import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
import { richText } from '../factories/rich-text.ts'
import { storeArticle, storeUser } from '../factories/stored.ts'
import { type ApiServer, serveApi } from '../helpers/api-server.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test: TestPayload
let world: World
let api: ApiServer
let article: string
beforeAll(async () => {
  test = await startPayload()
  world = await makeWorld(test)
  api = await serveApi(test, (_req, _res, next) => next())
  article = (await storeArticle(test.payload, world.register, { _status: 'draft' })).id
})
afterAll(async () => {
  await api.close()
  await test.stop()
})

async function send(method: string, path: string, json: unknown, actor: Actor = 'editor') {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...world.as[actor], 'Content-Type': 'application/json' },
    body: JSON.stringify(json),
  })
  const answer = (await response.json()) as { errors?: { message: string; path: string; code: string }[] }
  return [response.status, ...(answer.errors ?? []).map(({ path: at, code, message }) => [at, code, message])]
}
const newest = () =>
  test.payload.findByID({ collection: 'articles', id: article, draft: true, depth: 0, overrideAccess: true })

const WORDS = '这里要填文字，请改好再保存'
const NO_LIST = '这里要的是一个列表，请刷新页面再试'
const CHOICE = '选的东西格式不对，请重新选'
const DAY = '这个日期看不懂，请写成 2026-11-22 这样'
const BODY = '正文的格式不对，请刷新页面再试'
const TOO_LONG =
  '“别的说法”是搜索用的短词，每个最多 20 个字、不能换行或带看不见的字符，请改短“发烧就吃药发烧就吃药…”；要说的话写进正文'
const GONE = '选的这一条不存在，可能已被删除，请重新选'
const UNKNOWN = ['nothing', '00000000-0000-0000-0000-000000000000', '111111111111111111111111']

const WRONG: readonly [string, object, string, string][] = [
  ['an object for a title', { title: { a: 1 } }, 'title', WORDS],
  ['a number for a title', { title: 7 }, 'title', WORDS],
  ['an object for a summary', { summary: {} }, 'summary', WORDS],
  ['an object for an address', { slug: { a: 1 } }, 'slug', WORDS],
  ['a word for a list of sources', { sources: 'x' }, 'sources', NO_LIST],
  ['objects among the sources', { sources: [{ a: 1 }] }, 'sources', CHOICE],
  ['a list for a concern', { concern: ['x'] }, 'concern', CHOICE],
  ['a number among words', { aliases: [1, {}] }, 'aliases', WORDS],
  ['a word for a list of words', { aliases: 'x' }, 'aliases', NO_LIST],
  ['advice for a search word', { aliases: ['发热', '发烧就吃药'.repeat(5)] }, 'aliases', TOO_LONG],
  [
    'too many search words',
    { aliases: Array.from({ length: 21 }, String) },
    'aliases',
    '“别的说法”最多 20 个，现在有 21 个',
  ],
  ['a word for a day within a group', { review: { reviewBy: 'never' } }, 'review.reviewBy', DAY],
  ['a word for a group', { review: 'x' }, 'review', '这一组的格式不对，请刷新页面再试'],
  ['a word for a number', { minMonths: 'six' }, 'minMonths', '这里要填数字，请改好再保存'],
  ['a word for a text', { body: 'x' }, 'body', BODY],
  ['a text without nodes', { body: { root: { children: 'x' } } }, 'body', BODY],
  ['a text of anything', { body: richText({ type: 'paragraph', children: [7] }) }, 'body', BODY],
  ['an unknown status', { _status: 'live' }, '_status', '没有这个选项，请重新选'],
  ...UNKNOWN.flatMap((id): [string, object, string, string][] => [
    [`a topic ${id}`, { topics: [id] }, 'topics', GONE],
    [`a source ${id}`, { sources: [id] }, 'sources', GONE],
    [`a concern ${id}`, { concern: id }, 'concern', GONE],
    [`an owner ${id}`, { owner: id }, 'owner', GONE],
    [`a cover ${id}`, { cover: id }, 'cover', GONE],
    [`a related text ${id}`, { related: [id] }, 'related', GONE],
  ]),
]

describe('a draft with values that its fields cannot hold', () => {
  it.each(WRONG)('%s', async (_name, change, path, message) => {
    const before = await newest()
    const refused = [400, [path, 'invalid', message]]
    const address = `/api/articles/${article}`
    expect(await send('PATCH', `${address}?draft=true`, change)).toEqual(refused)
    expect(await send('PATCH', `${address}?draft=true&autosave=true`, change)).toEqual(refused)
    expect(await send('POST', '/api/articles?draft=true', { title: '新的', ...change })).toEqual(refused)
    expect(await newest()).toEqual(before)
  })

  it('names all of them, also for lessons', async () => {
    expect(await send('POST', '/api/lessons', { title: 1, minutes: {}, keyPoints: [2] })).toEqual([
      400,
      ['title', 'invalid', WORDS],
      ['minutes', 'invalid', '这里要填数字，请改好再保存'],
      ['keyPoints', 'invalid', WORDS],
    ])
  })

  it('is none of the business of those who may not write', async () => {
    const address = `/api/articles/${article}`
    for (const actor of ['visitor', 'trainer', 'reviewer'] as const) {
      expect(await send('PATCH', address, { title: {}, owner: 'nothing' }, actor)).toMatchObject([
        403,
        ['', 'forbidden', '您无权执行此操作。'],
      ])
    }
  })

  it('takes nothing, half-written numbers, and documents that were loaded', async () => {
    const { concern, guidance, source } = world.register
    const change = {
      title: null,
      summary: '',
      minMonths: '',
      maxMonths: '12',
      concern: { ...concern },
      topics: [{ id: guidance.id }],
      sources: [source.id],
      cover: '',
      related: [],
      aliases: null,
      body: null,
      publishedOn: '2001-01-01',
    }
    expect(await send('PATCH', `/api/articles/${article}?draft=true`, change)).toEqual([200])
    expect(await newest()).toMatchObject({
      publishedOn: null,
      concern: concern.id,
      topics: [guidance.id],
      maxMonths: 12,
    })
  })
})

describe('the owner', () => {
  const NO_OWNER = '负责人要看得到草稿和待办，请选编辑、审核专家或管理员'
  it.each(['editor', 'reviewer', 'administrator', 'organizer', 'trainer'] as const)('%s', async (role) => {
    const { id } = await storeUser(test.payload, [role])
    const answer = await send('PATCH', `/api/articles/${article}?draft=true`, { owner: id })
    const isRefused = role === 'organizer' || role === 'trainer'
    expect(answer).toEqual(isRefused ? [400, ['owner', 'invalid', NO_OWNER]] : [200])
  })

  it('stays who it was after losing the role', async () => {
    const { id } = await storeUser(test.payload, ['editor'])
    await send('PATCH', `/api/articles/${article}?draft=true`, { owner: id })
    await test.payload.update({ collection: 'users', id, data: { roles: ['trainer'] }, overrideAccess: true })
    expect(await send('PATCH', `/api/articles/${article}?draft=true`, { owner: id, summary: '改。' })).toEqual([200])
  })
})
