import { setTimeout as sleep } from 'node:timers/promises'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { reasonOf } from './database-error.ts'
import { Turns } from './turns.ts'
import type { Work } from './sqlite-work.ts'

type Client = SQLiteAdapter['client']
type Drizzle = SQLiteAdapter['drizzle']
type OpenTransaction = Awaited<ReturnType<Client['transaction']>>

/** How long a write waits for those before it in this process. */
const TURN_MS = 60_000
/** How long a transaction waits for another process, and how long it sleeps between two looks. */
const BUSY_MS = 15_000
const LOOK_EVERY_MS = 5
/** A transaction that has written nothing for so long is taken back, so that it cannot keep all others waiting. */
const IDLE_MS = 30_000

/**
 * The one connection that writes. SQLite lets one writer in at a time, and a connection that waits in its busy handler
 * stops this whole process, also the writer that it waits for: so transactions take turns before they begin.
 */
export class SqliteWriter {
  readonly #turns = new Turns()
  readonly #drizzle: Drizzle
  readonly #client: Client
  readonly #onLost: (work: Work) => void

  /** @param onLost told of each transaction that was taken back because nobody went on with it. */
  constructor(client: Client, drizzle: Drizzle, onLost: (work: Work) => void) {
    this.#client = client
    this.#drizzle = drizzle
    this.#onLost = onLost
    // Drizzle asks its client for a transaction; libsql's own would open a new connection each time.
    client.transaction = () => this.#begin()
  }

  /** Opens the transaction before its first write. */
  open(work: Work): Promise<void> {
    return (work.opening ??= this.#open(work))
  }

  /** Runs something that writes on the other connection, without a transaction, while none is open. */
  async inTurn<T>(run: () => Promise<T>): Promise<T> {
    const giveTurn = await this.#turns.take(TURN_MS)
    try {
      return await run()
    } finally {
      giveTurn()
    }
  }

  close(): void {
    this.#client.close()
  }

  async #open(work: Work): Promise<void> {
    const giveTurn = await this.#turns.take(TURN_MS)
    if (work.state !== 'idle') return giveTurn()
    const { promise: asked, resolve: commit, reject: rollback } = Promise.withResolvers<void>()
    try {
      await new Promise<void>((resolve, reject) => {
        const done = this.#drizzle.transaction(async (tx) => {
          work.db = tx as unknown as Drizzle
          work.end = (how) => {
            if (how === 'commit') commit()
            else rollback(new TakenBack())
            return done.then(
              () => {},
              (error: unknown) => {
                if (!(error instanceof TakenBack)) throw error
              },
            )
          }
          resolve()
          await asked
        })
        done.catch(reject).finally(giveTurn)
      })
    } catch (error) {
      throw new Error(`A transaction cannot begin: ${reasonOf(error)}`, { cause: error })
    }
    work.state = 'open'
    this.#watch(work)
  }

  #watch(work: Work): void {
    const timer = setTimeout(() => {
      if (work.state !== 'open') return
      work.state = 'lost'
      this.#onLost(work)
      void work.end?.('rollback').catch(() => {})
    }, IDLE_MS).unref()
    work.touch = () => void timer.refresh()
    const { end } = work
    work.end = (how) => {
      clearTimeout(timer)
      return end?.(how) ?? Promise.resolve()
    }
  }

  async #begin(): Promise<OpenTransaction> {
    const client = this.#client
    await waitForOtherProcesses(client)
    await client.execute('BEGIN IMMEDIATE')
    let isOpen = true
    const whileOpen = (): Client => {
      if (!isOpen) throw new Error('The transaction is over')
      return client
    }
    const end = async (statement: string): Promise<void> => {
      if (!isOpen) return
      await client.execute(statement)
      isOpen = false
    }
    return {
      execute: async (...args: [never]) => whileOpen().execute(...args),
      batch: async (statements) => Promise.all(statements.map(async (statement) => whileOpen().execute(statement))),
      commit: () => end('COMMIT'),
      // SQLite has already taken it back after some errors, such as a full disk.
      rollback: () => end('ROLLBACK').catch(() => void (isOpen = false)),
      close: () => void end('ROLLBACK').catch(() => {}),
      get closed() {
        return !isOpen
      },
    } as OpenTransaction
  }
}

/** Why a transaction that is rolled back on purpose ends. */
class TakenBack extends Error {
  override name = 'TakenBack'
}

/**
 * Waits until no other process writes, without stopping this one. A statement that fails with SQLITE_BUSY stays under
 * way until it is garbage, and its connection cannot commit until then; libsql ends at once only what comes as a script.
 * For the moment between this look and the BEGIN after it, SQLite's own wait is left on.
 */
async function waitForOtherProcesses(client: Client): Promise<void> {
  const deadline = Date.now() + BUSY_MS
  for (;;) {
    try {
      await client.executeMultiple(LOOK)
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
      await sleep(LOOK_EVERY_MS)
    }
  }
}

const LOOK = `PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ROLLBACK; PRAGMA busy_timeout = 5000`

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  /SQLITE_BUSY|database is locked/.test(`${error.message} ${String((error as { code?: unknown }).code)}`)
