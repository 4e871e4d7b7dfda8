import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../../../../cms/domain/difference/differences.ts'
import type { ContentKind } from '../../../../../cms/domain/publishable.ts'
import { isSignedField } from '../../../../../cms/domain/sign-off.ts'
import { signedHash } from '../../../../../cms/workflow/signed-hash.ts'
import {
  block,
  cite,
  heading,
  innerLink,
  paragraph,
  richText,
  textNode,
  webLink,
} from '../../../../factories/rich-text.ts'
import {
  bullets,
  callout,
  changedBody,
  item,
  lineBreak,
  list,
  numbers,
  question,
  quiz,
  randomBody,
  steps,
  table,
} from '../../../../factories/bodies.ts'

/** Whatever a reviewer signs for is never "the same" in the difference once the sign-off would drop. */

type Json = Record<string, unknown>

/** The worst case: all related documents are called alike. */
const titleOf = () => '同一个名字'

const article = (changes: Json = {}): Json => ({
  title: '宝宝发烧了怎么办',
  summary: '先看精神，再看度数。',
  slug: 'fever',
  minMonths: 0,
  maxMonths: 36,
  concern: 'c1',
  sources: ['s1', 's2'],
  cover: 'm1',
  body: richText(paragraph('多喝水，多休息。')),
  ...changes,
})
const lesson = (changes: Json = {}): Json => ({
  title: '听懂哭声',
  summary: '哭是他的话。',
  minutes: 10,
  keyPoints: ['先看', '再听'],
  sources: ['s1'],
  body: richText(paragraph('先看他饿不饿。')),
  ...changes,
})

const changedFields = (kind: ContentKind, before: Json, after: Json): string[] =>
  differencesOf(kind, before, after, titleOf)
    .changed.map(({ field }) => field)
    .filter((field) => isSignedField(kind, field))

