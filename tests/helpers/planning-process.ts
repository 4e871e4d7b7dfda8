import { createInterface } from 'node:readline'
import { openPayload } from '../../cms/database/open.ts'
import { runningEnv } from '../../cms/running-env.ts'

/**
 * Another server process on the same database. Says `ready`; then reads one JSON a line, `{ data, id? }`, saves a lecture
 * with it (a new one, or a change of the one named) and prints `saved` or the sentences it was refused with.
 */
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await openPayload(runningEnv(), { config })
process.stdout.write('ready\n')

interface Save {
  data: Record<string, unknown>
  id?: string
}

for await (const line of createInterface({ input: process.stdin })) {
  const { data, id } = JSON.parse(line) as Save
  const options = { collection: 'lectures' as const, depth: 0, overrideAccess: true }
  try {
    if (id === undefined) await payload.create({ ...options, data: data as never })
    else await payload.update({ ...options, id, data })
    process.stdout.write('saved\n')
  } catch (error) {
    const { data: details } = error as { data?: { errors?: { message: string }[] } }
    const why = details?.errors?.map(({ message }) => message).join('；') ?? String(error)
    process.stdout.write(`refused: ${why.replaceAll('\n', ' ')}\n`)
  }
}
await payload.destroy()
process.exit()
