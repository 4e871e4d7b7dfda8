import fs from 'node:fs/promises'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { launchChromiumServer } from './chromium.ts'
import type { Role } from '../../cms/domain/roles.ts'
import { signInAll } from './demo-accounts.ts'
import { startRealServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the real server with the demo county listens. */
    siteUrl: string
    /** Where tests connect to the one Chromium. */
    chromiumEndpoint: string
    demoPassword: string
    /** Of a session of each demo account. */
    panelTokens: Record<Role, string>
  }
}

/** The real server with the demo county, and one Chromium, for all browser tests. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [server, chromium] = await Promise.all([startRealServer({ FILL: 'demo' }), launchChromiumServer()])
  const { password } = JSON.parse(await fs.readFile(path.join(server.dataDir, 'demo-accounts.json'), 'utf8')) as {
    password: string
  }
  project.provide('siteUrl', server.url)
  project.provide('chromiumEndpoint', chromium.wsEndpoint())
  project.provide('demoPassword', password)
  project.provide('panelTokens', await signInAll(server.url, password))
  return async () => {
    await chromium.close()
    await server.stop()
  }
}
