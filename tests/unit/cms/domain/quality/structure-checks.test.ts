import { describe, expect, test } from 'vitest'
import { doctorFindings } from '../../../../../cms/domain/quality/doctor-check.ts'
import { headingFindings } from '../../../../../cms/domain/quality/heading-checks.ts'
import { linkFindings } from '../../../../../cms/domain/quality/link-checks.ts'
import { mediaFindings } from '../../../../../cms/domain/quality/media-checks.ts'
import { readingFindings, readingMinutes } from '../../../../../cms/domain/quality/reading-check.ts'
import { missingFields } from '../../../../../cms/domain/quality/required-fields.ts'
import type { QualityText } from '../../../../../cms/domain/quality/quality-text.ts'
import type { BlockShape } from '../../../../../cms/domain/quality/text-shape.ts'
import { readingMinutes as minutesOnThePage } from '../../../../../site/src/view/reading-time.ts'
import { richArticle } from '../../../../factories/article.ts'
import { heading, list, paragraph, soundSurroundings, soundText, withBlocks } from './quality-world.ts'

describe('doctorFindings', () => {
  const missing = [
    {
      code: 'doctor-missing',
      severity: 'error',
      path: 'body',
      message: '讲生病的内容，要有“就医信号”',
      howToMend: '在正文里插入“就医信号”，写上出现哪些情况要去医院、多急',
    },
  ]
  const advisable = [
    {
      code: 'doctor-advisable',
      severity: 'warning',
      path: 'body',
      message: '讲安全的内容，最好有“就医信号”',
      howToMend: '写上受了伤、出了事什么时候去医院；确实不需要就勾选“已看过”',
    },
  ]
  const body = [paragraph('多喝水。')]
  const ill = [paragraph('发烧、呕吐的孩子'), list(['发烧时多喝水'], ['吐完漱口，别呛着，腹泻也一样'])]
  test.each([
    ['health with one', {}, []],
    ['health without', { body }, missing],
    ['safety without', { body, concern: 'safety' }, advisable],
    ['safety with one', { concern: 'safety' }, []],
    ['a block without signs', { body: [{ type: 'doctor', signs: [' '], action: '去医院' }] }, missing],
    ['play without', { body, concern: 'early-learning' }, []],
    ['two signs of illness', { body: [paragraph('发烧，发烧，呕吐')], concern: 'care' }, []],
    [
      'three signs of illness in a text about care',
      { body: ill, concern: 'care' },
      [
        {
          code: 'doctor-advisable',
          severity: 'warning',
          path: 'body',
          message: '正文说到发烧、呕吐、腹泻，但没有“就医信号”',
          howToMend: '家长会问什么时候去医院：请插入“就医信号”，确实不需要就勾选“已看过”',
          excerpt: '发烧、呕吐、腹泻',
        },
      ],
    ],
    ['a course names illnesses', { kind: 'courses', concern: undefined, summary: '发烧、呕吐、腹泻', body: [] }, []],
  ] satisfies [string, Partial<QualityText>, unknown[]][])('%s', (_name, change, expected) => {
    expect(doctorFindings({ ...soundText, ...change })).toEqual(expected)
  })

  test('a lesson, which has no concern, is warned for its signs', () => {
    const codes = doctorFindings({ ...soundText, kind: 'lessons', concern: undefined, body: ill }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['doctor-advisable'])
  })
})

describe('headingFindings', () => {
  const order = (path: string, title: string) => ({
    code: 'heading-order',
    severity: 'warning',
    path,
    message: `小标题“${title}”是三级标题，但它上面没有二级标题`,
    howToMend: '把它改成二级标题',
    excerpt: title,
    about: `1 3 ${title}`,
  })
  const empty = (path: string, title: string) => ({
    code: 'section-empty',
    severity: 'error',
    path,
    message: `小标题“${title}”下面没有内容`,
    howToMend: '写上内容，或删去这个小标题',
    excerpt: title,
  })
  const text = paragraph('多喝水。')
  test.each([
    ['none', [text], []],
    ['in order', [heading(2, '一'), text, heading(3, '二'), text, heading(2, '三'), text], []],
    ['a deeper one right below', [heading(2, '一'), heading(3, '二'), text], []],
    ['begins too deep', [heading(3, '一'), text], [order('body.0', '一')]],
    ['two too deep, told once', [heading(3, '一'), text, heading(3, '二'), text], [order('body.0', '一')]],
    ['nothing below the last', [heading(2, '一'), text, heading(2, '二')], [empty('body.2', '二')]],
    ['nothing but a divider', [heading(2, '一'), { type: 'divider' }], [empty('body.0', '一')]],
    ['another right below', [heading(2, '一'), heading(2, '二'), text], [empty('body.0', '一')]],
    ['a higher one right below', [heading(2, '一'), heading(3, '二'), heading(2, '三'), text], [empty('body.1', '二')]],
    ['a table is something', [heading(2, '一'), { type: 'table', head: ['a'], rows: [['b']] }], []],
  ] satisfies [string, BlockShape[], unknown[]][])('%s', (_name, body, expected) => {
    expect(headingFindings({ ...soundText, body })).toEqual(expected)
  })
})

