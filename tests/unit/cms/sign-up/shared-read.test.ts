import { expect, test } from 'vitest'
import { SharedRead } from '../../../../cms/sign-up/shared-read.ts'

/** Reads that end when they are told to. */
function world() {
  const reads: PromiseWithResolvers<string>[] = []
  const shared = new SharedRead(() => {
    const read = Promise.withResolvers<string>()
    reads.push(read)
    return read.promise
  })
  return { reads, ask: () => shared.since(performance.now()), shared }
}
/** Lets everything that waits for nothing go on. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('who comes during a read shares the next one, which begins after all of them', async () => {
  const { reads, ask } = world()
  const first = ask()
  await turn()
  const [second, third] = [ask(), ask()]
  await turn()
  expect(reads).toHaveLength(1)
  reads[0]!.resolve('old')
  expect(await first).toBe('old')
  await turn()
  expect(reads).toHaveLength(2)
  reads[1]!.resolve('new')
  expect(await Promise.all([second, third])).toEqual(['new', 'new'])
})

test('a read that began after the moment named is as good as an own one; one from before is not', async () => {
  const { reads, shared } = world()
  const before = performance.now()
  const first = shared.since(before)
  await turn()
  reads[0]!.resolve('a')
  await first
  expect(await shared.since(before)).toBe('a')
  expect(reads).toHaveLength(1)
  void shared.since(performance.now())
  await turn()
  expect(reads).toHaveLength(2)
})

test('what was forgotten is read again, also what was being read then', async () => {
  const { reads, shared } = world()
  const first = shared.since(0)
  await turn()
  shared.forget()
  reads[0]!.resolve('old')
  expect(await first).toBe('old')
  const second = shared.since(0)
  await turn()
  reads[1]!.resolve('new')
  expect(await second).toBe('new')
  expect(await shared.since(0)).toBe('new')
})

test('a failed read fails those who shared it, and nobody after them', async () => {
  const { reads, ask, shared } = world()
  const failing = [ask(), ask()]
  const settled = Promise.allSettled(failing)
  await turn()
  const later = ask()
  reads[0]!.reject(new Error('down'))
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await turn()
  reads[1]!.resolve('up')
  expect(await later).toBe('up')
  expect(shared.isIdle).toBe(true)
})
