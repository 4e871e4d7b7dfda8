import { refuseFile } from './import-refused.ts'

/** Each holds its file in memory. */
const MOST_WAITING = 5

/** Has imports wait for each other: one already takes as much as the server can spare. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** @throws ImportRefused when too many wait already */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#waiting > MOST_WAITING) {
      throw refuseFile(429, 'busy', '正在导入的文件太多，请过一会儿再试。')
    }
    this.#waiting += 1
    const own = this.#last.then(work)
    this.#last = own.catch(() => {})
    try {
      return await own
    } finally {
      this.#waiting -= 1
    }
  }
}
