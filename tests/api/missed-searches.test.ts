import { afterAll, beforeAll, expect, it } from 'vitest'
import { countMissedSearch } from '../../cms/missed-searches/count-missed-search.ts'
import { forgetMissedSearches } from '../../cms/missed-searches/forget-missed-searches.ts'
import { openSignUpWorld, type SignUpWorld } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const rows = async () => {
  const { docs } = await world.payload.find({
    collection: 'missed-searches',
    overrideAccess: true,
    limit: 50,
    sort: ['-month', '-count', 'words'],
  })
  return docs.map(({ id: _, ...row }) => row)
}
const tell = (body: unknown) => world.send('POST', '/api/public/missed-searches', body)

it('keeps words, month and a count, and nothing that may tell who asked', async () => {
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7)
  const answers = []
  for (const query of ['百日咳', ' 百日咳？', '手足口', '13812345678', 'a@b.cn', '字'.repeat(31), 7, undefined]) {
    answers.push(await tell({ query, name: '妞妞妈妈', phone: '13812345678' }))
  }
  expect(answers.map(({ status, body }) => [status, body])).toEqual(answers.map(() => [202, {}]))
  expect(await rows()).toEqual([
    { words: '百日咳', month, count: 2 },
    { words: '手足口', month, count: 1 },
  ])
  expect((await tell('{"query":')).status).toBe(400)
  expect((await world.send('GET', '/api/missed-searches')).status).toBe(403)
})

it('counts each of many at once, and forgets what is older than last month', async () => {
  await forgetMissedSearches(world.payload, new Date('2031-01-01T00:00:00Z'))
  expect(await rows()).toEqual([])
  const at = (day: string) => new Date(`${day}T04:00:00Z`)
  await Promise.all(Array.from({ length: 12 }, () => countMissedSearch(world.payload, '水痘', at('2026-11-30'))))
  await countMissedSearch(world.payload, '水痘', at('2026-12-01'))
  await countMissedSearch(world.payload, '麻疹', at('2026-10-31'))
  await forgetMissedSearches(world.payload, at('2026-12-02'))
  expect(await rows()).toEqual([
    { words: '水痘', month: '2026-12', count: 1 },
    { words: '水痘', month: '2026-11', count: 12 },
  ])
})
