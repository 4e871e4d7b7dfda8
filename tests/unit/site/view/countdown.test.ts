import { expect, it } from 'vitest'
import { countdown } from '../../../../site/src/view/countdown.ts'

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000]

it.each([
  ['days', 2 * DAY + 3 * HOUR + 59 * MINUTE, '2 天 3 小时'],
  ['exactly a day', DAY, '1 天 0 小时'],
  ['hours', 23 * HOUR + 59 * MINUTE + 59 * SECOND, '23 小时 59 分'],
  ['minutes', 5 * MINUTE + 10 * SECOND, '5 分 10 秒'],
  ['a part of a second counts as one', 1, '0 分 1 秒'],
  ['just under a minute', MINUTE - 1, '1 分 0 秒'],
  ['come', 0, ''],
  ['past', -1, ''],
])('%s', (_name, ms, expected) => {
  expect(countdown(ms)).toBe(expected)
})
