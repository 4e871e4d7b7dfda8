import { describe, expect, test } from 'vitest'
import {
  readShareLink,
  refuseShareLink,
  shareLink,
  shareLinkText,
  type ShareLink,
  type SharedText,
} from '../../../../cms/domain/share-link.ts'

const now = new Date('2026-11-22T01:00:00.000Z')
const link: ShareLink = {
  kind: 'articles',
  id: '7',
  sharedBy: 'an',
  sharedAt: '2026-11-22T01:00:00.000Z',
  expiresAt: '2026-11-29T01:00:00.000Z',
}

test.each([
  ['a week', 7, '2026-11-29T01:00:00.000Z'],
  ['the longest', 30, '2026-12-22T01:00:00.000Z'],
  ['too long', 365, '2026-12-22T01:00:00.000Z'],
  ['none', 0, '2026-11-23T01:00:00.000Z'],
  ['negative', -3, '2026-11-23T01:00:00.000Z'],
  ['no number', Number.NaN, '2026-11-23T01:00:00.000Z'],
])('shareLink lasts: %s', (_name, days, expiresAt) => {
  expect(shareLink({ kind: 'articles', id: '7', sharedBy: 'an' }, now, days)).toEqual({ ...link, expiresAt })
})

describe('the line to sign', () => {
  test.each([
    ['the newest draft', link],
    ['one version', { ...link, version: '31' }],
    ['ids with quotes and commas', { ...link, id: '","', sharedBy: '\\"' }],
  ])('is read back: %s', (_name, value) => {
    expect(readShareLink(shareLinkText(value))).toEqual(value)
  })

  test('names its purpose', () => {
    expect(shareLinkText(link)).toBe(
      '["preview","articles","7","","an","2026-11-22T01:00:00.000Z","2026-11-29T01:00:00.000Z"]',
    )
  })

  test('two different links have different lines', () => {
    expect(shareLinkText({ ...link, id: '7', version: '1' })).not.toBe(shareLinkText({ ...link, id: '71' }))
  })

  const parts = JSON.parse(shareLinkText(link)) as string[]
  test.each([
    ['empty', ''],
    ['no JSON', 'preview'],
    ['no list', '{"kind":"articles"}'],
    ['null', 'null'],
    ['another purpose', JSON.stringify(parts.with(0, 'sign-up'))],
    ['another kind', JSON.stringify(parts.with(1, 'users'))],
    ['no id', JSON.stringify(parts.with(2, ''))],
    ['nobody', JSON.stringify(parts.with(4, ''))],
    ['no time of sharing', JSON.stringify(parts.with(5, ''))],
    ['no end', JSON.stringify(parts.with(6, 'never'))],
    ['a number for an id', JSON.stringify([...parts.slice(0, 2), 7, ...parts.slice(3)])],
    ['too short', JSON.stringify(parts.slice(0, 6))],
    ['too long', JSON.stringify([...parts, ''])],
  ])('anything else is no link: %s', (_name, line) => {
    expect(readShareLink(line)).toBeUndefined()
  })
})

test.each([
  ['its text', link, {}, now, undefined],
  ['one version of it', { ...link, version: '31' }, {}, now, undefined],
  ['a millisecond before its end', link, {}, new Date('2026-11-29T00:59:59.999Z'), undefined],
  [
    'at its very end',
    link,
    {},
    new Date('2026-11-29T01:00:00.000Z'),
    { status: 410, code: 'expired', message: '预览链接已过期。还需要看，请让发给您的人重新发一个。' },
  ],
  [
    'another text',
    link,
    { id: '8' },
    now,
    {
      status: 403,
      code: 'other-text',
      message: '这个预览链接看不了这一篇。请让发给您的人把这一篇的链接发给您。',
    },
  ],
  [
    'a lesson with the same id, past its end',
    link,
    { kind: 'lessons' },
    new Date('2027-01-01T00:00:00Z'),
    {
      status: 403,
      code: 'other-text',
      message: '这个预览链接看不了这一篇。请让发给您的人把这一篇的链接发给您。',
    },
  ],
  [
    'withdrawn since',
    link,
    { withdrawnAt: '2026-11-22T02:00:00.000Z' },
    new Date('2026-11-22T03:00:00Z'),
    { status: 410, code: 'withdrawn', message: '发给您的人已收回这个预览链接。还需要看，请向对方要新的。' },
  ],
  ['shared again after links were withdrawn', link, { withdrawnAt: '2026-11-22T00:59:59.999Z' }, now, undefined],
  [
    'no link',
    undefined,
    {},
    now,
    { status: 403, code: 'invalid', message: '预览链接不完整或不正确。请让发给您的人重新发一次。' },
  ],
] satisfies [string, ShareLink | undefined, Partial<SharedText>, Date, unknown][])(
  'refuseShareLink: %s',
  (_name, given, change, moment, expected) => {
    expect(refuseShareLink(given, { kind: 'articles', id: '7', ...change }, moment)).toEqual(expected)
  },
)
