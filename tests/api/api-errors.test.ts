import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSignIn, limitSignIns } from '../../cms/server/rate-limits.ts'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
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
  const limit = limitSignIns()
  api = await serveApi(test, (req, res, next) => (isSignIn(req) ? limit(req, res, next) : next()))
  article = String((await storeArticle(test.payload, world.register)).id)
})
afterAll(async () => {
  await api.close()
  await test.stop()
})

const JSON_TYPE = { 'Content-Type': 'application/json' }

async function ask(method: string, path: string, actor: Actor = 'visitor', body?: BodyInit, headers = {}) {
  const isText = typeof body === 'string'
  const response = await fetch(api.url + path.replace('ARTICLE', article), {
    method,
    headers: { ...world.as[actor], ...(isText && JSON_TYPE), ...headers },
    ...(body !== undefined && { body }),
  })
  const sent = (await response.json()) as { errors?: { message: string; path: string; code: string }[] }
  return [response.status, ...(sent.errors ?? []).map(({ message, path: at, code }) => [at, code, message])]
}

const NO_JSON = [400, ['', 'json', '提交的内容不是完整的 JSON，请检查后再试。']]
const NO_TYPE = [415, ['', 'media-type', '请用 JSON（application/json）提交；上传文件用 multipart/form-data。']]
const NO_ROUTE = [404, ['', 'unknown', '没有这个接口，请检查网址和请求方法。']]
const UNKNOWN = [404, ['', 'unknown', '没有找到这一条，它可能已被删除，或者您无权查看。']]
const FORBIDDEN = [403, ['', 'forbidden', '您无权执行此操作。']]
const LIMIT = [400, ['limit', 'range', '“limit”应是 0 以上的整数，例如 limit=20']]
const WHERE = [400, ['where', 'required', '请用 where 写明是哪些，例如 where[id][in]=编号。']]
const EMAIL = [400, ['email', 'required', '请填写电子邮件。']]
const query = (path: string) => [400, [path, 'query', `不能按“${path}”筛选或排序：没有这个字段或写法，请检查网址`]]

