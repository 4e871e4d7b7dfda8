import { describe, expect, test } from 'vitest'
import { maskPhone, normalisePhone } from '../../../../cms/domain/phone.ts'

describe('normalisePhone', () => {
  test.each([
    ['plain', '13800001234', '13800001234'],
    ['spaces', ' 138 0000 1234 ', '13800001234'],
    ['hyphens', '138-0000-1234', '13800001234'],
    ['+86', '+8613800001234', '13800001234'],
    ['+86 and spaces', '+86 138 0000 1234', '13800001234'],
    ['(+86)', '(+86)13800001234', '13800001234'],
    ['0086', '008613800001234', '13800001234'],
    ['86 without a plus', '8613800001234', '13800001234'],
    ['full-width digits', '１３８００００１２３４', '13800001234'],
    ['full-width plus and space', '＋８６　１３８　００００　１２３４', '13800001234'],
    ['pasted with invisible direction marks', '\u202A13800001234\u202C', '13800001234'],
    ['pasted with a zero-width space', '\u200B13800001234', '13800001234'],
    ['19 in front', '19912345678', '19912345678'],
    ['12 in front', '12800001234', undefined],
    ['10 digits', '1380000123', undefined],
    ['12 digits', '138000012345', undefined],
    ['a landline', '0571-88001234', undefined],
    ['another country', '+1 415 555 0100', undefined],
    ['+86 twice', '+86+8613800001234', undefined],
    ['letters', '1380000123a', undefined],
    ['a number in Arabic-Indic digits', '١٣٨٠٠٠٠١٢٣٤', undefined],
    ['nothing', '', undefined],
  ])('%s', (_name, typed, expected) => {
    expect(normalisePhone(typed)).toBe(expected)
  })
})

test('maskPhone shows the first three digits and the last four', () => {
  expect(maskPhone('13812341234')).toBe('138****1234')
})
