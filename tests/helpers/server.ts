import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { tempFolder } from './temp-folder.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const START_TIMEOUT_MS = 180_000

export interface RealServer {
  url: string
  dataDir: string
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** Asks it to end, waits, and removes its folder. */
  stop: () => Promise<void>
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve))

/** Starts the platform as `npm start` does, in a process and folder of its own, and waits until it serves. */
export async function startRealServer(env: Record<string, string> = {}): Promise<RealServer> {
  const dataDir = env['DATA_DIR'] ?? (await tempFolder('miaopu-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['cms/commands/start.ts'], {
    cwd: ROOT,
    env: { ...cleanEnv(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`The server did not start:\n${output}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  return {
    url,
    dataDir,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      await ended(child)
      if (!env['DATA_DIR']) await fs.rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The environment without what a developer's shell or Vitest sets for the platform. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _mode,
    DATABASE_URL: _url,
    SECRET: _secret,
    DATA_KEY: _key,
    FILL: _fill,
    ORIGIN: _origin,
    ...rest
  } = process.env
  return rest as NodeJS.ProcessEnv
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )
