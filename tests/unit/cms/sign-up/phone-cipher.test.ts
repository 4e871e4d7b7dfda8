import { describe, expect, test } from 'vitest'
import { decryptPhone, encryptPhone, hashPhone } from '../../../../cms/sign-up/phone-cipher.ts'

const dataKey = '0123456789abcdef'.repeat(4)
const otherKey = 'f'.repeat(64)
const phone = '13800001234'

describe('encryptPhone', () => {
  test('opens again with the same key in the same place', () => {
    expect(decryptPhone(dataKey, encryptPhone(dataKey, phone, 'a:b'), 'a:b')).toBe(phone)
  })

  test('never gives the same text twice, and never shows the digits', () => {
    const texts = Array.from({ length: 100 }, () => encryptPhone(dataKey, phone, 'a:b'))
    expect(new Set(texts).size).toBe(100)
    expect(texts.filter((text) => Buffer.from(text, 'base64url').includes(phone))).toEqual([])
  })

  const changed = (text: string, at: number) => {
    const bytes = Buffer.from(text, 'base64url')
    bytes.writeUInt8((bytes[at] ?? 0) ^ 1, at)
    return bytes.toString('base64url')
  }
  test.each([
    ['another key', otherKey, (text: string) => text, 'a:b'],
    ['another row', dataKey, (text: string) => text, 'a:c'],
    ['a changed version', dataKey, (text: string) => changed(text, 0), 'a:b'],
    ['a changed nonce', dataKey, (text: string) => changed(text, 1), 'a:b'],
    ['a changed tag', dataKey, (text: string) => changed(text, 13), 'a:b'],
    ['a changed digit', dataKey, (text: string) => changed(text, 30), 'a:b'],
    ['a text cut short', dataKey, (text: string) => text.slice(0, 20), 'a:b'],
    ['no text', dataKey, () => '', 'a:b'],
  ])('does not open with %s', (_name, key, tamper, boundTo) => {
    const text = tamper(encryptPhone(dataKey, phone, 'a:b'))
    expect(() => decryptPhone(key, text, boundTo)).toThrow()
  })
})

test('hashPhone: the same for one number and key, else different', () => {
  const hash = hashPhone(dataKey, phone)
  expect(hashPhone(dataKey, phone)).toBe(hash)
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(hashPhone(dataKey, '13800001235')).not.toBe(hash)
  expect(hashPhone(otherKey, phone)).not.toBe(hash)
})
