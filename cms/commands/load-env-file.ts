import { existsSync } from 'node:fs'
import path from 'node:path'

const FILE = path.join(import.meta.dirname, '..', '..', '.env')

/** Takes over the settings of `.env` beside package.json, if there is one. What the environment already says wins. */
export function loadEnvFile(): void {
  if (existsSync(FILE)) process.loadEnvFile(FILE)
}
