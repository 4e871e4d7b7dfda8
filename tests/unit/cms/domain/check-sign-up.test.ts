import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPeople, checkSignUp } from '../../../../cms/domain/check-sign-up.ts'

const good = { name: '妞妞妈妈', phone: '13800001234', childMonths: 8, adults: 2, children: 1, consent: true }

describe('checkSignUp accepts', () => {
  test.each([
    ['JSON', good, {}],
    [
      'a form, where all is text',
      { name: '妞妞妈妈', phone: '+86 138 0000 1234', childMonths: '8', adults: '2', children: '1', consent: 'on' },
      {},
    ],
    ['full-width digits', { ...good, phone: '１３８００００１２３４', adults: '２' }, {}],
    ['an empty honeypot', { ...good, website: '' }, {}],
    ['keys it does not know', { ...good, lecture: 'x', extra: [1] }, {}],
    ['a family that is expecting', { ...good, childMonths: 0 }, { childMonths: 0 }],
    ['the eldest child', { ...good, childMonths: 36 }, { childMonths: 36 }],
    ['adults alone', { ...good, adults: 1, children: 0 }, { adults: 1, children: 0 }],
    ['the most people', { ...good, adults: 4, children: 4 }, { adults: 4, children: 4 }],
    ['a name of 30 characters', { ...good, name: '妈'.repeat(30) }, { name: '妈'.repeat(30) }],
    ['a rare character outside the basic plane', { ...good, name: '𠮷吉' }, { name: '𠮷吉' }],
    ['a name with spaces around and within', { ...good, name: '  Li   Na ' }, { name: 'Li Na' }],
    ['a phone number sent as a number', { ...good, phone: 13800001234 }, {}],
  ])('%s', (_name, input, change) => {
    const values = { name: '妞妞妈妈', phone: '13800001234', childMonths: 8, adults: 2, children: 1, ...change }
    expect(checkSignUp(input)).toEqual({ values })
  })
})

describe('checkPeople', () => {
  const few = { adults: 1, children: 0 }
  const many = { adults: 18, children: 6 }
  test.each([
    ['a family adds as many as the form takes', few, { adults: '4', children: '4' }],
    ['a group keeps its number', many, many],
    ['a group comes with one fewer', many, { adults: 17, children: 5 }],
    ['a group comes with one alone', many, few],
    [
      'a group of adults adds children, as many as the form takes',
      { adults: 18, children: 0 },
      { adults: 18, children: 4 },
    ],
  ])('%s', (_, present, sent) => {
    const values = { adults: Number(sent.adults), children: Number(sent.children) }
    expect(checkPeople(sent, present)).toEqual({ values })
  })

  test.each([
    ['five adults', few, { adults: 5, children: 0 }, '大人应是 1 到 4 位；人更多请联系主办单位。'],
    ['five children', few, { adults: 1, children: 5 }, '孩子应是 0 到 4 个；不带孩子请填 0，人更多请联系主办单位。'],
    ['one more adult', many, { adults: 19, children: 6 }, '大人应是 1 到 18 位；人更多请联系主办单位。'],
    ['one more child', many, { adults: 18, children: 7 }, '孩子应是 0 到 6 个；不带孩子请填 0，人更多请联系主办单位。'],
    ['no adult', many, { adults: 0, children: 6 }, '大人应是 1 到 18 位；人更多请联系主办单位。'],
  ])('refuses %s', (_, present, sent, message) => {
    expect(checkPeople(sent, present).errors?.map((error) => error.message)).toEqual([message])
  })
})

