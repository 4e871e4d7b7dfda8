import { expect, test } from 'vitest'
import { changesPicture, withoutFileFacts } from '../../../../cms/domain/picture-change.ts'

const BEFORE = { alt: '抱着看书', focalX: 50, focalY: 40 }

test.each([
  ['nothing', {}, false],
  ['the same again', BEFORE, false],
  ['other words', { alt: '别的' }, true],
  ['another middle', { focalY: 41 }, true],
  ['who made it', { credit: '示范作者' }, true],
  ['nobody named, as before', { credit: null }, false],
])('%s', (_, sent, expected) => expect(changesPicture(BEFORE, sent)).toBe(expected))

test('what follows from the file is not taken from a request', () => {
  expect(withoutFileFacts({ alt: '一', width: 1, mimeType: 'video/mp4', filename: 'x', sizes: {} })).toEqual({
    alt: '一',
  })
})
