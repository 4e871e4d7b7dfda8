import { expect, test } from 'vitest'
import { capacityIssue, maskName, whoWouldLoseSeats } from '../../../../cms/domain/capacity.ts'

const family = (name: string, people: number, day: number) => ({
  name,
  phoneMasked: '138****1234',
  people,
  consentAt: `2026-11-${day}T00:00:00.000Z`,
})
const seated = [family('早', 2, 10), family('晚', 3, 12), family('中', 1, 11)]

test.each([
  ['enough for all', 6, []],
  ['one seat fewer: the last family, whole', 5, ['晚']],
  ['the last two', 2, ['晚', '中']],
  ['nobody keeps a seat', 0, ['晚', '中', '早']],
])('whoWouldLoseSeats: %s', (_name, capacity, expected) => {
  expect(whoWouldLoseSeats(seated, capacity).map(({ name }) => name)).toEqual(expected)
})

test('more than ten families are counted, not named', () => {
  const many = Array.from({ length: 12 }, (_, index) => family(`家${index}`, 1, 10 + index))
  expect(capacityIssue(many, 0).message).toContain('等 12 家')
})

test.each([
  ['妞妞妈妈', '妞*'],
  ['𠮷野', '𠮷*'],
  ['', '*'],
])('maskName: %s', (name, expected) => {
  expect(maskName(name)).toBe(expected)
})
