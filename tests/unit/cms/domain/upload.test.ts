import { expect, test } from 'vitest'
import { keyFromFile } from '../../../../cms/domain/upload.ts'

test.each([
  ['Tummy Time (1).JPG', 'tummy-time-1'],
  ['bowl.png', 'bowl'],
  ['宝宝趴着.png', undefined],
  ['宝宝 tummy.png', 'tummy'],
  ['20260301.jpg', undefined],
  ['', undefined],
  [`${'a'.repeat(90)}.png`, 'a'.repeat(60)],
])('keyFromFile: %s', (name, key) => {
  expect(keyFromFile(name)).toBe(key)
})
