import { storeArticle, storeRegister } from '../factories/stored.ts'
import { killPublisher } from '../helpers/kill-publisher.ts'
import { startPayload } from '../helpers/payload.ts'
import { report } from './figures.ts'

const ARTICLES = 30

/** `npm run bench -- kill --times 100`: kill -9 at random moments under a stream of edits; says what was wrong after each. */
export async function run({ json, times = 100 }: { json: boolean; times?: number | undefined }): Promise<void> {
  const world = await startPayload()
  try {
    const register = await storeRegister(world.payload)
    for (let number = 0; number < ARTICLES; number += 1)
      await storeArticle(world.payload, register, { title: `第 ${number} 篇` })
    const wrong = await killPublisher(world.dataDir, times, (kills) => process.stderr.write(`${kills} of ${times}\r`))
    for (const each of wrong) process.stderr.write(`${each}\n`)
    report('kill -9 of the publisher', { kills: times, wrong: wrong.length }, json)
    if (wrong.length > 0) process.exitCode = 1
  } finally {
    await world.stop()
  }
}
