import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bodyToLexical } from '../../../../cms/library/to-document/body-to-lexical.ts'
import { richText } from '../../../../cms/publisher/to-contract/rich-text.ts'
import type { Body } from '../../../../content/contract/body.ts'
import { normaliseBody } from '../../../../content/contract/normalise-body.ts'
import { richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../../../cms/fields/rich-text.ts'
import { body } from '../../content/markdown/arbitrary-body.ts'
import { ids, names } from './named-ids.ts'

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 1000)

test('every body is kept by the editor and read back as its normal form', () => {
  fc.assert(
    fc.property(body, (original) => {
      const stored: unknown = JSON.parse(JSON.stringify(bodyToLexical(original, ids)))
      expect(richText(stored, names)).toEqual(normaliseBody(original))
    }),
    { numRuns },
  )
})

test('the checks of a save have nothing to tidy and nothing to refuse', () => {
  fc.assert(
    fc.property(body, (original) => {
      const stored: unknown = JSON.parse(JSON.stringify(bodyToLexical(original, ids)))
      expect(tidyRichText(stored, BODY_BLOCKS)).toEqual(stored)
      expect(richTextProblems(stored)).toEqual([])
    }),
    { numRuns },
  )
})

test('the same body gives the same JSON, with ids of its own for every block, row and link', () => {
  fc.assert(
    fc.property(body, (original) => {
      const state = bodyToLexical(original, ids)
      expect(bodyToLexical(original, ids)).toEqual(state)
      const found = [...JSON.stringify(state).matchAll(/"id":"([0-9a-f]{24})"/g)].map(([, id]) => id)
      expect(new Set(found).size).toBe(found.length)
    }),
    { numRuns },
  )
})

test('a list below an entry is an entry of its own, numbered as the editor does', () => {
  const text = (value: string) => ({ type: 'text' as const, text: value })
  const original: Body = [
    {
      type: 'list',
      ordered: true,
      items: [
        { children: [text('一')], list: { type: 'list', ordered: false, items: [{ children: [text('甲')] }] } },
        { children: [text('二')] },
      ],
    },
  ]
  const [list] = bodyToLexical(original, ids).root['children'] as { children: Record<string, unknown>[] }[]
  const shape = (list?.children ?? []).map(({ value, indent, children }) => [
    value,
    indent,
    (children as { type: string }[])[0]?.type,
  ])
  expect(shape).toEqual([
    [1, 0, 'text'],
    [2, 0, 'list'],
    [2, 0, 'text'],
  ])
})

test('an empty body is a line to write in', () => {
  expect(bodyToLexical([], ids)).toEqual({
    root: {
      children: [
        {
          children: [],
          direction: null,
          format: '',
          indent: 0,
          textFormat: 0,
          textStyle: '',
          type: 'paragraph',
          version: 1,
        },
      ],
      direction: null,
      format: '',
      indent: 0,
      type: 'root',
      version: 1,
    },
  })
})
