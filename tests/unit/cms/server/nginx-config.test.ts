import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeFileWithVariants } from '../../../../cms/publisher/materialise.ts'
import { nginxConfig, USUAL_PLACES } from '../../../../cms/server/nginx-config.ts'
import { securityHeaders } from '../../../../cms/server/security-headers.ts'
import { staticFiles } from '../../../../cms/server/static-files.ts'
import { ended, freePort } from '../../../helpers/server.ts'

const CONFIG = path.join(import.meta.dirname, '../../../../cms/server/nginx.conf')

test('the configuration in the repository is the one that the command writes', () => {
  expect(fs.readFileSync(CONFIG, 'utf8')).toBe(nginxConfig(USUAL_PLACES))
})

const nginx = ((): string | undefined => {
  try {
    return execFileSync('sh', ['-c', 'command -v nginx || command -v /usr/sbin/nginx'], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
})()
if (!nginx)
  process.stdout.write('The test of nginx was left out: it is not installed (Debian: apt-get install nginx).\n')

const isUp = (url: string): Promise<boolean> =>
  fetch(url).then(
    (answer) => answer.ok,
    () => false,
  )

const COMPARED = [
  'content-type',
  'content-encoding',
  'cache-control',
  'vary',
  'location',
  'content-security-policy',
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
]

describe.runIf(nginx)('nginx answers as the server does', () => {
  let folder: string
  let child: ChildProcess
  let ours: string
  let theirs: string
  let close: () => void

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-nginx-'))
    fs.chmodSync(folder, 0o755)
    const site = path.join(folder, 'site')
    const page = `<!DOCTYPE html><p>${'发烧先看精神。'.repeat(50)}</p>`
    await writeFileWithVariants(path.join(site, 'index.html'), page)
    await writeFileWithVariants(path.join(site, 'articles/fever/index.html'), page)
    await writeFileWithVariants(path.join(site, 'search/index.html'), page)
    await writeFileWithVariants(path.join(site, 'feed.xml'), '<rss></rss>')
    await writeFileWithVariants(path.join(site, '_astro/a.1.js'), 'export {}')
    await writeFileWithVariants(path.join(site, '404.html'), '<!DOCTYPE html>没有')
    fs.writeFileSync(path.join(site, '.secret'), 'hidden')
    fs.mkdirSync(path.join(folder, 'media'))
    fs.writeFileSync(path.join(folder, 'media', 'a.png'), new Uint8Array([1, 2, 3]))

    const app = express().disable('x-powered-by').disable('etag').use(securityHeaders(true))
    app.get(['/healthz', '/api/ping', '/search/'], (req, res, next) =>
      req.path === '/search/' && Object.keys(req.query).length === 0 ? next() : void res.send(`live ${req.url}`),
    )
    app.use('/media', staticFiles({ root: path.join(folder, 'media'), isHashed: () => false }))
    app.use(staticFiles({ root: site, isHashed: (file) => file.startsWith('_astro/') }))
    app.get('/articles/former/', (_req, res) => res.set('Cache-Control', 'no-cache').redirect(301, '/articles/fever/'))
    app.use(
      (_req, res) => void res.status(404).set('Cache-Control', 'no-store').type('html').send('<!DOCTYPE html>没有'),
    )
    const server = app.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    close = () => server.close()
    const upstream = `127.0.0.1:${(server.address() as AddressInfo).port}`
    ours = `http://${upstream}`

    const port = await freePort()
    theirs = `http://127.0.0.1:${port}`
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    )
    fs.writeFileSync(
      path.join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${nginxConfig(
        { listen: `127.0.0.1:${port}`, data: folder, upstream },
      )}}`,
    )
    child = spawn(nginx ?? '', ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' })
    const deadline = Date.now() + 20_000
    while (!(await isUp(theirs))) {
      if (Date.now() > deadline || child.exitCode !== null) throw new Error('nginx did not start')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  afterAll(async () => {
    child.kill('SIGTERM')
    await ended(child)
    close()
    fs.rmSync(folder, { recursive: true })
  })

  const answerOf = async (origin: string, address: string, encoding: string) => {
    const response = await fetch(origin + address, { redirect: 'manual', headers: { 'accept-encoding': encoding } })
    const headers = Object.fromEntries(COMPARED.map((name) => [name, response.headers.get(name)]))
    const { status } = response
    const body = await response.text()
    // A redirect shows nothing, and is cached by its status alone.
    return status === 301 ? { status, location: headers['location'] } : { status, headers, body }
  }

  test.each([
    ['/', 'identity'],
    ['/', 'gzip'],
    ['/articles/fever/', 'gzip'],
    ['/articles/fever', 'identity'],
    ['/articles/fever?from=qr', 'identity'],
    ['/articles/former/', 'identity'],
    ['/feed.xml', 'gzip'],
    ['/_astro/a.1.js', 'gzip'],
    ['/media/a.png', 'identity'],
    ['/search/', 'gzip'],
  ])('%s accepting %s', async (address, encoding) => {
    expect(await answerOf(theirs, address, encoding)).toEqual(await answerOf(ours, address, encoding))
  })

  test.each([['/healthz'], ['/api/ping'], ['/search/?q=%E5%8F%91%E7%83%A7']])('%s is passed on', async (address) => {
    expect(await answerOf(theirs, address, 'identity')).toMatchObject({ status: 200, body: `live ${address}` })
  })

  test.each([['/missing/'], ['/articles/'], ['/.secret'], ['/media/missing.png']])(
    '%s is not found',
    async (address) => {
      expect(await answerOf(theirs, address, 'identity')).toMatchObject({
        status: 404,
        body: '<!DOCTYPE html>没有',
        headers: { 'cache-control': 'no-store' },
      })
    },
  )
})
