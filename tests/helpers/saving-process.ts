import { handleEndpoints } from 'payload'
import { openPayload } from '../../cms/database/open.ts'
import { runningEnv } from '../../cms/running-env.ts'

/**
 * A server's API in a process of its own, to be killed: saves articles through REST without end, several at once.
 * `node saving-process.ts <JSON of SavingOrder>`. Says `saving` when it begins.
 */
export interface SavingOrder {
  /** Ids; each is saved by one stream, one save after another. */
  readonly articles: readonly string[]
  /** What every odd and every even save sets. */
  readonly states: readonly [Record<string, unknown>, Record<string, unknown>]
  readonly headers: Record<string, string>
  readonly origin: string
}

const order = JSON.parse(process.argv[2] ?? '') as SavingOrder
const { default: configPromise } = await import('../../cms/payload.config.ts')
const config = await configPromise
await openPayload(runningEnv(), { config })
process.stdout.write('saving\n')

await Promise.all(
  order.articles.map(async (id) => {
    for (let save = 0; ; save += 1) {
      const state = order.states[save % 2]
      const response = await handleEndpoints({
        config,
        request: new Request(`${order.origin}/api/articles/${id}`, {
          method: 'PATCH',
          headers: { 'Content-Type': 'application/json', ...order.headers },
          body: JSON.stringify({ ...state, _status: 'published' }),
        }),
      })
      if (!response.ok) throw new Error(`A save was refused: ${response.status} ${await response.text()}`)
      // SQLite answers without a turn of the event loop; a kill is as likely here as anywhere.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }),
)
