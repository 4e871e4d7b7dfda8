import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserServer, chromium } from 'playwright-core'

/**
 * A real Chromium, in this order: CHROME_PATH (an error if it is not there), the one inside @sparticuz/chromium,
 * a system Chromium.
 */

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

interface Found {
  executablePath: string
  env: Record<string, string>
}

const exists = (file: string): Promise<boolean> =>
  fs.access(file).then(
    () => true,
    () => false,
  )

/**
 * Unpacks the packaged Chromium once into a folder of its version. It unpacks into the temporary folder of its process
 * and brings its own system libraries only when it believes to run on AWS Lambda.
 */
async function unpack(): Promise<Found | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { version } = JSON.parse(
    await fs.readFile(new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url), 'utf8'),
  ) as { version: string }
  const folder = path.join(os.tmpdir(), `miaopu-chromium-${version}-${os.userInfo().uid}`)
  const isComplete = path.join(folder, 'complete')
  const before = { ...process.env }
  const target = (await exists(isComplete)) ? folder : `${folder}.${process.pid}`
  await fs.mkdir(target, { recursive: true })
  try {
    process.env['TMPDIR'] = target
    process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    await packaged.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
  if (target !== folder) {
    await fs.writeFile(path.join(target, 'complete'), '')
    // Of two processes that unpack at once the second finds the folder there.
    await fs.rename(target, folder).catch(() => fs.rm(target, { recursive: true, force: true }))
  }
  const libraries = path.join(folder, 'al2023', 'lib')
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      // A machine without any fonts of its own uses those that came with the package.
      ...((await exists('/etc/fonts/fonts.conf')) ? {} : { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
    },
  }
}

async function find(): Promise<Found> {
  const given = process.env['CHROME_PATH']
  if (given) {
    if (!(await exists(given))) throw new Error(`CHROME_PATH names no file: ${given}`)
    return { executablePath: given, env: {} }
  }
  const unpacked = await unpack()
  if (unpacked) return unpacked
  for (const executablePath of SYSTEM) if (await exists(executablePath)) return { executablePath, env: {} }
  throw new Error('No Chromium found: set CHROME_PATH to one')
}

const launchOptions = async () => {
  const { executablePath, env } = await find()
  return { executablePath, env: { ...(process.env as Record<string, string>), ...env }, args: ['--no-sandbox'] }
}

/** For several test files: they connect by its `wsEndpoint()`. */
export const launchChromiumServer = async (): Promise<BrowserServer> => chromium.launchServer(await launchOptions())

/** For a bench or a script of its own. */
export const launchChromium = async (): Promise<Browser> => chromium.launch(await launchOptions())
