import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import path from 'node:path'
import { buildWhatIsStale } from './builds.ts'
import { sayFailure } from './say.ts'

/**
 * `npm run dev`: one server with Next in development mode. A change below cms/ restarts it, one below site/ or
 * content/contract rebuilds the site first. A designer without the CMS uses `npm run dev:site`.
 */

const ROOT = path.join(import.meta.dirname, '..', '..')
const QUIET_MS = 200

let server: ChildProcess | undefined
let timer: NodeJS.Timeout | undefined
let touchesSite = false

function start(): void {
  server = spawn(process.execPath, ['cms/commands/dev-server.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, DISABLE_PAYLOAD_HMR: 'true' },
  })
}

async function restart(): Promise<void> {
  const running = server
  server = undefined
  if (running && running.exitCode === null) {
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill('SIGTERM')
    await ended
  }
  try {
    if (touchesSite) await buildWhatIsStale((step) => process.stdout.write(`${step}\n`), { only: 'site' })
    touchesSite = false
    start()
  } catch (error) {
    // The next change tries again.
    sayFailure(error)
    process.exitCode = 0
  }
}

function follow(folder: string, isSite: boolean): void {
  watch(path.join(ROOT, folder), { recursive: true }, (_event, file) => {
    if (!file || /(^|[/\\])(\.next|\.astro|next-env\.d\.ts|payload-types\.ts|importMap\.js)([/\\]|$)/.test(file)) return
    // Next itself reloads the panel.
    if (folder === 'cms' && /^(admin|app)[/\\]/.test(file)) return
    touchesSite ||= isSite
    clearTimeout(timer)
    timer = setTimeout(() => void restart(), QUIET_MS)
  })
}

try {
  await buildWhatIsStale((step) => process.stdout.write(`${step}\n`), { only: 'site' })
  start()
  follow('cms', false)
  follow('site', true)
  follow(path.join('content', 'contract'), true)
} catch (error) {
  sayFailure(error)
}
