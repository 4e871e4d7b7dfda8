/**
 * A read that a crowd shares. Whoever asks gets what was read after the moment named, as if it had read for itself; at
 * most one read is under way, and all who come meanwhile wait for the one after it.
 */
export class SharedRead<Value> {
  readonly #load: () => Promise<Value>
  #latest: { readonly startedAt: number; readonly value: Value } | undefined
  #running: Promise<unknown> | undefined
  #next: Promise<Value> | undefined
  #forgotten = 0

  constructor(load: () => Promise<Value>) {
    this.#load = load
  }

  /** Whether nobody waits for a read. */
  get isIdle(): boolean {
    return this.#running === undefined && this.#next === undefined
  }

  /** What was read is so no more, nor what is being read. */
  forget(): void {
    this.#latest = undefined
    this.#forgotten += 1
  }

  /** @param since a moment by `performance.now()`. */
  async since(since: number): Promise<Value> {
    if (this.#latest && this.#latest.startedAt >= since) return this.#latest.value
    return (this.#next ??= this.#readNext())
  }

  async #readNext(): Promise<Value> {
    await this.#running?.catch(() => undefined)
    // Whoever comes from here on needs another read.
    this.#next = undefined
    const startedAt = performance.now()
    const forgotten = this.#forgotten
    const reading = this.#load()
    this.#running = reading
    try {
      const value = await reading
      if (forgotten === this.#forgotten) this.#latest = { startedAt, value }
      return value
    } finally {
      if (this.#running === reading) this.#running = undefined
    }
  }
}
