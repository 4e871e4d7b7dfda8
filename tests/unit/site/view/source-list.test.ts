import { expect, test } from 'vitest'
import { Citations } from '../../../../site/src/view/source-list.ts'
import { makeCatalog } from '../../../factories/catalog.ts'

test.each([
  { name: 'a source whose original nobody opened', isUnread: true as const, caution: '（原文待核对）' },
  { name: 'another source', isUnread: undefined, caution: undefined },
])('$name is shown with: $caution', ({ isUnread, caution }) => {
  const made = makeCatalog()
  const [source, ...others] = made.sources
  if (!source) throw new Error('no source')
  const marked = { ...made, sources: [{ ...source, isUnread }, ...others] }
  expect(new Citations([source.key]).list(marked)).toMatchObject([{ title: source.title, caution }])
})
