import { runningEnv } from '../../cms/running-env.ts'
import { openPayload } from '../../cms/database/open.ts'
import { recountSeats } from '../../cms/sign-up/mend.ts'
import { signUp } from '../../cms/sign-up/sign-up.ts'

/**
 * Another server process on the same database: `node sign-up-process.ts <lecture> <attempts> <first phone>`. Says
 * `ready`, waits for a line, recounts as a start does, lets families of one sign up at once, and prints their tally.
 */
const [slug = '', attempts = '0', first = '0'] = process.argv.slice(2)
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await openPayload(runningEnv(), { config })
process.stdout.write('ready\n')
await new Promise((resolve) => process.stdin.once('data', resolve))

const context = { payload, dataKey: runningEnv().dataKey, now: new Date() }
const signUps = Array.from({ length: Number(attempts) }, (_, index) => {
  const phone = String(Number(first) + index)
  return signUp(context, slug, { name: '家', phone, childMonths: 8, adults: 1, children: 0 })
})
const recounting = recountSeats(payload)
const results = await Promise.all(signUps)
await recounting
const tally: Record<string, number> = {}
for (const { refusal } of results) {
  const outcome = refusal?.error.code ?? 'confirmed'
  tally[outcome] = (tally[outcome] ?? 0) + 1
}
process.stdout.write(`${JSON.stringify(tally)}\n`)
await payload.destroy()
process.exit()
