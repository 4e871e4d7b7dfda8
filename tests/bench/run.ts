import { parseArgs } from 'node:util'
import { buildWhatIsStale } from '../../cms/commands/builds.ts'

/** `npm run bench -- <name> [--json] [--database mongodb] [--clients 300] [--waiting 100] [--processes 2] [--articles 35] [--times 100] [--documents 10000] [--lectures 10000]`. */
interface Options {
  readonly json: boolean
  readonly database?: string | undefined
  readonly clients?: number | undefined
  readonly waiting?: number | undefined
  readonly processes?: number | undefined
  readonly articles?: number | undefined
  readonly times?: number | undefined
  readonly documents?: number | undefined
  readonly lectures?: number | undefined
}

const BENCHES: Readonly<Record<string, () => Promise<{ run: (options: Options) => Promise<void> }>>> = {
  conflicts: () => import('./conflicts.ts'),
  desk: () => import('./desk.ts'),
  kill: () => import('./kill.ts'),
  publish: () => import('./publish.ts'),
  search: () => import('./search.ts'),
  serve: () => import('./serve.ts'),
  signup: () => import('./signup.ts'),
  weight: () => import('./weight.ts'),
}

const count = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new Error(`${text} is no whole number from 1`)
  return number
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      database: { type: 'string' },
      clients: { type: 'string' },
      waiting: { type: 'string' },
      processes: { type: 'string' },
      articles: { type: 'string' },
      times: { type: 'string' },
      documents: { type: 'string' },
      lectures: { type: 'string' },
    },
  })
  const [name = ''] = positionals
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  const { json, database } = values
  if (!load) throw new Error(`There is no bench “${name}”. There are: ${Object.keys(BENCHES).join(', ')}`)
  if (database !== undefined && !['sqlite', 'mongodb'].includes(database)) {
    throw new Error(`There is no database “${database}”. There are: sqlite, mongodb`)
  }
  const options = {
    json,
    database,
    clients: count(values.clients),
    waiting: count(values.waiting),
    processes: count(values.processes),
    articles: count(values.articles),
    times: count(values.times),
    documents: count(values.documents),
    lectures: count(values.lectures),
  }
  await buildWhatIsStale((step) => process.stderr.write(`${step}\n`))
  await (await load()).run(options)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
