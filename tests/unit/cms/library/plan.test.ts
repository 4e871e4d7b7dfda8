import { expect, test } from 'vitest'
import type { Kind } from '../../../../cms/library/kind.ts'
import { type Item, plan } from '../../../../cms/library/plan.ts'

const kind = (collection: string, hasDrafts: boolean) => ({ collection, hasDrafts }) as unknown as Kind
const regions = kind('regions', false)
const articles = kind('articles', true)

/** `a -> b, c`: an entry and what it points to, in its own collection unless another is named. */
function item(of: Kind, text: string): Item {
  const [name = '', targets = ''] = text.split(' -> ')
  const references = targets
    .split(', ')
    .filter(Boolean)
    .map((target) => {
      const [collection, targetName] = target.includes(':') ? target.split(':') : [of.collection, target]
      return { collection: String(collection), name: String(targetName) }
    })
  return { kind: of, name, entry: { file: `${name}.yaml` }, references }
}

const CASES: { name: string; items: Item[]; stored?: string[]; ordered: string[]; refused?: string[] }[] = [
  {
    name: 'what is pointed to comes first',
    items: ['c -> b', 'b -> a', 'a'].map((one) => item(regions, one)),
    ordered: ['a', 'b', 'c'],
  },
  {
    name: 'what is stored need not be imported',
    items: [item(regions, 'b -> a')],
    stored: ['regions:a'],
    ordered: ['b'],
  },
  {
    name: 'what points to nothing is refused, and so is what points to it',
    items: ['c -> b', 'b -> a', 'd'].map((one) => item(regions, one)),
    ordered: ['d'],
    refused: ['b：指向的 regions:a 没有，或它自己也没能导入', 'c：指向的 regions:b 没有，或它自己也没能导入'],
  },
  {
    name: 'texts may point to each other',
    items: ['a -> b', 'b -> a'].map((one) => item(articles, one)),
    ordered: ['a', 'b'],
  },
  {
    name: 'others may not, and take along what points to them',
    items: [...['a -> b', 'b -> a', 'c'].map((one) => item(regions, one)), item(articles, 'text -> regions:a')],
    ordered: ['c'],
    refused: [
      'a：和别的条目互相指向，绕成了一圈',
      'b：和别的条目互相指向，绕成了一圈',
      'text：指向的 regions:a 没有，或它自己也没能导入',
    ],
  },
  {
    name: 'an entry that points to itself is a circle',
    items: [item(regions, 'a -> a')],
    ordered: [],
    refused: ['a：和别的条目互相指向，绕成了一圈'],
  },
]

test.each(CASES)('$name', ({ items, stored = [], ordered, refused = [] }) => {
  const planned = plan(items, ({ collection, name }) => stored.includes(`${collection}:${name}`))
  expect(planned.ordered.map(({ name }) => name)).toEqual(ordered)
  expect(planned.refused.map((one) => `${one.item.name}：${one.reason}`)).toEqual(refused)
})
