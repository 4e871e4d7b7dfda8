import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { pino } from 'pino'
import { answerErrors } from '../../cms/server/answer-errors.ts'
import { payloadApi } from '../../cms/server/api.ts'
import { logRequests, requestLog } from '../../cms/server/log.ts'
import { TEST_ORIGIN, type TestPayload } from './payload.ts'

export interface ApiServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The API behind a real port, as the server has it: with the request's number before and the last resort behind it. */
export async function serveApi({ config }: TestPayload, ...before: RequestHandler[]): Promise<ApiServer> {
  const logger = pino({ level: 'silent' })
  const app = express()
  app.set('query parser', 'simple')
  app.use(logRequests(requestLog(logger)), ...before)
  app.all('/api/*splat', payloadApi(config, TEST_ORIGIN))
  app.use(answerErrors(logger))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