describe('an error says in Chinese what is wrong, in one shape', () => {
  it.each([
    ['broken JSON', 'POST', '/api/articles', 'editor', '{', NO_JSON],
    ['broken JSON of a visitor', 'POST', '/api/users/login', 'visitor', '{', NO_JSON],
    ['null', 'POST', '/api/articles', 'editor', 'null', NO_JSON],
    ['null for a change', 'PATCH', '/api/articles/ARTICLE', 'editor', 'null', NO_JSON],
    ['a list', 'POST', '/api/articles', 'editor', '[]', NO_JSON],
    ['a word', 'POST', '/api/articles', 'editor', '"x"', NO_JSON],
    ['a form', 'POST', '/api/articles', 'editor', new URLSearchParams({ title: 'x' }), NO_TYPE],
    ['an unknown collection', 'GET', '/api/nothing', 'visitor', undefined, NO_ROUTE],
    ['an unknown global', 'GET', '/api/globals/nothing', 'visitor', undefined, NO_ROUTE],
    ['a wrong method', 'PUT', '/api/articles/ARTICLE', 'editor', '{}', NO_ROUTE],
    ['a method that a global lacks', 'DELETE', '/api/globals/settings', 'administrator', undefined, NO_ROUTE],
    ['an address that fails in Payload', 'POST', '/api/users/verify/x', 'visitor', '{}', NO_ROUTE],
    ['an unknown id', 'GET', '/api/articles/00000000-0000-0000-0000-000000000000', 'visitor', undefined, UNKNOWN],
    ['a nonsense id', 'PATCH', '/api/articles/x', 'editor', '{"title":"x"}', UNKNOWN],
    ['a file that is not there', 'GET', '/api/media/file/x.png', 'editor', undefined, UNKNOWN],
    ['an unknown field', 'GET', '/api/articles?where[nosuch][equals]=1', 'visitor', undefined, query('nosuch')],
    ['a hidden field', 'GET', '/api/users?where[password][equals]=1', 'administrator', undefined, query('password')],
    ['an unknown operator', 'GET', '/api/articles?where[title][bogus]=1', 'visitor', undefined, query('title.bogus')],
    [
      'no day',
      'GET',
      '/api/articles?where[updatedAt][greater_than]=abc',
      'visitor',
      undefined,
      [400, ['where', 'invalid', '“updatedAt”要和日期比较，例如 2026-03-01']],
    ],
    [
      'a value that is an object',
      'GET',
      '/api/articles?where[title][equals][a]=b',
      'visitor',
      undefined,
      [400, ['where', 'invalid', '“title”的条件写法不对，请写成 where[title][equals]=值']],
    ],
    [
      'a part of a text',
      'GET',
      '/api/articles?where[body.root][equals]=b',
      'visitor',
      undefined,
      [400, ['where', 'invalid', '不能按“body.root”筛选：正文里面的部分不能作条件']],
    ],
    [
      'a wrong order',
      'GET',
      '/api/articles?sort=-nosuch',
      'visitor',
      undefined,
      [400, ['sort', 'invalid', '不能按“nosuch”排序：没有这个字段']],
    ],
    ['limit -5', 'GET', '/api/articles?limit=-5', 'visitor', undefined, LIMIT],
    ['limit abc', 'GET', '/api/articles?limit=abc', 'visitor', undefined, LIMIT],
    ['limit 1.5', 'GET', '/api/articles?limit=1.5', 'administrator', undefined, LIMIT],
    [
      'page -1',
      'GET',
      '/api/articles?page=-1',
      'visitor',
      undefined,
      [400, ['page', 'range', '“page”应是 1 以上的整数，例如 page=2']],
    ],
    ['no account', 'POST', '/api/articles', 'visitor', '{}', FORBIDDEN],
    ['a role that may not', 'POST', '/api/lectures', 'editor', '{}', FORBIDDEN],
    ['deleting all', 'DELETE', '/api/articles', 'administrator', undefined, WHERE],
    ['changing all', 'PATCH', '/api/articles', 'editor', '{}', WHERE],
    [
      'a wrong password',
      'POST',
      '/api/users/login',
      'visitor',
      '{"email":"a@b.cn","password":"x"}',
      [401, ['', 'unauthenticated', '提供的电子邮件或密码不正确。']],
    ],
    ['no e-mail', 'POST', '/api/users/forgot-password', 'visitor', '{}', EMAIL],
    [
      'an old link',
      'POST',
      '/api/users/reset-password',
      'visitor',
      '{"token":"x","password":"correct horse battery"}',
      [403, ['token', 'expired', '链接无效或已过期，请重新申请。']],
    ],
    [
      'a wrong field of a global',
      'POST',
      '/api/globals/settings',
      'administrator',
      '{"emergency":[{"name":"a","phone":"x"}]}',
      [400, ['emergency.0.phone', 'invalid', '电话只能是数字和连字符，3 到 16 位']],
    ],
  ] as [string, string, string, Actor, BodyInit | undefined, unknown][])(
    '%s',
    async (_name, method, path, actor, body, expected) => {
      expect(await ask(method, path, actor, body)).toEqual(expected)
    },
  )

  it('names each field that is missing, and keeps what the panel reads', async () => {
    const response = await fetch(`${api.url}/api/sources`, { method: 'POST', headers: world.as.editor ?? {} })
    const { errors } = (await response.json()) as { errors: { data?: { errors: { path: string }[] }; path: string }[] }
    expect(response.status).toBe(400)
    expect(errors[0]).toMatchObject({ path: 'title', code: 'required' })
    expect(errors.map(({ path }) => path)).toEqual(errors[0]?.data?.errors.map(({ path }) => path))
    expect(errors.length).toBeGreaterThan(3)
  })

  it('a text that another person has open', async () => {
    const user = { relationTo: 'users' as const, value: world.users.reviewer.id }
    const { id } = await storeArticle(test.payload, world.register)
    await test.payload.create({
      collection: 'payload-locked-documents',
      data: { user, document: { relationTo: 'articles', value: id } },
      overrideAccess: true,
    })
    const body = JSON.stringify({ title: 'x' })
    expect(await ask('PATCH', `/api/articles/${id}?draft=true&lockDurationDefault=300`, 'editor', body)).toEqual([
      423,
      ['', 'locked', '别人正在编辑这一条。请等对方编辑完再保存，或在后台接管编辑。'],
    ])
  })

  it('too many tries to sign in', async () => {
    const wrong = () => ask('POST', '/api/users/login', 'visitor', '{"email":"b@b.cn","password":"x"}')
    let last = await wrong()
    for (let tries = 0; tries < 25 && last[0] !== 429; tries++) last = await wrong()
    expect(last).toEqual([429, ['', 'too-many', '尝试的次数太多了，请 15 分钟后再试']])
  })

  it('whoever asks for English keeps the English of the panel', async () => {
    const [status, error] = await ask('GET', '/api/articles/x', 'visitor', undefined, { 'Accept-Language': 'en' })
    expect([status, error]).toEqual([404, ['', 'unknown', 'Not Found']])
  })
})