const BODIES: readonly [string, Json[], Json[]][] = [
  ['a picture of the same alt', [block('figure', { media: 'm1' })], [block('figure', { media: 'm2' })]],
  [
    'a recording of the same alt',
    [block('player', { media: 'm1', title: '听', transcript: '文' })],
    [block('player', { media: 'm2', title: '听', transcript: '文' })],
  ],
  ['a cited source of the same title', [paragraph('喝水', cite('s1'))], [paragraph('喝水', cite('s2'))]],
  [
    'a linked text of the same title',
    [paragraph('看', innerLink('articles', 'a1'))],
    [paragraph('看', innerLink('articles', 'a2'))],
  ],
  [
    'a linked text of another kind',
    [paragraph('看', innerLink('articles', 'a1'))],
    [paragraph('看', innerLink('lessons', 'a1'))],
  ],
  ['the address of a link', [paragraph(webLink('https://a.cn', '官网'))], [paragraph(webLink('https://b.cn', '官网'))]],
  [
    'how far a link reaches',
    [paragraph('先看', webLink('https://a.cn', '官网'))],
    [paragraph(webLink('https://a.cn', '先看官网'))],
  ],
  [
    'one link for two',
    [paragraph(webLink('https://a.cn', '先'), webLink('https://a.cn', '看'))],
    [paragraph(webLink('https://a.cn', '先看'))],
  ],
  [
    'a link against its words',
    [paragraph(webLink('https://a.cn', '官网'))],
    [paragraph('［链接“官网”到 https://a.cn］')],
  ],
  [
    'an entry from the second level to the third',
    [bullets(item('一'), item(bullets(item('二'), item('三'))))],
    [bullets(item('一'), item(bullets(item('二'), item(bullets(item('三'))))))],
  ],
  [
    'an entry from the third level to the fourth',
    [bullets(item('一', bullets(item('二', bullets(item('三'), item('四'))))))],
    [bullets(item('一', bullets(item('二', bullets(item('三', bullets(item('四'))))))))],
  ],
  ['one list for two', [bullets(item('一')), bullets(item('二'))], [bullets(item('一'), item('二'))]],
  [
    'one list for two with nothing between',
    [bullets(item('一')), paragraph(' '), bullets(item('二'))],
    [bullets(item('一'), item('二'))],
  ],
  ['a numbered list', [bullets(item('一'))], [list('number', item('一'))]],
  ['a line break against a slash', [paragraph('甲', lineBreak, '乙')], [paragraph('甲 / 乙')]],
  ['a line break against its name', [paragraph('甲', lineBreak, '乙')], [paragraph('甲［换行］乙')]],
  ['a line break against a space', [paragraph('甲', lineBreak, '乙')], [paragraph('甲 乙')]],
  ['a step with a name against a colon', [steps({ title: '甲', text: '乙' })], [steps({ text: '甲：乙' })]],
  ['two steps against one with a name', [steps({ title: '甲' }, { text: '乙' })], [steps({ title: '甲', text: '乙' })]],
  ['a step against its name', [steps({ title: '甲', text: '甲' })], [steps({ text: '甲' }, { text: '甲' })]],
  [
    'two boxes of steps against one',
    [steps({ text: '一' }), steps({ text: '二' })],
    [steps({ text: '一' }, { text: '二' })],
  ],
  ['the border of cells', [table(['甲', '乙'], ['1 ｜ 2', '3'])], [table(['甲', '乙'], ['1', '2 ｜ 3'])]],
  ['quotes about the border', [table(['甲'], ['“1 ｜ 2”'])], [table(['甲'], ['1 ｜ 2'])]],
  ['an empty cell', [table(['甲'], ['1'])], [table(['甲'], ['1'], [''])]],
  ['an empty cell against its name', [table(['甲'], [''])], [table(['甲'], ['（空）'])]],
  ['a head against a row', [table(['甲'], ['乙'])], [table(['甲'], ['乙'], ['乙'])]],
  ['bold against its name', [paragraph(textNode('喝水', 1))], [paragraph('［加粗：喝水］')]],
  ['bold against italic', [paragraph(textNode('喝水', 1))], [paragraph(textNode('喝水', 2))]],
  ['how far bold reaches', [paragraph('多', textNode('喝水', 1))], [paragraph(textNode('多喝水', 1))]],
  ['a cite against its name', [paragraph('水', cite('s1'))], [paragraph('水［来源：同一个名字］')]],
  ['a paragraph more', [paragraph('甲乙')], [paragraph('甲'), paragraph('乙')]],
  [
    'a paragraph out of a callout',
    [callout('tip', paragraph('甲'), paragraph('乙'))],
    [callout('tip', paragraph('甲')), paragraph('乙')],
  ],
  [
    'two callouts against one',
    [callout('tip', paragraph('甲')), callout('tip', paragraph('乙'))],
    [callout('tip', paragraph('甲'), paragraph('乙'))],
  ],
  ['the tone of a callout', [callout('tip', paragraph('甲'))], [callout('warning', paragraph('甲'))]],
  ['a heading of the third level', [heading('h2', '怎么办')], [heading('h3', '怎么办')]],
  ['a quotation', [paragraph('甲')], [{ ...paragraph('甲'), type: 'quote' }]],
  ['a divider more', [paragraph('甲')], [paragraph('甲'), { type: 'horizontalrule', version: 1 }]],
  [
    'two doctor blocks against one',
    [block('doctor', { urgency: 'today', signs: ['甲', '乙'] })],
    [block('doctor', { urgency: 'today', signs: ['甲'] }), block('doctor', { urgency: 'today', signs: ['乙'] })],
  ],
  [
    'a sign that is now what to do',
    [block('doctor', { urgency: 'today', signs: ['甲', '乙'] })],
    [block('doctor', { urgency: 'today', signs: ['甲'], action: '乙' })],
  ],
  [
    'two quizzes against one',
    [quiz(question('甲', { text: '一', correct: true })), quiz(question('乙', { text: '二', correct: true }))],
    [quiz(question('甲', { text: '一', correct: true }), question('乙', { text: '二', correct: true }))],
  ],
  [
    'the right answer against its name',
    [quiz(question('甲', { text: '一', correct: true }))],
    [quiz(question('甲', { text: '一（正确）' }))],
  ],
  ['an empty answer', [quiz(question('甲', { text: '一' }))], [quiz(question('甲', { text: '一' }, { text: '' }))]],
  [
    'the age of an activity',
    [block('activity', { title: '躲猫猫', minutes: 5, minMonths: 6, maxMonths: 12, materials: [], steps: ['藏'] })],
    [block('activity', { title: '躲猫猫', minutes: 5, minMonths: 9, maxMonths: 12, materials: [], steps: ['藏'] })],
  ],
  [
    'what is needed against what to do',
    [block('activity', { title: '躲', minutes: 5, minMonths: 6, maxMonths: 12, materials: ['布'], steps: ['藏'] })],
    [block('activity', { title: '躲', minutes: 5, minMonths: 6, maxMonths: 12, materials: [], steps: ['布', '藏'] })],
  ],
]

