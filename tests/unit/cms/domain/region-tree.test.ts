import { describe, expect, test } from 'vitest'
import { isWholeTree, regionsAround } from '../../../../cms/domain/region-tree.ts'

const REGIONS = [
  { id: 'province', parent: undefined },
  { id: 'county', parent: 'province' },
  { id: 'town', parent: 'county' },
  { id: 'village', parent: 'town' },
  { id: 'other', parent: 'county' },
]

describe('regions and what they lie in', () => {
  test.each([
    ['nothing', [], []],
    ['the top', ['province'], ['province']],
    ['one below', ['village'], ['village', 'town', 'county', 'province']],
    ['two that share what is above', ['town', 'other'], ['town', 'county', 'province', 'other']],
    ['one that is gone', ['gone'], ['gone']],
  ])('%s', (_, within, expected) => expect([...regionsAround(REGIONS, within)]).toEqual(expected))

  test('a cycle in the data ends the walk', () => {
    const cycle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect([...regionsAround(cycle, ['a'])]).toEqual(['a', 'b'])
  })
})

describe('a scope leaves nothing out', () => {
  test.each([
    ['all of them', ['province', 'county', 'town', 'village', 'other'], true],
    ['the county and all below it', ['county', 'town', 'village', 'other'], true],
    ['every part, one by one', ['town', 'village', 'other'], true],
    ['without one part', ['county', 'town', 'village'], false],
    ['one part', ['town', 'village'], false],
    ['nothing', [], false],
    ['one that is gone instead of another', ['gone', 'town', 'village'], false],
  ])('%s: %s', (_, scope, expected) => expect(isWholeTree(REGIONS, scope)).toBe(expected))
})
