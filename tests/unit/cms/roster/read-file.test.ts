import { describe, expect, test } from 'vitest'
import { readLines } from '../../../../cms/roster/read-file.ts'

describe('the lines of a CSV', () => {
  const ALL = [
    ['网址名', '姓名'],
    ['a', '甲'],
    ['b', '乙'],
    ['c', '丙'],
  ]
  test.each([
    ['end as Windows ends them', '网址名,姓名\r\na,甲\r\nb,乙\r\nc,丙\r\n', ALL],
    ['end as Unix ends them', '网址名,姓名\na,甲\nb,乙\nc,丙\n', ALL],
    ['end as old Macs ended them', '网址名,姓名\ra,甲\rb,乙\rc,丙\r', ALL],
    ['end one way first, and another way below', '网址名,姓名\r\na,甲\nb,乙\nc,丙\n', ALL],
    ['end in all ways, and the last one not at all', '网址名,姓名\na,甲\rb,乙\r\nc,丙', ALL],
    ['end in all ways, with quotes', '"网址名","姓名"\r\n"a","甲"\n"b","乙"\r"c","丙"', ALL],
    [
      'keep what quotes hold',
      '"a\nb","c\r\nd"\r\n"e\rf",g\n',
      [
        ['a\nb', 'c\r\nd'],
        ['e\rf', 'g'],
      ],
    ],
    ['may be empty, and are counted', 'a\r\n\nb\n', [['a'], [''], ['b']]],
  ])('%s', async (_, file, lines) => {
    expect(await readLines('roster.csv', new TextEncoder().encode(file))).toEqual({ lines })
  })
})
