import type { DoorList, Unsent } from '../../view/check-in/list.ts'
import { peopleOf, type Person } from '../../view/check-in/people.ts'
import { askList, sendRows, type Trouble } from './server.ts'
import type { DoorStore } from './store.ts'

/**
 * One lecture's door: what the server last said, what this phone has still to tell, and what is to be told next.
 * Everything is written down before anything is sent, so that a closed page loses nothing.
 */
export class Door {
  list: DoorList | undefined
  unsent: Unsent[] = []
  trouble: Trouble | undefined
  isSyncing = false
  readonly lecture: string
  readonly #store: DoorStore
  readonly #onChange: () => void
  #again = false
  #isForgotten = false

  constructor(lecture: string, store: DoorStore, onChange: () => void) {
    this.lecture = lecture
    this.#store = store
    this.#onChange = onChange
  }

  get people(): Person[] {
    return this.list ? peopleOf(this.list, this.unsent) : []
  }

  /** What was kept, then what the server says. */
  async open(): Promise<void> {
    this.list = await this.#store.list(this.lecture)
    this.unsent = await this.#store.unsent(this.lecture)
    if (this.list) this.#onChange()
    await this.sync()
  }

  /** Checks a family in, or takes it back. */
  async tell(row: Omit<Unsent, 'lecture' | 'at'>): Promise<void> {
    // Later than whatever this list says of the family: a phone whose clock is slow is still told last.
    const known = this.people.find(({ key }) => key === row.key)?.here?.at
    const at = new Date(Math.max(Date.now(), known === undefined ? 0 : Date.parse(known) + 1)).toISOString()
    await this.#store.keepUnsent({ ...row, lecture: this.lecture, at })
    this.unsent = await this.#store.unsent(this.lecture)
    this.#onChange()
    void this.sync()
  }

  /** Gives up a row that the server would not have. */
  async drop(key: string): Promise<void> {
    for (const row of this.unsent.filter((each) => each.key === key)) await this.#store.dropSent(row)
    this.unsent = await this.#store.unsent(this.lecture)
    this.#onChange()
  }

  async forget(): Promise<void> {
    this.#isForgotten = true
    await this.#store.forget(this.lecture)
    this.list = undefined
    this.unsent = []
  }

  /** Sends what is unsent and asks for the list; one at a time, and once more when something came meanwhile. */
  async sync(): Promise<void> {
    if (this.isSyncing) {
      this.#again = true
      return
    }
    this.isSyncing = true
    try {
      do {
        this.#again = false
        await this.#exchange()
      } while (this.#again)
    } finally {
      this.isSyncing = false
      this.#onChange()
    }
  }

  async #exchange(): Promise<void> {
    const rows = this.unsent.filter(({ problem }) => problem === undefined)
    if (rows.length > 0) {
      const { value: answers, trouble } = await sendRows(this.lecture, rows)
      if (trouble) return this.#fail(trouble)
      await this.#settle(rows, new Map(answers.map(({ key, problem }) => [key, problem])))
      // The server takes so many at a time.
      if (answers.length > 0 && answers.length < rows.length) this.#again = true
    }
    const { value: list, trouble } = await askList(this.lecture)
    if (trouble) return this.#fail(trouble)
    if (this.#isForgotten) return
    await this.#store.keepList(list)
    this.list = list
    this.unsent = await this.#store.unsent(this.lecture)
    this.trouble = undefined
  }

  /** Drops what the server has, and marks what it would not have; what was changed meanwhile is sent next. */
  async #settle(sent: readonly Unsent[], answers: ReadonlyMap<string, string | undefined>): Promise<void> {
    const now = new Map((await this.#store.unsent(this.lecture)).map((row) => [row.key, row]))
    for (const row of sent) {
      if (!answers.has(row.key)) continue
      const problem = answers.get(row.key)
      if (problem === undefined) await this.#store.dropSent(row)
      else if (now.get(row.key)?.at === row.at) await this.#store.keepUnsent({ ...row, problem })
      else this.#again = true
    }
  }

  #fail(trouble: Trouble): void {
    this.trouble = trouble
    this.#again = false
  }
}
