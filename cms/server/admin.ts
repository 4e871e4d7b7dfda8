import type { Server } from 'node:http'
import path from 'node:path'
import type { Request, Response } from 'express'
import createNext from 'next'
import type { RunningEnv } from '../running-env.ts'

export interface AdminPanel {
  handle: (req: Request, res: Response) => Promise<void>
  close: () => Promise<void>
}

interface Options {
  server: Server
  env: RunningEnv
  isDevelopment: boolean
}

/** The admin panel by Next, inside this process. */
export async function startAdmin({ server, env, isDevelopment }: Options): Promise<AdminPanel> {
  const { hostname } = new URL(env.origin)
  const next = createNext({
    dev: isDevelopment,
    dir: path.join(import.meta.dirname, '..'),
    hostname,
    port: env.port,
    httpServer: server,
  })
  await next.prepare()
  const handle = next.getRequestHandler()
  return { handle: (req, res) => handle(req, res), close: () => next.close() }
}
