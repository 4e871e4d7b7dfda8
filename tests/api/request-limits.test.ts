import http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerErrors } from '../../cms/server/answer-errors.ts'
import { payloadApi } from '../../cms/server/api.ts'
import { storeUser } from '../factories/stored.ts'
import { startPayload } from '../helpers/payload.ts'

let url: string
let administrator: Record<string, string>
let editor: Record<string, string>
let stop: () => Promise<void>

beforeAll(async () => {
  const { config, payload, signIn, stop: stopPayload } = await startPayload()
  administrator = await signIn((await storeUser(payload, ['administrator'])).email)
  editor = await signIn((await storeUser(payload, ['editor'])).email)
  const app = express()
  app.set('query parser', 'simple')
  app.all('/api/*splat', payloadApi(config, 'http://localhost'))
  app.use(answerErrors(pino({ level: 'silent' })))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await stopPayload()
  }
})
afterAll(() => stop())

/** Status of a body that is sent in pieces, without saying its length. */
const statusOfStream = (path: string, bytes: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const request = http.request(
      url + path,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => resolve(response.resume().statusCode),
    )
    request.once('error', reject)
    for (let sent = 0; sent < bytes; sent += 100_000) request.write(Buffer.alloc(100_000, ' '))
    request.end()
  })

test('a body that says it is too long is refused before it is read', async () => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: ' '.repeat(3_000_000),
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual({
    errors: [{ path: '', message: '提交的内容太大了，请减少一些再试', code: 'too-large' }],
  })
})

test('a body that does not say its length is refused once it is too long', async () => {
  expect(await statusOfStream('/api/users/login', 3_000_000)).toBe(413)
})

test('a body of usual length is read', async () => {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@miaopu.example', password: 'wrong-password' }),
  })
  expect(response.status).toBe(401)
})

test('a condition that is none is the visitor’s mistake', async () => {
  expect((await fetch(`${url}/api/articles?where=abc`)).status).toBe(400)
})

test('what is left of a refused body does not stop the next request of its connection', async () => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (options: http.RequestOptions, body?: Buffer): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const request = http.request(url + (options.path ?? ''), { ...options, agent }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode))
      })
      request.once('error', reject)
      request.end(body)
    })
  const headers = { 'content-type': 'application/octet-stream' }
  const upload = { path: '/api/articles/import?name=a.docx', method: 'POST' }
  try {
    expect(await ask({ ...upload, headers }, Buffer.alloc(11_000_000))).toBe(403)
    expect(await ask({ path: '/api/topics?limit=1' })).toBe(200)
    expect(await ask({ ...upload, headers: { ...headers, ...editor } }, Buffer.alloc(12_000_000))).toBe(413)
    expect(await ask({ path: '/api/topics?limit=1' })).toBe(200)
    const login = { path: '/api/users/login', method: 'POST', headers: { 'content-type': 'application/json' } }
    expect(await ask(login, Buffer.alloc(3_000_000, ' '))).toBe(413)
    expect(await ask({ path: '/api/topics?limit=1' })).toBe(200)
  } finally {
    agent.destroy()
  }
})

test.each([
  ['/api/articles/import?name=a.md', '文件里没有可以导入的文字。请检查是不是选错了文件。'],
  ['/api/roster/import?name=a.csv', '没有“网址名”这一列，没法知道每一行是谁。请先导出一份名册，在它上面改。'],
])('an empty file sent to %s is refused for what it is', async (path, message) => {
  const headers = { ...(path.includes('roster') ? administrator : editor), 'content-type': 'application/octet-stream' }
  const answer = await fetch(url + path, { method: 'POST', headers, body: new Uint8Array() })
  expect([answer.status, ((await answer.json()) as { errors: { message: string }[] }).errors[0]?.message]).toEqual([
    400,
    message,
  ])
})
