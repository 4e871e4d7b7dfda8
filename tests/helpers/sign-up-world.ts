import type { Server } from 'node:http'
import express from 'express'
import type { Payload } from 'payload'
import type { Visit } from '../../content/contract/visit.ts'
import type { Lecture } from '../../cms/payload-types.ts'
import { payloadApi } from '../../cms/server/api.ts'
import { signUpApi } from '../../cms/server/sign-up-api.ts'
import { signUpPages } from '../../cms/server/sign-up-pages.ts'
import { storeLecture, storeRegion, storeTrainer, storeVenue } from '../factories/stored.ts'
import { startPayload, TEST_ORIGIN, type TestPayload } from './payload.ts'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly headers: Headers
}

/** A lecture in the database, with what it needs around it. */
export interface TestLecture {
  readonly id: string
  readonly slug: string
  readonly region: string
}

/** The real Payload and the real sign-up routes behind a real port. */
export interface SignUpWorld {
  readonly payload: Payload
  readonly test: TestPayload
  readonly url: string
  /** What the site was asked to render, in order. */
  readonly rendered: { path: string; visit: Visit }[]
  readonly lecture: (change?: Partial<Lecture>) => Promise<TestLecture>
  readonly signUp: (lecture: TestLecture, change?: Record<string, unknown>) => Promise<Answer>
  readonly send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  readonly taken: (lecture: TestLecture) => Promise<number>
  /** People of confirmed sign-ups, as the rows say. */
  readonly seated: (lecture: TestLecture) => Promise<number>
  readonly close: () => Promise<void>
}

export async function openSignUpWorld(): Promise<SignUpWorld> {
  const test = await startPayload()
  const { payload } = test
  const rendered: { path: string; visit: Visit }[] = []
  const app = express()
  app.use(signUpApi(payload))
  app.all('/api/*splat', payloadApi(payload.config, TEST_ORIGIN))
  app.use(
    signUpPages({
      payload,
      renderLive: async (path, visit) => {
        rendered.push({ path, visit })
        const body = JSON.stringify({ path, visit })
        return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(body) }
      },
    }),
  )
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  // A loaded machine may leave a connection idle for longer than the usual 5 s, and then use it again.
  server.keepAliveTimeout = 120_000
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const send = sender(url)
  return {
    payload,
    test,
    url,
    rendered,
    send,
    lecture: (change) => makeLecture(payload, change),
    signUp: (lecture, change) =>
      send('POST', '/api/public/sign-ups', { ...family(), lecture: lecture.slug, ...change }),
    taken: async ({ id }) => {
      const found = await payload.db.findOne<{ id: string; taken: number }>({
        collection: 'seat-counters',
        where: { lecture: { equals: id } },
      })
      return found?.taken ?? 0
    },
    seated: async ({ id }) => {
      const rows = await rowsOf(payload, id)
      return rows.reduce((sum, row) => sum + (row['state'] === 'confirmed' ? Number(row['people']) : 0), 0)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await test.stop()
    },
  }
}

/** The rows of a lecture as the database holds them. */
export async function rowsOf(payload: Payload, lecture: string): Promise<Record<string, unknown>[]> {
  const where = { lecture: { equals: lecture } }
  const found = await payload.db.find({ collection: 'sign-ups', where, pagination: false, limit: 0 })
  return found.docs as unknown as Record<string, unknown>[]
}

let families = 0

/** Another phone number each time. */
export function family(): Record<string, unknown> {
  const phone = String(13_900_000_000 + ++families)
  return { name: '妞妞妈妈', phone, childMonths: 8, adults: 1, children: 0, consent: true }
}

function sender(url: string): SignUpWorld['send'] {
  return async (method, path, body, headers = {}) => {
    const isText = typeof body === 'string'
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : { text },
      headers: response.headers,
    }
  }
}

async function makeLecture(payload: Payload, change: Partial<Lecture> = {}): Promise<TestLecture> {
  const region = await storeRegion(payload)
  const venue = await storeVenue(payload, region, { rooms: [{ name: '一楼活动室', capacity: 500 }] })
  const lecture = await storeLecture(payload, venue, await storeTrainer(payload), { childrenAttend: true, ...change })
  return { id: String(lecture.id), slug: lecture.slug, region: String(region.id) }
}
