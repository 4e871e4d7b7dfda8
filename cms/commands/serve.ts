import { runningEnv } from '../running-env.ts'
import { startServer } from '../server/main.ts'
import { stopOnSignals } from '../server/stop.ts'
import { loadEnvFile } from './load-env-file.ts'
import { sayDone, sayFailure, sayStep } from './say.ts'

interface Options {
  isDevelopment: boolean
  build?: () => Promise<void>
}

/** Starts the platform and tells each step, where to go and, outside production, who may sign in. */
export async function serve({ isDevelopment, build }: Options): Promise<void> {
  try {
    loadEnvFile()
    const env = runningEnv()
    const server = await startServer({
      env,
      isDevelopment,
      onStep: sayStep,
      ...(build ? { build } : {}),
      fill: async (payload) => {
        const { fillEmptyDatabase } = await import('../library/fill.ts')
        await fillEmptyDatabase(payload, env, sayStep)
      },
    })
    stopOnSignals(server.stop)
    const { demoAccounts } = await import('../library/demo-accounts.ts')
    sayDone([`网站：${server.url}/`, `管理后台：${server.url}/admin`, ...(await demoAccounts(server.payload, env))])
  } catch (error) {
    sayFailure(error)
    // Worker threads and database handles would keep the process alive.
    process.exit()
  }
}
