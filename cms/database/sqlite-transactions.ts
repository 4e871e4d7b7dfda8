import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { enterWork, newWork, runInWork, surroundingWork, type Work } from './sqlite-work.ts'
import type { SqliteWriter } from './sqlite-writer.ts'

/** What of the adapter writes. Each such call belongs to a transaction; one without gets its own. */
const WRITES = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/** Those that write one row of a collection in one statement, if it has all its values in one table. */
const OF_ONE_ROW: ReadonlySet<string> = new Set(['create', 'deleteOne', 'updateOne'])

type Transactional = Pick<
  SQLiteAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction' | 'sessions'
> &
  Record<(typeof WRITES)[number], (args: Arguments) => Promise<unknown>>
interface Arguments {
  req?: Requested
  collection?: string
}
interface Requested {
  transactionID?: number | string | Promise<number | string>
}

/**
 * Makes whatever one operation of Payload writes one transaction of SQLite.
 *
 * A transaction begins with its first write; until then it holds nothing up. Transactions take turns. A call inside an
 * operation that hands on no `req` joins its transaction instead of waiting for it for ever. Reads outside a
 * transaction go to a connection of their own and wait for nobody.
 */
export class SqliteTransactions {
  readonly #ofOneTable = new Map<string, boolean>()
  readonly #works = new Map<string, Work>()
  readonly #adapter: SQLiteAdapter
  readonly #writer: () => SqliteWriter

  /** @param writer is asked for when the adapter has connected. */
  constructor(adapter: SQLiteAdapter, writer: () => SqliteWriter) {
    this.#adapter = adapter
    this.#writer = writer
    const own = adapter as unknown as Transactional
    own.beginTransaction = () => this.#begin()
    own.commitTransaction = async (id) => this.#end(await id, 'commit')
    own.rollbackTransaction = async (id) => this.#end(await id, 'rollback')
    for (const name of WRITES) {
      const write = own[name].bind(adapter)
      own[name] = (args) => {
        const isAlone = OF_ONE_ROW.has(name) && this.#isOfOneTable(args.collection)
        return this.#write(args.req, () => write(args), isAlone)
      }
    }
  }

  /** Runs the work in a transaction of its own, or in the one around it; `db` is for SQL. */
  async run<T>(work: (db: SQLiteAdapter['drizzle']) => Promise<T>): Promise<T> {
    return this.#write(undefined, () => work(this.#adapter.drizzle))
  }

  // Not async: what is entered here must reach the operation that asks.
  #begin(): Promise<string | null> {
    if (surroundingWork()) return Promise.resolve(null)
    const work = newWork()
    const { drizzle } = this.#adapter
    this.#works.set(work.id, work)
    this.#adapter.sessions[work.id] = {
      get db() {
        return (work.state === 'open' ? work.db : drizzle) as never
      },
      resolve: async () => {},
      reject: async () => {},
    }
    enterWork(work)
    return Promise.resolve(work.id)
  }

  /** @param isAlone it is one statement, which SQLite stores whole by itself: no transaction is made for it. */
  async #write<T>(req: Requested | undefined, run: () => Promise<T>, isAlone = false): Promise<T> {
    const id = await req?.transactionID
    const around = (id === undefined ? undefined : this.#works.get(String(id))) ?? surroundingWork()
    if (around) {
      await this.#open(around)
      return run()
    }
    if (isAlone) return this.#writer().inTurn(run)
    const own = newWork()
    return runInWork(own, async () => {
      await this.#open(own)
      let result: T
      try {
        result = await run()
      } catch (error) {
        await this.#finish(own, 'rollback')
        throw error
      }
      await this.#finish(own, 'commit')
      return result
    })
  }

  #isOfOneTable(collection = ''): boolean {
    const known = this.#ofOneTable.get(collection)
    if (known !== undefined) return known
    const table = collection.replaceAll('-', '_')
    const names = Object.keys(this.#adapter.rawTables)
    const isOne = names.includes(table) && !names.some((name) => name.startsWith(`${table}_`))
    this.#ofOneTable.set(collection, isOne)
    return isOne
  }

  async #open(work: Work): Promise<void> {
    if (work.state === 'idle') await this.#writer().open(work)
    if (work.state !== 'open') throw new Error(LOST)
    work.touch?.()
  }

  async #end(id: number | string, how: 'commit' | 'rollback'): Promise<void> {
    const work = this.#works.get(String(id))
    // One that is over: Payload takes back once for every operation on the way out.
    if (!work) return
    this.#works.delete(work.id)
    delete this.#adapter.sessions[work.id]
    await this.#finish(work, how)
  }

  async #finish(work: Work, how: 'commit' | 'rollback'): Promise<void> {
    await work.opening?.catch(() => {})
    const wasLost = work.state === 'lost'
    work.state = 'over'
    if (wasLost && how === 'commit') throw new Error(LOST)
    await work.end?.(how)
    if (how === 'commit') for (const callback of work.afterwards) callback()
  }
}

const LOST = 'The transaction is over already, or was taken back because nothing was written in it for too long'
