import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..', '..')

/**
 * Runs code in a process of its own that opens the same database, as an import or a second server does.
 * `payload` is there for it; the environment is that of this process.
 */
export async function inOtherProcess(code: string): Promise<void> {
  const program = `
    const { default: config } = await import('./cms/payload.config.ts')
    const { openPayload } = await import('./cms/database/open.ts')
    const { runningEnv } = await import('./cms/running-env.ts')
    const payload = await openPayload(runningEnv(), { config })
    ${code}
    await payload.destroy()
    process.exit(0)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (status !== 0) throw new Error(`The other process ended with ${status}:\n${output}`)
}
