import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Publisher } from '../publisher/publisher.ts'
import type { RunningEnv } from '../running-env.ts'
import { gentleEnd, refuseUpgrades } from './stop.ts'

export interface RunningServer {
  url: string
  payload: Payload
  publisher: Publisher
  stop: () => Promise<void>
}

interface Options {
  env: RunningEnv
  /** Next and the panel with reload. */
  isDevelopment?: boolean
  /** Told before each step, in Chinese. */
  onStep?: (step: string) => void
  /** Makes what the server runs. It comes after the port was taken, because a port in use should be told at once. */
  build?: () => Promise<void>
  /** Called between opening the database and publishing, to fill an empty one. */
  fill?: (payload: Payload, env: RunningEnv) => Promise<void>
}

/** Longer than the idle time of usual proxies, so that it is never the server that hangs up first. */
const KEEP_ALIVE_MS = 65_000

const ROOT = path.join(import.meta.dirname, '..', '..')

/**
 * Takes the port, opens the database, publishes the site and listens.
 * Libraries see NODE_ENV=production unless it is development: React and Next are several times slower otherwise.
 * @throws StartError, EnvError or DatabaseError with one line for people; nothing is left running then.
 */
export async function startServer({
  env,
  isDevelopment = false,
  onStep = () => {},
  build,
  fill,
}: Options): Promise<RunningServer> {
  ;(process.env as Record<string, string>)['NODE_ENV'] = isDevelopment ? 'development' : 'production'
  process.env['NEXT_TELEMETRY_DISABLED'] = '1'
  const { claimPort, listen } = await import('./listen.ts')
  const server: Server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 1000 })
  const end = gentleEnd(server)
  // Next's reload in development is a WebSocket.
  if (!isDevelopment) refuseUpgrades(server)
  await claimPort(server, env)
  if (build) await build()
  const { createLogger, logConsole } = await import('./log.ts')
  const logger = createLogger(env.logLevel)
  if (!isDevelopment) logConsole(logger)

  onStep('打开数据库，检查并升级结构')
  const { openPayload } = await import('./open-payload.ts')
  const payload = await openPayload(env)
  if (fill) await fill(payload, env)
  const { startUpkeep } = await import('./upkeep.ts')
  const stopUpkeep = await startUpkeep(payload, logger)

  const { Scheduler } = await import('../scheduling/scheduler.ts')
  const scheduler = new Scheduler({ payload, logger })
  const { startLinkPatrol } = await import('./link-patrol.ts')
  const patrol = startLinkPatrol(payload, logger)

  onStep('发布网站')
  const { Publisher } = await import('../publisher/publisher.ts')
  const { openRelease, WHOLE } = await import('../publisher/release.ts')
  const { serveWhenWhole } = await import('./serve-when-whole.ts')
  const site = {
    bundle: path.join(ROOT, 'build', 'site', 'server', 'entry.mjs'),
    assets: path.join(ROOT, 'build', 'site', 'client'),
  }
  const release = await openRelease(env.dataDir, site)
  const publisher = new Publisher({
    payload,
    logger,
    origin: env.origin,
    ...site,
    root: release.root,
    seed: release.seed,
    kept: [WHOLE],
  })
  const { lendPublishing } = await import('../desk/publishing.ts')
  lendPublishing(() => publisher.status())
  await publisher.start()

  onStep('启动管理后台')
  const { startAdmin } = await import('./admin.ts')
  const admin = await startAdmin({ server, env, isDevelopment })
  const whenWhole = serveWhenWhole(publisher, release, logger)
  if (!release.isServable) await Promise.race([whenWhole, publisher.settled()])

  const { createApp } = await import('./app.ts')
  const app = createApp({
    payload,
    publisher,
    logger,
    admin: admin.handle,
    origin: env.origin,
    secret: env.secret,
    siteFolder: release.served,
    mediaFolder: path.join(env.dataDir, 'media'),
    trustProxy: env.trustProxy,
    signUpLimit: env.signUpLimit,
    isDevelopment,
  })
  listen(server, app)
  scheduler.start()
  const { startSignUpRounds } = await import('./sign-up-rounds.ts')
  const stopSignUpRounds = startSignUpRounds(payload, logger, env)
  return {
    url: env.origin,
    payload,
    publisher,
    stop: async () => {
      await end()
      stopUpkeep()
      await scheduler.stop()
      await stopSignUpRounds()
      await patrol.stop()
      await publisher.stop()
      await admin.close()
      await payload.destroy()
    },
  }
}
