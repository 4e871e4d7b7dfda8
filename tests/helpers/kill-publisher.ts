import { spawn } from 'node:child_process'
import fs from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { differences } from './compare-folders.ts'
import { damage } from './damage.ts'
import { ended } from './server.ts'

const PROCESS = path.join(import.meta.dirname, 'publishing-process.ts')
/** A kill comes at most so long after the process began what it is to be killed at. */
const LONGEST_MS = 1200

/**
 * Starts a publisher on the database of this process's environment and kills it at a random moment, so many times: every
 * third time while it starts, else under a stream of edits. Returns what was wrong, in words: with the folder after each
 * kill, and after each restart where it differs from a fresh full publish.
 */
export async function killPublisher(dataDir: string, times: number, onKill = (_kills: number): void => {}) {
  const root = path.join(dataDir, 'killed')
  const fresh = path.join(dataDir, 'fresh')
  const wrong: string[] = []
  for (let kills = 0; kills <= times; kills += 1) {
    const isLast = kills === times
    const isEarly = !isLast && kills % 3 === 2
    await fs.rm(fresh, { recursive: true, force: true })
    const child = spawn(process.execPath, [PROCESS, root, ...(isEarly ? [] : [fresh])], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const lines = createInterface({ input: child.stdout })
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The publisher ended with ${code}`)))
      lines.on('line', (line) => (line === (isEarly ? 'started' : 'settled') ? resolve() : undefined))
    })
    if (!isEarly) {
      const found = await differences(root, fresh, { withVariants: true, mayKeepOldParts: true })
      wrong.push(...found.map((each) => `after restart ${kills}: ${each}`))
      if (!isLast) child.stdin.write('go\n')
    }
    await new Promise((resolve) => setTimeout(resolve, isLast ? 0 : Math.random() * LONGEST_MS))
    if (child.exitCode !== null) wrong.push(`run ${kills} ended by itself with ${child.exitCode}`)
    child.kill('SIGKILL')
    if (child.signalCode === null) await ended(child)
    wrong.push(...damage(root).map((each) => `after kill ${kills}: ${each}`))
    if (!isLast) onKill(kills + 1)
  }
  return wrong
}
