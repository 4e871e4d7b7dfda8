import { expect, it } from 'vitest'
import { decodeQR } from 'qr/decode.js'
import { qrPath } from '../../../../site/src/view/qr-path.ts'

/** The picture that a camera would see: each module as 4 x 4 pixels. */
function drawn({ size, path }: ReturnType<typeof qrPath>) {
  const scale = 4
  const width = size * scale
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < scale; dy++) {
      for (let dx = 0; dx < scale; dx++) {
        data.set([0, 0, 0], ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4)
      }
    }
  }
  return { width, height: width, data }
}

it('is read back by a decoder', () => {
  expect(decodeQR(drawn(qrPath('7K3MQ2XA')))).toBe('7K3MQ2XA')
})