describe('a change of what is signed is in the difference', () => {
  test.each(BODIES)('%s', (_name, before, after) => {
    for (const [kind, text] of [
      ['articles', article],
      ['lessons', lesson],
    ] as const) {
      const one = text({ body: richText(...before) })
      const other = text({ body: richText(...after) })
      const hashes = [one, other].map((each) => signedHash(kind, each))
      expect(new Set(hashes).size, 'the sign-off drops').toBe(2)
      expect(changedFields(kind, one, other)).toEqual(['body'])
      expect(changedFields(kind, other, one)).toEqual(['body'])
    }
  })

  test.each<[string, ContentKind, Json, Json, string]>([
    ['a title', 'articles', article(), article({ title: '发烧' }), 'title'],
    ['a space at the end of a title', 'articles', article(), article({ title: '宝宝发烧了怎么办 ' }), 'title'],
    ['a title of a space', 'articles', article({ title: '' }), article({ title: ' ' }), 'title'],
    ['a summary', 'lessons', lesson(), lesson({ summary: '哭。' }), 'summary'],
    ['ages', 'articles', article(), article({ minMonths: 1 }), 'ages'],
    ['a concern of the same name', 'articles', article(), article({ concern: 'c2' }), 'concern'],
    ['a cover of the same alt', 'articles', article(), article({ cover: 'm2' }), 'cover'],
    ['no cover', 'articles', article(), article({ cover: null }), 'cover'],
    ['a source of the same title', 'articles', article(), article({ sources: ['s1', 's3'] }), 'sources'],
    ['the order of two of the same title', 'articles', article(), article({ sources: ['s2', 's1'] }), 'sources'],
    ['minutes', 'lessons', lesson(), lesson({ minutes: 11 }), 'minutes'],
    ['an empty point', 'lessons', lesson(), lesson({ keyPoints: ['先看', '', '再听'] }), 'keyPoints'],
    [
      'an empty point against its name',
      'lessons',
      lesson({ keyPoints: [''] }),
      lesson({ keyPoints: ['（空）'] }),
      'keyPoints',
    ],
    [
      'an objective',
      'courses',
      { minMonths: 0, maxMonths: 3 },
      { minMonths: 0, maxMonths: 3, objectives: ['会'] },
      'objectives',
    ],
    [
      'a lesson of the same title',
      'courses',
      { minMonths: 0, lessons: ['l1'] },
      { minMonths: 0, lessons: ['l2'] },
      'lessons',
    ],
    ['an audience', 'curricula', { audience: 'families' }, { audience: 'trainers' }, 'audience'],
    ['an unknown audience', 'curricula', { audience: 'families' }, { audience: 'all' }, 'audience'],
    ['a course of the same title', 'curricula', { courses: ['k1', 'k2'] }, { courses: ['k2', 'k1'] }, 'courses'],
  ])('%s', (_name, kind, before, after, field) => {
    const dated = (text: Json) => ({ topics: [], ...text })
    const [one, other] = [dated(before), dated(after)]
    expect(signedHash(kind, one)).not.toBe(signedHash(kind, other))
    expect(changedFields(kind, one, other)).toEqual([field])
  })
})

test('so it is for thousands of bodies that differ in one thing', () => {
  const next = numbers(7)
  let unlike = 0
  for (let round = 0; round < 6_000; round += 1) {
    const before = randomBody(next)
    const after = changedBody(before, next)
    const [one, other] = [article({ body: richText(...before) }), article({ body: richText(...after) })]
    if (signedHash('articles', one) === signedHash('articles', other)) continue
    unlike += 1
    if (changedFields('articles', one, other).length === 0) {
      expect.fail(`reads the same: ${JSON.stringify([before, after])}`)
    }
  }
  expect(unlike).toBeGreaterThan(3_000)
})
