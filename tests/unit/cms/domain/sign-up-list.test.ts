import { expect, test } from 'vitest'
import { countPeople, inListOrder, isLive, type ListedSignUp } from '../../../../cms/domain/sign-up-list.ts'

const row = (
  id: string,
  state: ListedSignUp['state'],
  people = 1,
  waitingNumber: number | null = null,
): ListedSignUp => ({
  id,
  name: '妞妞妈妈',
  phoneMasked: '138****1234',
  adults: people,
  children: 0,
  childMonths: 8,
  people,
  state,
  waitingNumber,
})
const rows = [
  row('cancelled', 'cancelled', 4),
  row('second in line', 'waiting', 2, 9),
  row('seated', 'confirmed', 3),
  row('first in line', 'waiting', 1, 4),
  row('offered', 'offered', 2, 1),
  row('seated too', 'confirmed', 1),
  row('lapsed', 'lapsed', 1, 2),
]

test('seats first, then the line in its order, then what is over', () => {
  expect(inListOrder(rows).map(({ id }) => id)).toEqual([
    'seated',
    'seated too',
    'offered',
    'first in line',
    'second in line',
    'lapsed',
    'cancelled',
  ])
})

test('people are counted by how they stand', () => {
  expect(countPeople(rows)).toEqual({ confirmed: 4, offered: 2, waiting: 3 })
})

test('only what stands can be cancelled or moved', () => {
  expect(rows.filter(isLive).map(({ id }) => id)).toEqual([
    'second in line',
    'seated',
    'first in line',
    'offered',
    'seated too',
  ])
})
