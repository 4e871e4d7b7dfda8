import { expect, test } from 'vitest'
import { supersedesItself } from '../../../../cms/domain/supersession.ts'

const SUCCESSORS = new Map([
  ['2016', '2021'],
  ['2021', '2026'],
  ['a', 'b'],
  ['b', 'a'],
])

test.each([
  ['the newest', '2021', '2026', false],
  ['one that nothing succeeds', '2026', '2030', false],
  ['itself', '2026', '2026', true],
  ['one that it has succeeded', '2026', '2021', true],
  ['one that it has succeeded by another', '2026', '2016', true],
  ['a circle that it is not in', '2026', 'a', false],
])('a successor that is %s', (_, id, successor, expected) => {
  expect(supersedesItself(SUCCESSORS, id, successor)).toBe(expected)
})
