import { describe, expect, test } from 'vitest'
import type { Catalog } from '../../../../content/contract/catalog.ts'
import { patchCatalog } from '../../../../cms/publisher/patch-catalog.ts'

const catalog = {
  articles: [
    { slug: 'a', title: '甲' },
    { slug: 'c', title: '丙' },
  ],
  topics: [{ key: 'k' }],
} as unknown as Catalog

describe('patching a Catalog', () => {
  test.each([
    {
      name: 'an altered entry keeps its place',
      patch: { slug: 'a', entry: { slug: 'a', title: '新' } },
      slugs: ['a', 'c'],
    },
    {
      name: 'a new entry comes where a full load puts it',
      patch: { slug: 'b', entry: { slug: 'b' } },
      slugs: ['a', 'b', 'c'],
    },
    { name: 'a new last entry comes last', patch: { slug: 'd', entry: { slug: 'd' } }, slugs: ['a', 'c', 'd'] },
    { name: 'an entry that is gone goes', patch: { slug: 'a' }, slugs: ['c'] },
    {
      name: 'an entry with a new address takes the place of the old one',
      patch: { slug: 'z', before: 'a', entry: { slug: 'z' } },
      slugs: ['c', 'z'],
    },
  ])('$name', ({ patch, slugs }) => {
    const patched = patchCatalog(catalog, [{ list: 'articles', ...patch }])
    expect(patched.articles.map(({ slug }) => slug)).toEqual(slugs)
    expect(catalog.articles.map(({ slug }) => slug)).toEqual(['a', 'c'])
    expect(patched.topics).toBe(catalog.topics)
  })
})
