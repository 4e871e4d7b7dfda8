import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { family, openSignUpWorld, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
let lecture: TestLecture
beforeAll(async () => {
  world = await openSignUpWorld()
  lecture = await world.lecture({ capacity: 400 })
})
afterAll(() => world.close())

const PATH = '/api/public/sign-ups'
const codes = (body: Record<string, unknown>) => (body['errors'] as { code: string }[]).map(({ code }) => code)

describe('bodies that are no sign-up', () => {
  const big = JSON.stringify({ name: 'x'.repeat(8200) })
  test.each<[string, string, Record<string, string>, number, string]>([
    ['nothing', '', {}, 400, 'json'],
    ['broken JSON', '{"name":', {}, 400, 'json'],
    ['a byte that is no UTF-8', '\u0000', {}, 400, 'json'],
    ['text', 'hello', { 'Content-Type': 'text/plain' }, 415, 'media-type'],
    ['a form', 'name=x', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415, 'media-type'],
    ['a multipart form', '--x', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415, 'media-type'],
    ['more than 8 KB', big, {}, 413, 'too-large'],
    ['an unknown address of a method override', '{}', { 'X-HTTP-Method-Override': 'DELETE' }, 400, 'required'],
  ])('%s', async (_name, body, headers, status, code) => {
    const answer = await world.send('POST', PATH, body, headers)
    expect([answer.status, codes(answer.body)[0]]).toEqual([status, code])
  })

  test('an endless body is cut off, and the server goes on', async () => {
    const url = new URL(world.url)
    const status = await new Promise((resolve) => {
      const req = request({ host: url.hostname, port: url.port, path: PATH, method: 'POST' }, (res) => {
        resolve(res.statusCode)
        req.destroy()
      })
      req.setHeader('Content-Type', 'application/json')
      req.on('error', () => resolve('closed'))
      const chunk = Buffer.alloc(64 * 1024, 0x20)
      const pour = () => {
        while (!req.destroyed && req.write(chunk));
        if (!req.destroyed) req.once('drain', pour)
      }
      pour()
    })
    expect([413, 'closed']).toContain(status)
    expect((await world.send('GET', '/api/public/seats')).status).toBe(200)
  })

  test('bytes that are no UTF-8 are refused', async () => {
    const response = await fetch(`${world.url}${PATH}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    })
    expect([response.status, codes((await response.json()) as Record<string, unknown>)]).toEqual([400, ['json']])
  })
})

test('every field wrong: all told at once, next to their fields', async () => {
  const { status, body } = await world.send('POST', PATH, { lecture: lecture.slug })
  expect([status, (body['errors'] as { path: string }[]).map(({ path }) => path)]).toEqual([
    400,
    ['name', 'phone', 'childMonths', 'adults', 'children', 'consent'],
  ])
})

test('a lone surrogate in the name is refused, not stored', async () => {
  const text = JSON.stringify({ ...family(), lecture: lecture.slug, name: 'NAME' }).replace('NAME', String.raw`\ud800`)
  const { status, body } = await world.send('POST', PATH, text)
  expect([status, codes(body)]).toEqual([400, ['invalid']])
})

test('the hidden field that programs fill in', async () => {
  const { status, body } = await world.signUp(lecture, { website: 'https://example.org' })
  expect([status, codes(body)]).toEqual([400, ['refused']])
})

test('prototype keys change nothing', async () => {
  const text = JSON.stringify({ ...family(), lecture: lecture.slug }).replace(
    '{',
    '{"__proto__":{"isAdministrator":true,"adults":9},"constructor":{"prototype":{"adults":9}},',
  )
  expect((await world.send('POST', PATH, text)).status).toBe(201)
  expect(({} as Record<string, unknown>)['adults']).toBeUndefined()
})

test('whatever is sent, the answer is never a 5xx, and what is refused takes no seat', async () => {
  const fields = ['name', 'phone', 'childMonths', 'adults', 'children', 'consent', 'lecture', 'website']
  const strange = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\uD800',
      '\u0000',
      '__proto__',
      '1e309',
      -0,
      1e308,
      [[]],
      { $gt: '' },
      '13800001234',
      'on',
      1,
      true,
    ),
  )
  const body = fc.oneof(
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.string(),
    fc
      .record(Object.fromEntries(fields.map((field) => [field, strange])), { requiredKeys: [] })
      .map((change) => JSON.stringify({ ...family(), lecture: lecture.slug, ...change })),
  )
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const before = await world.taken(lecture)
      const { status, body: answer } = await world.send('POST', PATH, text)
      if (status === 201) return true
      expect([400, 404, 409, 413]).toContain(status)
      expect(answer).toEqual({ errors: expect.any(Array) })
      return (await world.taken(lecture)) === before
    }),
    { numRuns: 200 },
  )
  expect(await world.taken(lecture)).toBe(await world.seated(lecture))
})