describe('an upload', () => {
  const OTHER = '可以上传图片（JPG、PNG、WebP、GIF、AVIF）、音频（MP3、M4A）和视频（MP4），最大 60 MB。'
  const PIXEL = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const form = (bytes: Uint8Array | string | undefined, name: string, type: string, fields: object) => {
    const data = new FormData()
    if (bytes !== undefined) data.append('file', new Blob([bytes as BlobPart], { type }), name)
    data.append('_payload', JSON.stringify(fields))
    return data
  }
  const good = { alt: '一棵树', key: 'tree' }
  const wrongType = [400, ['file', 'file-type', `不能上传这种文件。${OTHER}`]]
  const broken = [400, ['file', 'broken-file', `这个文件打不开，可能已损坏或没有传完整。${OTHER}`]]
  const none = [400, ['file', 'required', `请选择一个文件。${OTHER}`]]

  it.each([
    ['a text', form('hello', 'a.txt', 'text/plain', good), wrongType],
    ['a text that calls itself a picture', form('hello', 'a.png', 'image/png', good), wrongType],
    ['an SVG', form('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'image/svg+xml', good), wrongType],
    ['a PDF', form('%PDF-1.4\n', 'a.pdf', 'application/pdf', good), wrongType],
    ['a program', form('MZ\u0090\u0000\u0003', 'a.png', 'image/png', good), wrongType],
    ['a broken film', form('\0\0\0\x18ftypisom\0\0', 'a.mp4', 'video/mp4', good), broken],
    ['half a picture', form(PIXEL.subarray(0, 40), 'a.png', 'image/png', good), broken],
    [
      'an empty file',
      form('', 'a.png', 'image/png', good),
      [400, ['file', 'invalid', '这个文件是空的（0 字节），请重新选择。']],
    ],
    ['no file', form(undefined, '', '', good), none],
    ['no form at all', JSON.stringify(good), none],
    [
      'no alternative text',
      form(PIXEL, 'a.png', 'image/png', { key: 'tree' }),
      [400, ['alt', 'invalid', '请写替代文字：看不见图片的人靠它知道图里是什么']],
    ],
    [
      'a form without JSON',
      (() => {
        const data = new FormData()
        data.append('_payload', '{')
        return data
      })(),
      [400, ['', 'multipart', '提交的表单不完整，请重新提交；网络不稳时请稍后再试。']],
    ],
    [
      'too large a file',
      form(new Uint8Array(60_200_000), 'a.png', 'image/png', good),
      [413, ['file', 'too-large', '文件太大了，最大 60 MB。请压缩后再上传。']],
    ],
  ] as [string, BodyInit, unknown][])('%s is refused', async (_name, body, expected) => {
    expect(await ask('POST', '/api/media', 'editor', body)).toEqual(expected)
  })

  it('gets a key of its own when none was given', async () => {
    const upload = async (name: string) => {
      const body = form(PIXEL, name, 'image/png', { alt: '一棵树', key: '' })
      const response = await fetch(`${api.url}/api/media`, { method: 'POST', headers: world.as.editor ?? {}, body })
      return ((await response.json()) as { doc: { key: string } }).doc.key
    }
    expect(await upload('green-tree.png')).toBe('green-tree')
    expect(await upload('green-tree.png')).toMatch(/^green-tree-[0-9a-f]{8}$/)
    expect(await upload('树.png')).toMatch(/^file-[0-9a-f]{8}$/)
  })

  it('a form that breaks off is the sender’s mistake', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    expect(await ask('POST', '/api/articles', 'editor', new Blob(['--x\r\nhi']), headers)).toEqual([
      400,
      ['', 'multipart', '提交的表单不完整，请重新提交；网络不稳时请稍后再试。'],
    ])
  })
})

describe('what Payload keeps for itself', () => {
  const PATHS = ['', '/x', '/versions', '/count', '/access/x', '/x/duplicate', '/versions/x', '/run']

  it('is closed to visitors, and what the panel does not need to everyone', async () => {
    const slugs = test.config.collections.map(({ slug }) => slug).filter((slug) => slug.startsWith('payload-'))
    expect(slugs).toContain('payload-migrations')
    const wrong: string[] = []
    for (const slug of [...slugs, 'payload-jobs', 'payload-kv'])
      for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])
        for (const path of PATHS)
          for (const actor of ['visitor', 'trainer', 'administrator'] as const) {
            const isOpen = actor !== 'visitor' && ['payload-preferences', 'payload-locked-documents'].includes(slug)
            const address = `/api/${slug}${path}`
            const [status] = await ask(method, address, actor, method === 'GET' ? undefined : '{}')
            // Of many at once, and of jobs to run, the request is looked at before the person.
            const isLooked = status === 400 || status === 401
            const isRefused = status === 403 || status === 404 || (slug === 'payload-jobs' && isLooked)
            const isRight = isOpen ? Number(status) < 500 : isRefused
            if (!isRight) wrong.push(`${actor} ${method} ${address}: ${status}`)
          }
    expect(wrong).toEqual([])
  })
})

it('no collection answers with 500, whatever is asked of what is not there', async () => {
  const wrong: string[] = []
  for (const { slug } of test.config.collections)
    for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])
      for (const path of ['', '/x', '/versions', '/versions/x', '/x/duplicate', '/paste-url/x', '/file/x'])
        for (const actor of path === '/x' ? (['visitor', 'administrator'] as const) : (['administrator'] as const)) {
          const [status] = await ask(method, `/api/${slug}${path}`, actor, method === 'GET' ? undefined : '{}')
          if (Number(status) >= 500) wrong.push(`${actor} ${method} /api/${slug}${path}: ${status}`)
        }
  expect(wrong).toEqual([])
})
