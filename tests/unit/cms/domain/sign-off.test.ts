import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../../cms/domain/canonical-json.ts'
import { isSignOffValid, signedText } from '../../../../cms/domain/sign-off.ts'
import { richArticle } from '../../../factories/article.ts'

describe('canonicalJson', () => {
  test.each([
    ['keys in order', { b: 1, a: { d: [2, 'x'], c: true } }, '{"a":{"c":true,"d":[2,"x"]},"b":1}'],
    ['nothing is left out', { a: undefined, b: null, c: '' }, '{"c":""}'],
    ['order of lists is kept, gaps too', [2, undefined, 1], '[2,null,1]'],
    ['dates', { at: new Date('2026-11-22T00:00:00Z') }, '{"at":"2026-11-22T00:00:00.000Z"}'],
    ['quotes and Chinese', '他说"好"', '"他说\\"好\\""'],
    ['minus zero is zero', -0, '0'],
  ])('%s', (_name, value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  test.each([
    ['NaN', Number.NaN],
    ['a function', () => 1],
    ['a big number', 1n],
  ])('throws for %s', (_name, value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError)
  })
})

describe('signedText', () => {
  const before = signedText('articles', richArticle)
  const last = richArticle.body.length - 1

  test.each([
    ['title', { title: '宝宝发烧了' }],
    ['summary', { summary: '先看精神。' }],
    ['ages', { ages: { minMonths: 3, maxMonths: 36 } }],
    ['concern', { concern: 'safety' }],
    ['a block left out', { body: richArticle.body.slice(0, last) }],
    [
      'one sign of a doctor block',
      { body: richArticle.body.with(last, { type: 'doctor', urgency: 'soon', signs: ['发烧超过 2 天'] }) },
    ],
    ['order of sources, which numbers the citations', { sources: richArticle.sources.toReversed() }],
    ['cover', { cover: 'other' }],
    ['no cover', { cover: undefined }],
  ])('differs by %s', (_name, change) => {
    expect(signedText('articles', { ...richArticle, ...change })).not.toBe(before)
  })

  test.each([
    ['order of keys', Object.fromEntries(Object.entries(richArticle).toReversed())],
    ['topics', { ...richArticle, topics: ['outdoor'] }],
    ['search words', { ...richArticle, aliases: [] }],
    ['related articles', { ...richArticle, related: [] }],
    ['address', { ...richArticle, slug: 'fever-at-home' }],
    ['the review itself', { ...richArticle, review: { status: 'demo', reviewBy: '2030-01-01' } }],
    ['what the editor adds', { ...richArticle, id: '7', updatedAt: '2026-11-22T00:00:00.000Z', _status: 'draft' }],
  ])('is the same by %s', (_name, document) => {
    expect(signedText('articles', document)).toBe(before)
  })

  test('an empty field is as good as none', () => {
    const bare = { title: '宝宝咳嗽' }
    expect(signedText('articles', bare)).toBe('{"kind":"articles","title":"宝宝咳嗽"}')
    expect(signedText('articles', { ...bare, summary: '', sources: [], cover: null })).toBe(
      signedText('articles', bare),
    )
  })

  test('a lesson that says the same is another text', () => {
    expect(signedText('lessons', { title: '宝宝咳嗽' })).not.toBe(signedText('articles', { title: '宝宝咳嗽' }))
  })

  test.each([
    ['lessons', { minutes: 12, keyPoints: ['慢慢来'] }, '{"keyPoints":["慢慢来"],"kind":"lessons","minutes":12}'],
    [
      'courses',
      { objectives: ['会抱'], lessons: ['hold'] },
      '{"kind":"courses","lessons":["hold"],"objectives":["会抱"]}',
    ],
    [
      'curricula',
      { audience: 'families', courses: ['a'] },
      '{"audience":"families","courses":["a"],"kind":"curricula"}',
    ],
  ] as const)('fields of %s', (kind, document, expected) => {
    expect(signedText(kind, document)).toBe(expected)
  })
})

test.each([
  ['for this text', { by: 'chen', at: '2026-11-22T01:00:00.000Z', hash: 'a1' }, 'a1', true],
  ['for another text', { by: 'chen', at: '2026-11-22T01:00:00.000Z', hash: 'a1' }, 'b2', false],
  ['none', undefined, 'a1', false],
  ['an empty group, as the database returns it', { by: null, at: null, hash: null }, 'a1', false],
  ['nobody', { by: '', at: '2026-11-22T01:00:00.000Z', hash: 'a1' }, 'a1', false],
  ['no time', { by: 'chen', hash: 'a1' }, 'a1', false],
  ['two missing hashes are not equal', { by: 'chen', at: '2026-11-22T01:00:00.000Z', hash: '' }, '', false],
])('isSignOffValid: %s', (_name, signOff, hash, expected) => {
  expect(isSignOffValid(signOff, hash)).toBe(expected)
})
