import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'
import { storeArticle, storeRegister } from '../factories/stored.ts'
import { killPublisher } from '../helpers/kill-publisher.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let world: TestPayload
beforeAll(async () => {
  await buildWhatIsStale(() => {}, { only: 'site' })
  world = await startPayload()
  const register = await storeRegister(world.payload)
  for (let number = 0; number < 8; number += 1)
    await storeArticle(world.payload, register, { title: `第 ${number} 篇` })
})
afterAll(() => world.stop())

test('killed at random moments, the folder is whole each time, and after a restart as if made anew', async () => {
  // A hundred times: `npm run bench -- kill`.
  expect(await killPublisher(world.dataDir, 3)).toEqual([])
})
