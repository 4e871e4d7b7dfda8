import { openPayload } from '../../cms/database/open.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { importPass } from '../../cms/workflow/pass.ts'

/**
 * A server's own writing in a process of its own, to be killed: saves articles without end, several at once, as the import of the library does.
 * `node saving-process.ts <JSON of SavingOrder>`. Says `saved` after each.
 */
export interface SavingOrder {
  /** Ids; each is saved by one stream, one save after another. */
  readonly articles: readonly string[]
  /** What every odd and every even save sets. */
  readonly states: readonly [Record<string, unknown>, Record<string, unknown>]
}

const order = JSON.parse(process.argv[2] ?? '') as SavingOrder
const { default: configPromise } = await import('../../cms/payload.config.ts')
const config = await configPromise
const payload = await openPayload(runningEnv(), { config })

await Promise.all(
  order.articles.map(async (id) => {
    for (let save = 0; ; save += 1) {
      const state = order.states[save % 2]
      await payload.update({
        collection: 'articles',
        id,
        data: { ...state, _status: 'published' },
        context: importPass(),
        depth: 0,
        overrideAccess: true,
      })
      process.stdout.write('saved\n')
      // SQLite answers without a turn of the event loop; a kill is as likely here as anywhere.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }),
)
