import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { readStamp, stampOf, writeStamp } from './stamp.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const BIN = path.join(ROOT, 'node_modules')

interface Build {
  title: string
  /** What it is made from. */
  inputs: readonly string[]
  /** What must be there afterwards. */
  output: string
  script: string
  args: readonly string[]
  cwd: string
}

const SITE: Build = {
  title: '构建网站',
  inputs: ['site', 'content/contract', 'package-lock.json'],
  output: 'build/site/server/entry.mjs',
  script: 'astro/bin/astro.mjs',
  args: ['build', '--root', 'site'],
  cwd: ROOT,
}

const ADMIN: Build = {
  title: '构建管理后台（第一次约需一分钟）',
  inputs: [
    'cms/app',
    'cms/admin',
    'cms/access',
    'cms/desk',
    'cms/domain',
    'cms/hooks',
    'cms/next.config.mjs',
    'cms/server/config-bridge.ts',
    'content/contract',
    'package-lock.json',
  ],
  output: 'cms/.next/BUILD_ID',
  script: 'next/dist/bin/next',
  args: ['build'],
  cwd: path.join(ROOT, 'cms'),
}

/** A build that went wrong; `message` is its own output. */
export class BuildError extends Error {
  override name = 'BuildError'
}

function run({ title, script, args, cwd }: Build): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(BIN, script), ...args], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new BuildError(`${title}失败：\n${output}`))))
  })
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  )

async function buildIfStale(
  build: Build,
  name: string,
  onStep: (step: string) => void,
  isForced: boolean,
): Promise<void> {
  const stampFile = path.join(ROOT, 'build', `${name}.stamp`)
  const stamp = await stampOf(ROOT, build.inputs)
  if (!isForced && (await exists(path.join(ROOT, build.output))) && (await readStamp(stampFile)) === stamp) return
  onStep(build.title)
  await fs.rm(stampFile, { force: true })
  await run(build)
  await writeStamp(stampFile, stamp)
}

/**
 * Builds the site and the admin panel unless what they are made from is as it was.
 * @throws BuildError
 */
export async function buildWhatIsStale(
  onStep: (step: string) => void,
  { isForced = false, only }: { isForced?: boolean; only?: 'site' | 'admin' } = {},
): Promise<void> {
  if (only !== 'admin') await buildIfStale(SITE, 'site', onStep, isForced)
  if (only !== 'site') await buildIfStale(ADMIN, 'admin', onStep, isForced)
}
