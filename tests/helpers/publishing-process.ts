import path from 'node:path'
import { pino } from 'pino'
import { openPayload } from '../../cms/database/open.ts'
import { Publisher } from '../../cms/publisher/publisher.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { BUILT_SITE } from './built-site.ts'

/**
 * A server's publisher in a process of its own, to be killed: `node publishing-process.ts <folder> [fresh folder]`.
 * Says `started`; `settled` when all is published, with a fresh folder beside it if asked for; after a line on its
 * input it edits without end, one save after another.
 */
const [root = '', fresh] = process.argv.slice(2)
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await openPayload(runningEnv(), { config })
const logger = pino({ level: 'silent' })
const options = { ...BUILT_SITE, payload, logger, origin: runningEnv().origin }
const say = (line: string): void => void process.stdout.write(`${line}\n`)

say('started')
const publisher = new Publisher({ ...options, root: path.resolve(root) })
await publisher.start()
await publisher.settled()
if (fresh) {
  const other = new Publisher({ ...options, root: path.resolve(fresh) })
  await other.start()
  await other.settled()
  await other.stop()
}
say('settled')
await new Promise((resolve) => process.stdin.once('data', resolve))

const { docs } = await payload.find({ collection: 'articles', limit: 0, pagination: false, depth: 0 })
const { docs: sources } = await payload.find({ collection: 'sources', limit: 1, depth: 0 })
const { docs: topics } = await payload.find({
  collection: 'topics',
  where: { taxonomy: { equals: 'guidance' } },
  limit: 1,
  depth: 0,
})
// On MongoDB, a kill in the middle of a save can leave an article without its relations (there are no transactions): each
// save brings them along, so that no later one is refused for that.
const relations = { topics: topics.map(({ id }) => id), sources: sources.map(({ id }) => id) }
const stream = process.hrtime.bigint().toString(36)
for (let round = 0; ; round += 1) {
  const article = docs[round % docs.length]
  const save = (data: Record<string, unknown>) =>
    payload.update({
      collection: 'articles',
      id: article?.id ?? '',
      data: { ...relations, ...data } as never,
      depth: 0,
      context: data['_status'] === 'published' ? importPass() : {},
    })
  const kind = round % 7
  if (kind === 3) await save({ slug: `moved-${stream}-${round}`, _status: 'published' })
  else if (kind === 5) await save({ _status: 'draft' })
  else if (kind === 6) {
    const data = { title: `第 ${round} 版来源` }
    await payload.update({ collection: 'sources', id: sources[0]?.id ?? '', data, depth: 0 })
  } else await save({ summary: `第 ${stream} ${round} 次改。`, _status: 'published' })
}