describe('linkFindings', () => {
  const reference = (kind: string, slug: string) =>
    paragraph('见', { type: 'reference', to: { kind, slug }, children: [{ text: '发烧' }, { text: '怎么办' }] }, '。')
  const broken = (path: string) => ({
    code: 'link-broken',
    severity: 'error',
    path,
    message: '站内链接“发烧怎么办”指向还没有发布或已下线的页面',
    howToMend: '先发布那一页，或换一个链接，或去掉链接',
    excerpt: '发烧怎么办',
  })
  test.each([
    ['to a page that is open', reference('article', 'fever'), []],
    ['to a page that is not', reference('article', 'cough'), [broken('body.3')]],
    ['to another kind with that name', reference('lesson', 'fever'), [broken('body.3')]],
    ['to nowhere', reference('article', ''), [broken('body.3')]],
    [
      'a web address that answers, or was not checked yet',
      paragraph({ type: 'link', url: 'https://alive.example/', children: [{ text: '世卫组织' }] }),
      [],
    ],
    [
      'a dead web address',
      list(['见', { type: 'link', url: 'https://dead.example/', children: [{ text: '世卫组织' }] }]),
      [
        {
          code: 'link-dead',
          severity: 'warning',
          path: 'body.3',
          message: '外部链接“世卫组织”打不开（2026-11-22 查过）：https://dead.example/',
          howToMend: '找到新的网址换上，或去掉链接',
          excerpt: '世卫组织',
          about: '世卫组织 https://dead.example/',
        },
      ],
    ],
  ] satisfies [string, BlockShape, unknown[]][])('%s', (_name, block, expected) => {
    expect(linkFindings(withBlocks(block), soundSurroundings)).toEqual(expected)
  })
})

describe('mediaFindings', () => {
  const figure = (media: string): BlockShape => ({ type: 'figure', media })
  const player = (media: string): BlockShape => ({ type: 'player', media, title: '摇篮曲', transcript: '月儿明' })
  const unknown = (path: string) => ({
    code: 'media-unknown',
    severity: 'error',
    path,
    message: '有一个图片或音视频没有选，或已被删除',
    howToMend: '重新选一个，或去掉这一块',
  })
  const bare = (path: string) => ({
    code: 'alt-missing',
    severity: 'error',
    path,
    message: '有一个图片或音视频缺少替代文字，看不见的人不知道上面有什么',
    howToMend: '到媒体库打开它，用一句话写出上面有什么',
    excerpt: 'bare',
  })
  test.each([
    ['none', soundText, []],
    ['with words', withBlocks(figure('hands')), []],
    ['without words', withBlocks(figure('bare')), [bare('body.3')]],
    [
      'without words, used three times',
      { ...withBlocks(figure('bare'), player('bare')), cover: 'bare' },
      [bare('cover')],
    ],
    ['not chosen, twice', withBlocks(figure(''), player('')), [unknown('body.3'), unknown('body.4')]],
    ['deleted', { ...soundText, cover: 'gone' }, [unknown('cover')]],
  ] satisfies [string, QualityText, unknown[]][])('%s', (_name, text, expected) => {
    expect(mediaFindings(text, soundSurroundings)).toEqual(expected)
  })
})

describe('missingFields', () => {
  test.each([
    ['nothing', {}, []],
    ['no title', { title: ' ' }, [['title-missing', 'title', '还没有标题', '写一个家长会搜的说法']]],
    ['no summary', { summary: '' }, [['summary-missing', 'summary', '还没有摘要', '用一两句话先把答案说出来']]],
    ['no topic', { topics: [] }, [['topics-missing', 'topics', '还没有选指导内容', '至少选一个，家长靠它找到这一页']]],
    [
      'no concern',
      { concern: undefined },
      [['concern-missing', 'concern', '还没有选问题领域', '在七个问题领域中选一个']],
    ],
    ['no text', { body: [] }, [['body-empty', 'body', '正文还是空的', '写上家长该怎么做']]],
    [
      'an empty paragraph below a heading',
      { body: [heading(2, '一'), paragraph(' ')] },
      [['body-empty', 'body', '正文还是空的', '写上家长该怎么做']],
    ],
    ['a picture is something', { body: [{ type: 'figure', media: 'hands' }] }, []],
    ['a lesson has neither topic nor concern', { kind: 'lessons', topics: undefined, concern: undefined }, []],
    ['a course has no text', { kind: 'courses', concern: undefined, body: [] }, []],
    ['a curriculum has no topic', { kind: 'curricula', topics: undefined, concern: undefined, body: [] }, []],
  ] satisfies [string, Partial<QualityText>, string[][]][])('%s', (_name, change, expected) => {
    const found = missingFields({ ...soundText, ...change })
    expect(found.map(({ code, path, message, howToMend }) => [code, path, message, howToMend])).toEqual(expected)
    expect(found.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

describe('reading time', () => {
  const characters = (count: number) => [paragraph('字'.repeat(count))]
  test.each([
    ['nothing', [], 1],
    ['half a minute', characters(175), 1],
    ['a minute and a half', characters(525), 2],
    ['eight and a half minutes', characters(2975), 9],
  ] satisfies [string, BlockShape[], number][])('%s', (_name, body, minutes) => {
    expect(readingMinutes(body)).toBe(minutes)
  })

  test('is close to what the page says', () => {
    const long = [...richArticle.body, ...Array.from({ length: 60 }, () => richArticle.body[0]!)]
    expect(readingMinutes(long)).toBe(minutesOnThePage(long))
  })

  test.each([
    ['8 minutes', {}, 2800, []],
    [
      '9 minutes',
      {},
      3150,
      [
        {
          code: 'reading-long',
          severity: 'warning',
          path: 'body',
          message: '全文要读约 9 分钟，很多家长读不完',
          howToMend: '一篇只答一个问题，其余另写一篇，用链接连起来',
          about: '9',
        },
      ],
    ],
  ] satisfies [string, Partial<QualityText>, number, unknown[]][])('%s', (_name, change, count, expected) => {
    expect(readingFindings({ ...soundText, ...change, body: characters(count) })).toEqual(expected)
  })
})
