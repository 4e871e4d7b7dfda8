import fs from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFileWithVariants } from '../../../../cms/publisher/materialise.ts'
import { fileOfPath, staticFiles } from '../../../../cms/server/static-files.ts'

describe('the file of an address', () => {
  test.each([
    ['/', 'index.html'],
    ['/articles/fever/', 'articles/fever/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['//articles//fever/', 'articles/fever/index.html'],
    ['/%E5%8F%91%E7%83%A7/', '发烧/index.html'],
    ['/../secrets.json', undefined],
    ['/%2e%2e/secrets.json', undefined],
    ['/..%2fsecrets.json', undefined],
    ['/a/.git/config', undefined],
    ['/a\\b', undefined],
    ['/%00', undefined],
    ['/%E5%8F', undefined],
  ])('%s is %s', (address, file) => {
    expect(fileOfPath(address)).toBe(file)
  })
})

describe('serving', () => {
  let root: string
  let url: string
  let close: () => Promise<void>
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(url + address, { headers: { 'accept-encoding': 'identity', ...headers }, redirect: 'manual' })

  // fetch adds "no-cache" to a conditional request, which asks for the whole page.
  const statusOf = (address: string, headers: Record<string, string>) =>
    new Promise<number | undefined>((resolve, reject) => {
      http.get(url + address, { headers }, (response) => resolve(response.resume().statusCode)).once('error', reject)
    })

  beforeAll(async () => {
    root = await fs.mkdtemp(path.join(os.tmpdir(), 'static-'))
    await fs.writeFile(path.join(path.dirname(root), 'outside.txt'), 'outside')
    await writeFileWithVariants(path.join(root, 'articles/fever/index.html'), '<p>发烧</p>')
    await writeFileWithVariants(path.join(root, '_astro/a.1.js'), 'export {}')
    const app = express().use(staticFiles({ root, isHashed: (file) => file.startsWith('_astro/') }))
    const server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    close = async () => {
      await new Promise((resolve) => server.close(resolve))
      await fs.rm(root, { recursive: true })
    }
  })
  afterAll(() => close())

  test('a page is revalidated each time, and unchanged it is 304', async () => {
    const first = await get('/articles/fever/')
    expect(first.status).toBe(200)
    expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(await first.text()).toBe('<p>发烧</p>')
    expect(await statusOf('/articles/fever/', { 'if-none-match': first.headers.get('etag') ?? '' })).toBe(304)
    expect(await statusOf('/articles/fever/', { 'if-none-match': '"another"' })).toBe(200)
  })

  test('a file with a hash in its name may be kept for ever', async () => {
    expect((await get('/_astro/a.1.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('of those accepted (%s) the best variant is sent: %s', async (accepted, encoding) => {
    const response = await get('/articles/fever/', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe('<p>发烧</p>')
  })

  test('a folder without its slash is sent on, with the query', async () => {
    const response = await get('/articles/fever?from=qr')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/articles/fever/?from=qr'])
  })

  test('a page that was replaced is served anew, and one that was removed is gone', async () => {
    await writeFileWithVariants(path.join(root, 'new/index.html'), 'one')
    expect(await (await get('/new/')).text()).toBe('one')
    await writeFileWithVariants(path.join(root, 'new/index.html'), 'two')
    await expect.poll(async () => (await get('/new/', { 'accept-encoding': 'br' })).text()).toBe('two')
    await fs.rm(path.join(root, 'new'), { recursive: true })
    // An answer may be a few milliseconds old.
    await expect.poll(async () => (await get('/new/')).status).toBe(404)
  })

  test.each(['/..%2foutside.txt', '/%2e%2e/outside.txt', '/missing', '/articles/'])(
    '%s is not found',
    async (address) => {
      expect((await get(address)).status).toBe(404)
    },
  )
})
