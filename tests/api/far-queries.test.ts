import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../factories/people.ts'
import { type ApiServer, serveApi } from '../helpers/api-server.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let payload: TestPayload
let world: World
let api: ApiServer
beforeAll(async () => {
  payload = await startPayload()
  world = await makeWorld(payload)
  api = await serveApi(payload)
})
afterAll(async () => {
  await api.close()
  await payload.stop()
})

/** What a trainer is answered, and where the trouble is. */
async function ask(path: string): Promise<unknown[]> {
  const response = await fetch(api.url + path, { headers: world.as.trainer ?? {} })
  const { errors = [] } = (await response.json()) as { errors?: { path: string }[] }
  return [response.status, ...errors.map((error) => error.path)]
}

test.each([
  ['a condition', '/api/sign-ups?where[lecture.trainer.phone][like]=1', 'where'],
  ['the same in another spelling', '/api/sign-ups?where[lecture__trainer__phone][like]=1', 'where'],
  ['one of several', '/api/sign-ups?where[or][0][lecture.trainer.phone][like]=1', 'where'],
  ['an order', '/api/sign-ups?sort=lecture.trainer.phone', 'sort'],
  ['photographs listed with a lecture', '/api/lectures?joins[photos][where][lecture.trainer.phone][like]=1', 'where'],
  ['versions', '/api/lectures/versions?where[version.venue.region.name][like]=1', 'where'],
  ['counting', '/api/sign-ups/count?where[lecture.trainer.phone][like]=1', 'where'],
])('behind two relationships nothing is asked: %s; and no promise is left alone', async (_name, path, at) => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note)
  try {
    const answer = await ask(path)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect([answer, unhandled]).toEqual([[400, at], []])
  } finally {
    process.off('unhandledRejection', note)
    for (const other of others) process.on('unhandledRejection', other)
  }
})

test('behind one relationship it is', async () => {
  expect(await ask('/api/sign-ups?where[lecture.title][like]=a&sort=lecture.title')).toEqual([200])
  expect(await ask('/api/sign-ups?where[lecture.trainer.id][equals]=a')).toEqual([200])
})
