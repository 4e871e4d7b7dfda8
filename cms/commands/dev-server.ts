import { runningEnv } from '../running-env.ts'
import { startServer } from '../server/main.ts'
import { stopOnSignals } from '../server/stop.ts'
import { sayDone, sayFailure, sayStep } from './say.ts'

try {
  const env = runningEnv()
  const { fillEmptyDatabase } = await import('../library/fill.ts')
  const server = await startServer({
    env,
    isDevelopment: true,
    onStep: sayStep,
    fill: (payload) => fillEmptyDatabase(payload, env, sayStep),
  })
  stopOnSignals(server.stop)
  const { demoAccounts } = await import('../library/demo-accounts.ts')
  sayDone([`网站：${server.url}/`, `管理后台：${server.url}/admin`, ...(await demoAccounts(server.payload, env))])
} catch (error) {
  sayFailure(error)
  process.exit()
}
