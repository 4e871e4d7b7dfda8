import { expect, test } from 'vitest'
import { oneAtATime } from '../../../../cms/sign-up/one-at-a-time.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('work of one key runs one at a time, in order, and goes on after a failure', async () => {
  const events: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      events.push(`${name} begins`)
      await turn()
      events.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const results = await Promise.allSettled([
    oneAtATime('x', work('a')),
    oneAtATime('x', work('b', true)),
    oneAtATime('x', work('c')),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('work of different keys runs side by side', async () => {
  const first = Promise.withResolvers<string>()
  const waiting = oneAtATime('x', () => first.promise)
  expect(await oneAtATime('y', async () => 'y')).toBe('y')
  first.resolve('x')
  expect(await waiting).toBe('x')
})
