import { writeSync } from 'node:fs'
import { runningEnv } from '../../cms/running-env.ts'
import { openPayload } from '../../cms/database/open.ts'
import { recountSeats } from '../../cms/sign-up/mend.ts'
import { signUp } from '../../cms/sign-up/sign-up.ts'

/**
 * Another server process on the same database: `node sign-up-process.ts <lecture> <attempts> <first phone> [wait]`. Says
 * `ready`, waits for a line, recounts as a start does, lets families of one sign up at once, says `told <outcome> <phone>`
 * to each before anything else happens, and prints their tally.
 */
const [slug = '', attempts = '0', first = '0', wait = ''] = process.argv.slice(2)
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await openPayload(runningEnv(), { config })
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))

const context = { payload, dataKey: runningEnv().dataKey, now: new Date() }
const signUps = Array.from({ length: Number(attempts) }, async (_, index) => {
  const phone = String(Number(first) + index)
  const values = { name: '家', phone, childMonths: 8, adults: 1, children: 0 }
  const answer = await signUp(context, slug, values, { wait: wait === 'wait' })
  const seat = (place?: number) => (place === undefined ? 'confirmed' : 'waiting')
  const outcome = answer.refusal ? answer.refusal.error.code : seat(answer.place)
  // Written at once: a process that is killed has told what it has told.
  writeSync(1, `told ${outcome} ${phone}\n`)
  return outcome
})
const recounting = recountSeats(payload)
const outcomes = await Promise.all(signUps)
await recounting
const tally: Record<string, number> = {}
for (const outcome of outcomes) tally[outcome] = (tally[outcome] ?? 0) + 1
process.stdout.write(`${JSON.stringify(tally)}\n`)
await payload.destroy()
process.exit()
