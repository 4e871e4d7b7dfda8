import { describe, expect, test } from 'vitest'
import { duplicateFindings, lengthFindings } from '../../../../../cms/domain/quality/title-checks.ts'
import { areAlike, bareTitle } from '../../../../../cms/domain/quality/title-likeness.ts'
import type { QualitySurroundings, QualityText } from '../../../../../cms/domain/quality/quality-text.ts'
import { soundSurroundings, soundText } from './quality-world.ts'

describe('lengthFindings', () => {
  const title = (count: number) => ({ title: '字'.repeat(count) })
  test.each([
    ['26', title(26), []],
    ['spaces around do not count', { title: ` ${'字'.repeat(26)} ` }, []],
    ['27', title(27), [['title-long', 'warning', '标题有 27 个字，在手机上要折成三行', '缩到 26 个字以内更好认']]],
    ['40', title(40), [['title-long', 'warning', '标题有 40 个字，在手机上要折成三行', '缩到 26 个字以内更好认']]],
    ['41', title(41), [['title-too-long', 'error', '标题有 41 个字，最多 40 个', '只留下最要紧的一句，其余放进摘要']]],
    ['a summary of 120', { summary: '字'.repeat(120) }, []],
    [
      'a summary of 121',
      { summary: '字'.repeat(121) },
      [['summary-too-long', 'error', '摘要有 121 个字，最多 120 个', '只留下答案，其余放进正文']],
    ],
  ] satisfies [string, Partial<QualityText>, string[][]][])('%s', (_name, change, expected) => {
    const found = lengthFindings({ ...soundText, ...change })
    expect(found.map(({ code, severity, message, howToMend }) => [code, severity, message, howToMend])).toEqual(
      expected,
    )
  })
})

test('bareTitle leaves out width, case, spaces and punctuation', () => {
  expect(bareTitle('ＡＢＣ：维生素 D，怎么吃？')).toBe('abc维生素d怎么吃')
})

test.each([
  ['宝宝发烧怎么办', '孩子发烧了怎么办', true],
  ['发烧时该不该捂汗', '发烧时能不能捂汗', false],
  ['宝宝便秘怎么办', '宝宝便秘了，怎么办呢', true],
  ['给宝宝洗澡的正确步骤', '给宝宝洗澡的步骤', true],
  ['宝宝发烧怎么办', '宝宝咳嗽怎么办', false],
  ['6～12 个月吃什么', '12～24 个月吃什么', false],
  ['一岁的宝宝怎么吃', '两岁的宝宝怎么吃', false],
  ['怎么办', '怎么', false],
  ['', '宝宝发烧怎么办', false],
])('areAlike: %s, %s', (one, other, expected) => {
  expect(areAlike(one, other)).toBe(expected)
  expect(areAlike(other, one)).toBe(expected)
})

describe('duplicateFindings', () => {
  const duplicate = (severity: string, kind: string, title: string) => ({
    code: 'title-duplicate',
    severity,
    path: 'title',
    message: `已经有一个同名的${kind}：“${title}”`,
    howToMend: '看看能不能合成一篇；不能，就在标题里写出不同的地方，例如月龄',
    excerpt: title,
    about: `宝宝咳嗽怎么办 / ${title}`,
  })
  test.each([
    ['itself', { kind: 'articles', id: '7', title: '宝宝咳嗽怎么办' }, []],
    [
      'the same',
      { kind: 'articles', id: '8', title: '宝宝咳嗽怎么办' },
      [duplicate('error', '文章', '宝宝咳嗽怎么办')],
    ],
    [
      'the same but for punctuation',
      { kind: 'articles', id: '8', title: '宝宝咳嗽，怎么办？' },
      [duplicate('error', '文章', '宝宝咳嗽，怎么办？')],
    ],
    [
      'the same in another kind, with the same id',
      { kind: 'lessons', id: '7', title: '宝宝咳嗽怎么办' },
      [duplicate('warning', '课', '宝宝咳嗽怎么办')],
    ],
    [
      'nearly the same',
      { kind: 'articles', id: '8', title: '孩子咳嗽了怎么办' },
      [
        {
          code: 'title-similar',
          severity: 'warning',
          path: 'title',
          message: '和已有的文章“孩子咳嗽了怎么办”标题很像',
          howToMend: '看看是不是写过了；没有，就在标题里写出不同的地方',
          excerpt: '孩子咳嗽了怎么办',
          about: '宝宝咳嗽怎么办 / 孩子咳嗽了怎么办',
        },
      ],
    ],
    ['nearly the same in another kind', { kind: 'lessons', id: '8', title: '孩子咳嗽了怎么办' }, []],
    ['another', { kind: 'articles', id: '8', title: '宝宝发烧怎么办' }, []],
  ] satisfies [string, QualitySurroundings['otherTitles'][number], unknown[]][])('%s', (_name, other, expected) => {
    expect(duplicateFindings(soundText, { ...soundSurroundings, otherTitles: [other] })).toEqual(expected)
  })

  test('a text before its first save is compared with all', () => {
    const codes = duplicateFindings({ ...soundText, id: undefined }, soundSurroundings).map(({ code }) => code)
    expect(codes).toEqual(['title-duplicate'])
  })

  test('no title is like no other', () => {
    const otherTitles = [{ kind: 'articles', id: '8', title: '' }] as const
    expect(duplicateFindings({ ...soundText, title: '' }, { ...soundSurroundings, otherTitles })).toEqual([])
  })
})
