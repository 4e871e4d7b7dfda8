import { afterEach, describe, expect, it, vi } from 'vitest'
import { Turns } from '../../../../cms/database/turns.ts'

afterEach(() => vi.useRealTimers())

describe('turns', () => {
  it('come in the order of asking, one at a time', async () => {
    const turns = new Turns()
    const done: string[] = []
    const work = async (name: string): Promise<void> => {
      const give = await turns.take(1000)
      done.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      done.push(`${name} ends`)
      give()
    }
    await Promise.all(['a', 'b', 'c'].map(work))
    expect(done).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  })

  it('are given back once, however often that is said', async () => {
    const turns = new Turns()
    const give = await turns.take(1000)
    const second = turns.take(1000)
    let isThird = false
    give()
    give()
    const giveSecond = await second
    const third = turns.take(1000).then(() => (isThird = true))
    give()
    await new Promise((resolve) => setImmediate(resolve))
    expect(isThird).toBe(false)
    giveSecond()
    await third
  })

  it('are refused to those who wait too long, and go to the next', async () => {
    vi.useFakeTimers()
    const turns = new Turns()
    const give = await turns.take(1000)
    const impatient = expect(turns.take(1000)).rejects.toThrow('The turn to write has not come within 1000 ms')
    const patient = turns.take(5000)
    await vi.advanceTimersByTimeAsync(1001)
    await impatient
    give()
    await expect(patient).resolves.toBeTypeOf('function')
  })
})
