import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
import { paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle } from '../factories/stored.ts'
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

async function send(method: string, path: string, body: object | FormData, actor: Actor = 'editor') {
  const isForm = body instanceof FormData
  const headers = { ...world.as[actor], ...(isForm ? {} : { 'Content-Type': 'application/json' }) }
  const response = await fetch(`${api.url}${path}`, { method, headers, body: isForm ? body : JSON.stringify(body) })
  const answer = (await response.json()) as { errors?: { message: string; path: string }[] }
  return { status: response.status, errors: (answer.errors ?? []).map(({ path: at, message }) => [at, message]) }
}

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

const newest = () =>
  test.payload.findByID({ collection: 'articles', id: article, draft: true, depth: 0, overrideAccess: true })

describe('a name of a field with a dot, which Payload would unfold behind the back of every rule', () => {
  it.each<[string, object, string]>([
    ['at the top', { 'review.reviewBy': '2099-01-01' }, 'review.reviewBy'],
    ['within a group', { review: { 'reviewBy.x': '2099-01-01' } }, 'review.reviewBy.x'],
    ['with nothing behind the dot', { review: { 'reviewBy.': null } }, 'review.reviewBy.'],
    ['within a row', { remarks: [{ 'text.a': 'x' }] }, 'remarks.0.text.a'],
    [
      'within the text',
      { body: richText({ ...paragraph('字'), 'children.0': 'x' }) },
      'body.root.children.0.children.0',
    ],
  ])('%s is refused', async (_name, json, path) => {
    const before = await newest()
    const refused = { status: 400, errors: [[path, expect.stringContaining('的写法不对')]] }
    const address = `/api/articles/${article}`
    expect(await send('PATCH', address, json)).toEqual(refused)
    expect(await send('PATCH', `${address}?draft=true&autosave=true`, json)).toEqual(refused)
    expect(await send('PATCH', `/api/articles?where[id][equals]=${article}`, json)).toEqual(refused)
    expect(await send('POST', '/api/articles', json)).toEqual(refused)
    expect(await send('PATCH', address, form({ _payload: JSON.stringify(json) }))).toEqual(refused)
    expect(await newest()).toEqual(before)
  })

  it('is refused in a global, too', async () => {
    const json = { contacts: [{ 'name.x': '黑' }], 'emergency.0.phone': '1' }
    const refused = { status: 400, errors: expect.arrayContaining([[expect.any(String), expect.any(String)]]) }
    expect(await send('POST', '/api/globals/settings', json, 'administrator')).toMatchObject(refused)
    const sent = form({ _payload: JSON.stringify(json) })
    expect(await send('POST', '/api/globals/settings', sent, 'administrator')).toMatchObject(refused)
    const { contacts, emergency } = await test.payload.findGlobal({ slug: 'settings', overrideAccess: true })
    expect([contacts, emergency?.[0]?.phone]).toEqual([[], '120'])
  })
})

describe('a form with nothing to save', () => {
  const COLLECTIONS = ['articles', 'lessons', 'courses', 'curricula', 'sources', 'media', 'users', 'lectures', 'topics']

  it.each(COLLECTIONS)('is a mistake of the sender or an empty form: %s', async (collection) => {
    for (const actor of ['editor', 'administrator', 'visitor'] as const) {
      for (const fields of [
        { x: 'y' },
        { _payload: 'null' },
        { _payload: '[]' },
        { _payload: '7' },
        { _payload: '{' },
      ]) {
        for (const [method, path] of [
          ['POST', `/api/${collection}`],
          ['POST', `/api/${collection}/${article}/duplicate`],
          ['PATCH', `/api/${collection}/${article}`],
          ['PATCH', `/api/${collection}?where[id][equals]=nothing`],
        ] as const) {
          const { status } = await send(method, path, form(fields), actor)
          expect({ method, path, actor, fields, status }).toEqual({
            method,
            path,
            actor,
            fields,
            status: expect.toBeOneOf([200, 201, 400, 401, 403, 404]),
          })
        }
      }
    }
  })

  it('says what is missing', async () => {
    expect(await send('PATCH', `/api/articles/${article}`, form({ _payload: 'null' }))).toEqual({
      status: 400,
      errors: [['', '没有收到要保存的内容：请用 JSON，上传文件时把 JSON 放在表单的 _payload 里']],
    })
  })
})

describe('words where nobody would read them', () => {
  it('do not come along with a text', async () => {
    const hidden = { note: '暗处的字' }
    const body = richText(
      { ...paragraph('看得见。'), comment: '暗处的字' },
      {
        type: 'block',
        version: 2,
        format: '',
        fields: {
          id: 'b1',
          blockName: '',
          blockType: 'callout',
          tone: 'tip',
          ...hidden,
          body: { ...richText(paragraph('提示。')), ...hidden },
        },
      },
    )
    expect((await send('PATCH', `/api/articles/${article}`, { body })).status).toBe(200)
    const stored = JSON.stringify((await newest()).body)
    expect(stored).toContain('看得见。')
    expect(stored).toContain('提示。')
    expect(stored).not.toContain('暗处的字')
  })
})