describe('checkSignUp refuses', () => {
  test.each([
    ['no name', { name: ' ' }, 'name', 'required', '请填写称呼，写小名或“妞妞妈妈”都可以。'],
    ['a name of 31 characters', { name: '妈'.repeat(31) }, 'name', 'too-long', '称呼最多 30 个字，请写短一些。'],
    ['a lone surrogate', { name: '妈\uD800' }, 'name', 'invalid', '称呼里有无法保存的字符，请重新填写。'],
    ['a control character', { name: '妈\u0000' }, 'name', 'invalid', '称呼里有无法保存的字符，请重新填写。'],
    ['a name that shows nothing', { name: '\u200B\u200B' }, 'name', 'invalid', '称呼里有无法保存的字符，请重新填写。'],
    ['a list as name', { name: ['妈'] }, 'name', 'invalid', '称呼应是文字，请重新填写。'],
    ['no phone', { phone: '' }, 'phone', 'required', '请填写手机号，它用于防止重复报名，加密保存。'],
    [
      'a phone number one digit short',
      { phone: '1380000123' },
      'phone',
      'invalid',
      '手机号应是 11 位数字、以 1 开头，例如 13800001234。请检查有没有少写或多写。',
    ],
    ['no age', { childMonths: '' }, 'childMonths', 'required', '请填写孩子的月龄；还在孕期请填 0。'],
    ['37 months', { childMonths: 37 }, 'childMonths', 'range', '孩子的月龄应是 0 到 36 之间的整数；还在孕期请填 0。'],
    [
      'half a month',
      { childMonths: 1.5 },
      'childMonths',
      'range',
      '孩子的月龄应是 0 到 36 之间的整数；还在孕期请填 0。',
    ],
    [
      'a negative age',
      { childMonths: '-1' },
      'childMonths',
      'range',
      '孩子的月龄应是 0 到 36 之间的整数；还在孕期请填 0。',
    ],
    [
      'an age in another notation',
      { childMonths: '1e1' },
      'childMonths',
      'range',
      '孩子的月龄应是 0 到 36 之间的整数；还在孕期请填 0。',
    ],
    ['no adult', { adults: 0 }, 'adults', 'range', '大人应是 1 到 4 位；人更多请联系主办单位。'],
    ['adults left out', { adults: undefined }, 'adults', 'required', '请填写来几位大人。'],
    ['five adults', { adults: 5 }, 'adults', 'range', '大人应是 1 到 4 位；人更多请联系主办单位。'],
    ['adults as true', { adults: true }, 'adults', 'range', '大人应是 1 到 4 位；人更多请联系主办单位。'],
    [
      'five children',
      { children: 5 },
      'children',
      'range',
      '孩子应是 0 到 4 个；不带孩子请填 0，人更多请联系主办单位。',
    ],
    ['children left out', { children: null }, 'children', 'required', '请填写来几个孩子；不带孩子请填 0。'],
    ['no consent', { consent: undefined }, 'consent', 'consent', '请先勾选同意隐私说明，我们才能保存您的报名。'],
    ['consent as false', { consent: 'false' }, 'consent', 'consent', '请先勾选同意隐私说明，我们才能保存您的报名。'],
    [
      'the hidden field filled in',
      { website: 'http://x' },
      'website',
      'refused',
      '报名没有提交成功，请刷新页面后再试一次。',
    ],
  ])('%s', (_name, change, path, code, message) => {
    expect(checkSignUp({ ...good, ...change })).toEqual({ errors: [{ path, message, code }] })
  })

  test('everything at once, in the order of the form', () => {
    expect(checkSignUp({}).errors?.map(({ path }) => path)).toEqual([
      'name',
      'phone',
      'childMonths',
      'adults',
      'children',
      'consent',
    ])
  })

  test.each([null, undefined, 'text', 7, true, [], [good]])('what is no object: %j', (input) => {
    expect(checkSignUp(input).errors).toHaveLength(6)
  })

  test('values that are inherited', () => {
    expect(checkSignUp(Object.create(good)).errors).toHaveLength(6)
    expect(checkSignUp(JSON.parse('{"__proto__":{"name":"妈","adults":1}}')).errors).toHaveLength(6)
  })
})

test('whatever is sent, checkSignUp answers with clean values or with errors', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record(
      {
        name: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        phone: fc.oneof(fc.string(), fc.constant('13800001234')),
        childMonths: fc.oneof(fc.integer({ min: -2, max: 40 }), fc.anything()),
        adults: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.anything()),
        children: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.anything()),
        consent: fc.oneof(fc.constant(true), fc.anything()),
      },
      { requiredKeys: [] },
    ),
  )
  fc.assert(
    fc.property(anything, (input) => {
      const { values, errors } = checkSignUp(input)
      if (errors) return errors.length > 0 && errors.every(({ path, message, code }) => path && message && code)
      const { name, phone, childMonths, adults, children } = values
      return (
        name.isWellFormed() &&
        name !== '' &&
        [...name].length <= 30 &&
        /^1[3-9]\d{9}$/.test(phone) &&
        [childMonths, adults, children].every(Number.isInteger) &&
        childMonths >= 0 &&
        childMonths <= 36 &&
        adults >= 1 &&
        adults <= 4 &&
        children >= 0 &&
        children <= 4
      )
    }),
    { numRuns: 500 },
  )
}, 30_000)
