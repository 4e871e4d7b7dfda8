/** One at a time, in the order of asking. */
export class Turns {
  readonly #waiting: (() => void)[] = []
  #isTaken = false

  /**
   * Waits for the turn. What it returns ends it; calling that twice does nothing more.
   * @param longestMs an Error is thrown when the turn has not come by then.
   */
  async take(longestMs: number): Promise<() => void> {
    if (this.#isTaken) await this.#wait(longestMs)
    this.#isTaken = true
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      const next = this.#waiting.shift()
      if (next) next()
      else this.#isTaken = false
    }
  }

  #wait(longestMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(called), 1)
        reject(new Error(`The turn to write has not come within ${longestMs} ms`))
      }, longestMs)
      this.#waiting.push(called)
    })
  }
}
