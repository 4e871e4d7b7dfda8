import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import http from 'node:http'
import { createServer, type Server } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cleanEnv, ended, freePort, startRealServer } from '../helpers/server.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const SECRETS = { SECRET: 'a secret that is used by tests only', DATA_KEY: '0123456789abcdef'.repeat(4) }

let folder: string
let taken: { port: number; server: Server }
beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-start-'))
  await fs.writeFile(path.join(folder, 'a-file'), '')
  await fs.mkdir(path.join(folder, 'garbage'))
  await fs.writeFile(path.join(folder, 'garbage', 'miaopu.db'), 'this is no database'.repeat(1000))
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  taken = { server, port: typeof address === 'object' && address ? address.port : 0 }
})
afterAll(async () => {
  taken.server.close()
  await fs.rm(folder, { recursive: true, force: true })
})

/** Starts it as `npm start` does, in a case where it cannot, and returns how it ended. */
async function failToStart(env: Record<string, string>): Promise<{ code: number | null; errors: string[] }> {
  const child = spawn(process.execPath, ['cms/commands/start.ts'], {
    cwd: ROOT,
    env: {
      ...cleanEnv(),
      PORT: String(await freePort()),
      DATA_DIR: path.join(folder, 'data'),
      FILL: 'nothing',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  // Payload's own logger writes here.
  child.stdout.on('data', (chunk: Buffer) => (chunk.toString().includes('"level":') ? (errors += chunk.toString()) : 0))
  const code = await ended(child)
  return { code, errors: errors.split('\n').filter((line) => line.trim() !== '') }
}

describe('a start that cannot succeed ends with one line and exit code 1:', () => {
  test.each<[string, () => Record<string, string>, () => string]>([
    ['a port in use', () => ({ PORT: String(taken.port) }), () => `端口 ${taken.port} 已被占用`],
    [
      'a data folder that cannot be written',
      () => ({ DATA_DIR: path.join(folder, 'a-file', 'data') }),
      () => 'DATA_DIR',
    ],
    ['a data folder where none can be made', () => ({ DATA_DIR: '/proc/miaopu/data' }), () => 'DATA_DIR'],
    ['a data folder that is a file', () => ({ DATA_DIR: path.join(folder, 'a-file') }), () => 'DATA_DIR'],
    [
      'a SQLite file that is none',
      () => ({ DATA_DIR: path.join(folder, 'garbage') }),
      () => 'SQLITE_NOTADB: file is not a database。如果文件已损坏，请用备份恢复',
    ],
    [
      'a database that cannot be reached',
      () => ({ DATABASE_URL: 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=500' }),
      () => '127.0.0.1:1',
    ],
    ['a missing secret in production', () => ({ NODE_ENV: 'production' }), () => '生产环境必须设置环境变量 SECRET'],
    [
      'a missing key in production',
      () => ({ NODE_ENV: 'production', SECRET: SECRETS.SECRET }),
      () => '生产环境必须设置环境变量 DATA_KEY',
    ],
    [
      'demo accounts in production',
      () => ({ NODE_ENV: 'production', FILL: 'demo', ...SECRETS }),
      () => '生产环境不能使用 FILL=demo',
    ],
    ['a setting that makes no sense', () => ({ PORT: 'eighty' }), () => '环境变量 PORT 有误'],
  ])('%s', async (_name, env, line) => {
    const { code, errors } = await failToStart(env())
    expect(errors).toHaveLength(1)
    expect(errors[0]).toContain(line())
    expect(errors[0]).toMatch(/^苗圃：/)
    expect(code).toBe(1)
  })
})

describe('in production', () => {
  test('it has the library but no accounts, stops gently, and starts again without importing', async () => {
    const env = { NODE_ENV: 'production', FILL: 'library', DATA_DIR: path.join(folder, 'production'), ...SECRETS }
    const first = await startRealServer(env)
    try {
      expect(first.output()).toContain('导入内容库')
      expect(first.output()).not.toContain('密码')
      expect((await fetch(`${first.url}/articles/fever/`)).status).toBe(200)
      expect(await (await fetch(`${first.url}/lectures/`)).text()).toContain('最近没有安排活动')
      await offersFirstAccount(first.url)
      expect(await fs.readdir(env.DATA_DIR)).not.toContain('demo-accounts.json')
      expect(await fs.readdir(env.DATA_DIR)).not.toContain('secrets.json')

      const slow = slowRequest(first.url)
      await slow.isUnderWay
      first.process.kill('SIGTERM')
      await refusesNewConnections(first.url)
      slow.finish()
      expect(await slow.answer).toBe(400)
      expect(await ended(first.process)).toBe(0)
    } finally {
      await first.stop()
    }
    const second = await startRealServer(env)
    try {
      expect(second.output()).not.toContain('导入内容库')
      expect(second.output()).not.toContain('构建')
      await expect.poll(() => second.output()).toMatch(/苗圃已就绪（[\d.]+ 秒）/)
      expect((await fetch(`${second.url}/articles/fever/`)).status).toBe(200)
    } finally {
      await second.stop()
    }
  })
})

/** A sign-up whose body comes in two parts; the second only when it is told so. */
function slowRequest(url: string) {
  const body = JSON.stringify({ lecture: 'none', name: '慢' })
  let answered: (status: number) => void
  let failed: (error: Error) => void
  const answer = new Promise<number>((resolve, reject) => {
    answered = resolve
    failed = reject
  })
  const request = http.request(`${url}/api/public/sign-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
  })
  request.once('response', (response) => {
    response.resume()
    answered(response.statusCode ?? 0)
  })
  request.once('error', (error) => failed(error))
  const isUnderWay = new Promise<void>((resolve) => request.write(body.slice(0, 5), () => setTimeout(resolve, 200)))
  return { isUnderWay, answer, finish: () => request.end(body.slice(5)) }
}

/** The panel of a platform without accounts asks for the first administrator. */
async function offersFirstAccount(url: string): Promise<void> {
  const browser = await chromium.connect(inject('chromiumEndpoint'))
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.goto(`${url}/admin`)
    await page.waitForURL('**/admin/create-first-user')
    await expect.poll(() => page.locator('h1').textContent()).toBe('欢迎')
    for (const name of ['email', 'password', 'confirm-password']) {
      expect(await page.locator(`input[name="${name}"]`).first().isVisible(), name).toBe(true)
    }
  } finally {
    await browser.close()
  }
}

async function refusesNewConnections(url: string): Promise<void> {
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => 'served',
        () => 'refused',
      ),
    )
    .toBe('refused')
}
