import { createServer } from 'node:http'
import express from 'express'
import { previewPages } from '../../cms/server/preview-pages.ts'
import { runningEnv } from '../../cms/running-env.ts'
import type { PublishingWorld } from './publishing-world.ts'

export interface PreviewServer {
  get: (path: string, headers?: Record<string, string>) => Promise<{ status: number; text: string; headers: Headers }>
  close: () => Promise<void>
}

/** The preview's pages alone, on a port of their own. */
export async function openPreviewServer({ payload, publisher }: PublishingWorld): Promise<PreviewServer> {
  const app = express()
  app.use(previewPages({ payload, publisher, secret: runningEnv().secret }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    get: async (path, headers = {}) => {
      const response = await fetch(`${url}${path}`, { headers })
      return { status: response.status, text: await response.text(), headers: response.headers }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
