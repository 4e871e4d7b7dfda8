import fs from 'node:fs'
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeFileWithVariants } from '../../../../cms/publisher/materialise.ts'
import { hotAnswers } from '../../../../cms/server/hot-answers.ts'
import { HotFiles } from '../../../../cms/server/hot-files.ts'
import { logRequests, requestLog } from '../../../../cms/server/log.ts'
import { securityHeaders, siteHeaders } from '../../../../cms/server/security-headers.ts'
import { staticFiles } from '../../../../cms/server/static-files.ts'

/** Longer than a file is trusted without a look at the disk. */
const COLD_MS = 40
/** The clock of what is kept. */
let now = 0
const isHashed = (file: string): boolean => file.startsWith('_astro/')

let root: string
let server: Server
/** Requests that Express was asked. */
let asked = 0

beforeAll(async () => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-hot-'))
  await writeFileWithVariants(path.join(root, 'index.html'), '首页'.repeat(100))
  await writeFileWithVariants(path.join(root, 'check-in/index.html'), '签到'.repeat(100))
  await writeFileWithVariants(path.join(root, '_astro/a.1.js'), 'export {}')
  await writeFileWithVariants(path.join(root, 'feed.xml'), '<rss></rss>')
  const [hot, log] = [new HotFiles(() => now), requestLog(pino({ level: 'silent' }))]
  const app = express().disable('x-powered-by').disable('etag')
  app.use((_req, _res, next) => void ((asked += 1), next()))
  app.use(logRequests(log), securityHeaders(true), staticFiles({ root, isHashed, hot }))
  const answer = hotAnswers({ hot, root, isHashed, headers: (path) => siteHeaders(true, path), log })
  server = createServer((req, res) => void (answer(req, res) || app(req, res)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  fs.rmSync(root, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: string
}

function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    request({ port, path: url, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () => {
        const { date: _date, 'x-request-id': _id, ...rest } = res.headers
        resolve({ status: res.statusCode, headers: rest, body: Buffer.concat(chunks).toString('latin1') })
      })
    })
      .on('error', reject)
      .end()
  })
}

test.each([
  ['/', 'camera=()'],
  ['/check-in/', 'camera=(self)'],
])('%s: %s', async (url, camera) => {
  now += COLD_MS
  for (const answer of [await ask(url), await ask(url)]) {
    expect(answer.headers['permissions-policy']).toBe(`${camera}, geolocation=(), microphone=(), payment=()`)
  }
})

test.each<[string, Record<string, string>]>([
  ['/', {}],
  ['/', { 'accept-encoding': 'gzip, br' }],
  ['/', { 'accept-encoding': 'gzip' }],
  ['/_astro/a.1.js', { 'accept-encoding': 'br' }],
  ['/feed.xml', {}],
  ['/check-in/', {}],
])('%s with %o is answered from memory the second time, with the same headers and bytes', async (url, headers) => {
  now += COLD_MS
  asked = 0
  const first = await ask(url, headers)
  expect(asked).toBe(1)
  expect(await ask(url, headers)).toEqual(first)
  expect(asked).toBe(1)
  expect(first.status).toBe(200)
})

test.each<[string, string, Record<string, string>, string]>([
  ['a question', '/?q=1', {}, 'GET'],
  ['a part of it', '/', { range: 'bytes=0-3' }, 'GET'],
  ['whether it changed', '/', { 'if-none-match': '"x"' }, 'GET'],
  ['its headers', '/', {}, 'HEAD'],
  ['a form', '/', {}, 'POST'],
  ['an encoded path', '/%66eed.xml', {}, 'GET'],
  ['a hidden file', '/.git', {}, 'GET'],
  ['a path upwards', '/../etc/passwd', {}, 'GET'],
])('%s is left to the server', async (_, url, headers, method) => {
  await ask('/')
  await ask('/feed.xml')
  asked = 0
  await ask(url, headers, method)
  expect(asked).toBe(1)
})

test('a page that was replaced is seen at once after a look at the disk', async () => {
  await ask('/feed.xml')
  await writeFileWithVariants(path.join(root, 'feed.xml'), '<rss>new</rss>')
  now += COLD_MS
  expect((await ask('/feed.xml')).body).toBe('<rss>new</rss>')
})

test('a well-formed id of the proxy comes back', async () => {
  const { port } = server.address() as AddressInfo
  const id = 'abcdefgh-1234'
  await fetch(`http://127.0.0.1:${port}/`)
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'x-request-id': id } })
  expect(response.headers.get('x-request-id')).toBe(id)
})
