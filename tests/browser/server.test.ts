import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import http from 'node:http'
import { describe, expect, test } from 'vitest'
import { siteUrl } from '../helpers/page.ts'

interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

/** As sent: `fetch` would unpack it. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(siteUrl() + path, { headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
    request.once('error', reject)
    request.end()
  })
}

const firstAsset = async (): Promise<string> => /\/_astro\/[^"]+\.css/.exec((await ask('/')).body.toString())?.[0] ?? ''

describe('static pages', () => {
  test.each(['/no-such-page', '/articles/no-such-article/', '/articles/%E0%A4%A', '/../cms/env.ts', '/.git/config'])(
    '%s gets the 404 page of the site',
    async (path) => {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(404)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('no-store')
      expect(body.toString()).toContain('没有找到这一页')
    },
  )

  test('an address without its slash is sent to the one with it', async () => {
    const { status, headers } = await ask('/articles/fever?from=leaflet')
    expect([status, headers.location]).toEqual([301, '/articles/fever/?from=leaflet'])
  })

  test('HEAD answers as GET does, without a body', async () => {
    const [get, head] = [await ask('/articles/fever/'), await ask('/articles/fever/', {}, 'HEAD')]
    expect(head.status).toBe(200)
    expect(head.body).toHaveLength(0)
    for (const name of ['etag', 'content-length', 'content-type', 'cache-control', 'last-modified']) {
      expect(head.headers[name], name).toBe(get.headers[name])
    }
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('are sent as %s to those who can read it', async (encoding, unpack) => {
    const plain = await ask('/articles/fever/')
    expect(plain.headers['content-encoding']).toBeUndefined()
    const packed = await ask('/articles/fever/', { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.headers.vary).toBe('Accept-Encoding')
    expect(packed.body.length).toBeLessThan(plain.body.length / 2)
    expect(unpack(packed.body).equals(plain.body)).toBe(true)
    expect(packed.headers.etag).not.toBe(plain.headers.etag)
  })

  test('are asked for anew each time, and answered 304 when they are as they were', async () => {
    const { headers } = await ask('/articles/fever/')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const again = await ask('/articles/fever/', { 'if-none-match': headers.etag ?? '' })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect((await ask('/articles/fever/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  test('have assets that are kept for ever, since their name changes with them', async () => {
    const { status, headers } = await ask(await firstAsset())
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })
})

describe('every answer', () => {
  test.each(['/', '/no-such-page', '/api/articles', '/healthz', '/search/?q=a', '/manifest.webmanifest'])(
    '%s carries the security headers and a request id',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['permissions-policy']).toContain('geolocation=()')
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test.each([
    ['a well-formed id of the proxy is kept', 'abcdef-0123456789', /^abcdef-0123456789$/],
    ['any other is replaced', 'x"y<z>', /^[0-9a-f-]{36}$/],
  ])('%s', async (_name, sent, expected) => {
    const { headers } = await ask('/', { 'x-request-id': sent })
    expect(headers['x-request-id']).toMatch(expected)
  })

  test('the panel has scripts by nonce, another one each time, and is not for search engines', async () => {
    const [one, other] = [await ask('/admin/login'), await ask('/admin/login')]
    const nonce = /'nonce-([^']+)'/
    const first = nonce.exec(String(one.headers['content-security-policy']))?.[1]
    expect(first).toBeTruthy()
    expect(nonce.exec(String(other.headers['content-security-policy']))?.[1]).not.toBe(first)
    expect(one.body.toString()).toContain(`nonce="${first}"`)
    expect(one.headers['x-robots-tag']).toBe('noindex')
  })
})

describe('the health page', () => {
  test('says that families are served, and of failed pages only how many', async () => {
    const { status, headers, body } = await ask('/healthz')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    const health = JSON.parse(body.toString()) as Record<string, unknown>
    expect(health).toMatchObject({ status: 'ok', database: 'ok', publishing: { failedPages: 0, refusedDocuments: 0 } })
    expect(Object.keys(health)).toEqual(['status', 'database', 'publishing', 'uptimeSeconds'])
  })
})
