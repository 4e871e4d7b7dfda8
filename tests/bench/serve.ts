import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nginxConfig } from '../../cms/server/nginx-config.ts'
import { ended, freePort, startRealServer } from '../helpers/server.ts'
import { report, rounded } from './figures.ts'
import { load } from './load.ts'

/** A page of the published site that is near this long is asked for. */
const PAGE_BYTES = 30_000

/**
 * `npm run bench -- serve`: requests per second for one page of about 30 KB, as browsers ask for it (compressed), from
 * our server and from nginx on the same files, one after the other. nginx has one worker, as our server has one thread.
 */
export async function run({ json }: { json: boolean }): Promise<void> {
  const server = await startRealServer({ FILL: 'demo', LOG_LEVEL: 'error' })
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'miaopu-serve-'))
  let nginx: { child: ChildProcess; url: string } | undefined
  try {
    const page = pageNear(path.join(server.dataDir, 'site', 'articles'))
    const address = `/articles/${page.slug}/`
    nginx = await startNginx(folder, server.dataDir)
    if (!nginx)
      process.stderr.write('nginx is not installed (Debian: apt-get install nginx): only our server is measured\n')
    const headers = { 'Accept-Encoding': 'gzip' }
    const ours = await load(server.url, address, headers)
    const theirs = nginx ? await load(nginx.url, address, headers) : undefined
    report(
      `Serving ${address}, ${page.bytes} bytes before compression, 32 connections`,
      {
        requestsPerSecond: rounded(ours.requestsPerSecond, 0),
        p99Ms: rounded(ours.p99Ms),
        ...(theirs && {
          nginxRequestsPerSecond: rounded(theirs.requestsPerSecond, 0),
          nginxP99Ms: rounded(theirs.p99Ms),
          ratio: rounded(ours.requestsPerSecond / theirs.requestsPerSecond, 2),
        }),
        bytesOnTheWire: ours.bytes,
      },
      json,
    )
  } finally {
    nginx?.child.kill('SIGTERM')
    if (nginx) await ended(nginx.child)
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function pageNear(articles: string): { slug: string; bytes: number } {
  const pages = fs
    .readdirSync(articles, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ slug: name, bytes: fs.statSync(path.join(articles, name, 'index.html')).size }))
  const [nearest] = pages.toSorted((a, b) => Math.abs(a.bytes - PAGE_BYTES) - Math.abs(b.bytes - PAGE_BYTES))
  if (!nearest) throw new Error('The site has no articles')
  return nearest
}

async function startNginx(folder: string, dataDir: string): Promise<{ child: ChildProcess; url: string } | undefined> {
  let program: string
  try {
    program = execFileSync('sh', ['-c', 'command -v nginx || command -v /usr/sbin/nginx'], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
  // Its worker may be another user.
  fs.chmodSync(folder, 0o755)
  fs.chmodSync(dataDir, 0o755)
  const port = await freePort()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  const site = nginxConfig({ listen: `127.0.0.1:${port}`, data: dataDir, upstream: '127.0.0.1:9' })
  fs.writeFileSync(
    path.join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr; events { worker_connections 256; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary.join(' ')}
${site}}`,
  )
  const child = spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  const deadline = Date.now() + 20_000
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('nginx did not start')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { child, url }
}
