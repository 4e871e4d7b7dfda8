import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseBody } from '../../../../content/contract/normalise-body.ts'
import { parseBody } from '../../../../content/markdown/parse-body.ts'
import { writeBody } from '../../../../content/markdown/write-body.ts'
import { body } from './arbitrary-body.ts'

/** FUZZ_RUNS=20000 looks harder. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 400)
const timeout = 60_000 + numRuns * 50

test('every body is written and read back as its normal form, and written again as the same text', { timeout }, () => {
  fc.assert(
    fc.property(body, (original) => {
      const written = writeBody(original)
      expect(written.problems).toEqual([])
      const read = parseBody(written.markdown)
      expect(read).toEqual({ body: normaliseBody(original), problems: [] })
      expect(writeBody(read.body).markdown).toBe(written.markdown)
    }),
    { numRuns },
  )
})

test('the normal form of a normal form is itself', { timeout }, () => {
  fc.assert(
    fc.property(body, (original) => {
      const normal = normaliseBody(original)
      expect(normaliseBody(normal)).toEqual(normal)
    }),
    { numRuns },
  )
})
