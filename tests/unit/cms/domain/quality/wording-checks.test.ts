import { describe, expect, test } from 'vitest'
import { HARD_WORDS } from '../../../../../cms/domain/quality/hard-word-list.ts'
import { hardWordFindings, hardWordsIn } from '../../../../../cms/domain/quality/hard-words.ts'
import { excerptOf } from '../../../../../cms/domain/quality/finding.ts'
import { sentenceFindings, sentencesOf } from '../../../../../cms/domain/quality/sentence-check.ts'
import { figureFindings } from '../../../../../cms/domain/quality/uncited-figures.ts'
import type { BlockShape } from '../../../../../cms/domain/quality/text-shape.ts'
import { cite, heading, list, paragraph, soundText, withBlocks } from './quality-world.ts'

test.each([
  ['one', '多喝水。', ['多喝水。']],
  ['several', '烧了吗？量一量！别慌……再看。', ['烧了吗？', '量一量！', '别慌……', '再看。']],
  ['without an end', '多喝水', ['多喝水']],
  ['a decimal is no end', '腋温 37.5 ℃ 以上。', ['腋温 37.5 ℃ 以上。']],
  ['a closing quotation mark belongs to it', '他说“不烧了。”再量一次。', ['他说“不烧了。”', '再量一次。']],
  ['line breaks', '第一行\n第二行', ['第一行', '第二行']],
  ['semicolons do not end it', '先看呼吸；再看精神。', ['先看呼吸；再看精神。']],
  ['nothing', ' \n ', []],
])('sentencesOf: %s', (_name, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected)
})

describe('sentenceFindings', () => {
  const long = `${'字'.repeat(45)}。`
  const finding = (path: string, length: number, excerpt: string) => ({
    code: 'sentence-long',
    severity: 'warning',
    path,
    message: `这一句有 ${length} 个字，念起来一口气说不完`,
    howToMend: '拆成两三句，一句只说一件事',
    excerpt,
  })
  test.each([
    ['45 with its mark', paragraph(`${'字'.repeat(44)}。`), []],
    ['46', paragraph(long), [finding('body.3', 46, long)]],
    ['spaces do not count', paragraph(`${'字 '.repeat(44)}。`), []],
    ['two short ones', paragraph(`${'字'.repeat(30)}。${'字'.repeat(30)}。`), []],
    ['the second of two', paragraph(`短。${long}`), [finding('body.3', 46, long)]],
    [
      'words around a link are one sentence',
      paragraph(
        '字'.repeat(20),
        { type: 'link', url: 'https://a.example/', children: [{ text: '字'.repeat(15) }] },
        cite('NHS'),
        '字'.repeat(12),
      ),
      [finding('body.3', 47, '字'.repeat(47))],
    ],
    ['in an entry', list(['短。'], [long]), [finding('body.3.items.1', 46, long)]],
    [
      'in a callout',
      { type: 'callout', body: [{ type: 'paragraph', children: [{ type: 'text', text: long }] }] },
      [finding('body.3.body.0', 46, long)],
    ],
    [
      'in a sign',
      { type: 'doctor', signs: ['短', long], action: long },
      [finding('body.3.signs.1', 46, long), finding('body.3.action', 46, long)],
    ],
    ['in a step', { type: 'steps', items: [{ text: long }] }, [finding('body.3.items.0', 46, long)]],
    [
      'in an activity',
      { type: 'activity', title: '玩水', materials: [], steps: [long], safety: long },
      [finding('body.3.steps.0', 46, long), finding('body.3.safety', 46, long)],
    ],
    [
      'in a quiz',
      { type: 'quiz', questions: [{ question: long, options: [{ text: '对' }], explanation: '短。' }] },
      [finding('body.3.questions.0', 46, long)],
    ],
    ['in a table: not read aloud', { type: 'table', head: [long], rows: [[long]] }, []],
  ] satisfies [string, BlockShape, unknown[]][])('%s', (_name, block, expected) => {
    expect(sentenceFindings(withBlocks(block))).toEqual(expected)
  })

  test('in summary and key points', () => {
    const paths = sentenceFindings({ ...soundText, kind: 'lessons', summary: long, keyPoints: ['短', long] }).map(
      ({ path }) => path,
    )
    expect(paths).toEqual(['summary', 'keyPoints.1'])
  })
})

test.each([
  ['short', ' 多喝水。\n少烟味。', '多喝水。 少烟味。'],
  ['60', '字'.repeat(60), '字'.repeat(60)],
  ['61', '字'.repeat(61), `${'字'.repeat(59)}…`],
  ['whole characters', '😀'.repeat(61), `${'😀'.repeat(59)}…`],
])('excerptOf: %s', (_name, text, expected) => {
  expect(excerptOf(text)).toBe(expected)
})

describe('hard words', () => {
  test.each([
    ['none', '让宝宝多吃点青菜。', []],
    ['one', '每天摄入奶 500 毫升。', ['摄入']],
    ['the longer of two', '奶的摄入量要够。', ['摄入量']],
    ['both, in the order of the sentence', '摄入量够了，才不会摄入太多。', ['摄入量', '摄入']],
    ['several in their order', '罹患感冒的患儿应及时就诊。', ['罹患', '患儿', '就诊']],
    ['harmless inside another word', '从前往后擦；衣服用水冲；天气合适时出门；立即可以。', []],
    ['harmless once, hard once', '衣服用水冲，药按时服用。', ['服用']],
    ['a harmless word hides no hard one', '早期干预后再看。', ['干预']],
    ['an accepted term', '喝口服补液盐；热性惊厥。', []],
    ['titles of documents', '见《婴幼儿膳食与就诊》。', []],
  ])('%s', (_name, sentence, expected) => {
    expect(hardWordsIn(sentence).map(({ word }) => word)).toEqual(expected)
  })

  test('each once, at its first place, with the sentence', () => {
    expect(
      hardWordFindings({ ...soundText, summary: '先看精神。患儿多喝水。', body: [paragraph('患儿要睡够。')] }),
    ).toEqual([
      {
        code: 'word-hard',
        severity: 'warning',
        path: 'summary',
        message: '“患儿”不好懂',
        howToMend: '换成“生病的孩子”',
        excerpt: '患儿多喝水。',
        about: '患儿 患儿多喝水。',
      },
    ])
  })

  test('the list names each word once, and advises no hard word', () => {
    expect(HARD_WORDS.length).toBeGreaterThan(60)
    expect(new Set(HARD_WORDS.map(({ word }) => word)).size).toBe(HARD_WORDS.length)
    expect(HARD_WORDS.filter(({ plain }) => hardWordsIn(plain).length > 0)).toEqual([])
    expect(HARD_WORDS.filter(({ word, except = [] }) => except.some((harmless) => !harmless.includes(word)))).toEqual(
      [],
    )
  })
})

describe('figureFindings', () => {
  const finding = (path: string, excerpt: string) => ({
    code: 'figure-uncited',
    severity: 'warning',
    path,
    message: '这里有数字，附近没有引用来源',
    howToMend: '在句子后面插入引用，写明数字是哪里来的',
    excerpt,
  })
  const plain = paragraph('多喝水。')
  test.each([
    ['a share', [paragraph('很常见。约 80% 的孩子得过。')], [finding('body.0', '约 80% 的孩子得过。')]],
    ['a temperature', [paragraph('腋温 38.5 ℃ 以上。')], [finding('body.0', '腋温 38.5 ℃ 以上。')]],
    ['an amount', [list(['多喝水'], ['每天 500 毫升奶'])], [finding('body.0.items.1', '每天 500 毫升奶')]],
    ['a Latin unit', [paragraph('维生素 D 每天 400 IU。')], [finding('body.0', '维生素 D 每天 400 IU。')]],
    ['a share in words', [paragraph('四分之三的孩子会。')], [finding('body.0', '四分之三的孩子会。')]],
    [
      'once for a block',
      [paragraph('80% 的孩子；90% 的大人。30% 的人。')],
      [{ ...finding('body.0', '80% 的孩子；90% 的大人。'), about: '80% 的孩子；90% 的大人。 30% 的人。' }],
    ],
    ['cited in the same block', [paragraph('约 80% 的孩子得过。', cite('NHS'))], []],
    ['cited in another entry', [list(['每天 500 毫升奶'], ['多喝水', cite('NHS')])], []],
    ['cited right before', [paragraph('少烟味。', cite('NHS')), paragraph('约 80% 的孩子得过。')], []],
    ['cited right after', [paragraph('约 80% 的孩子得过。'), list(['少烟味。', cite('NHS')])], []],
    [
      'cited two blocks away',
      [paragraph('约 80% 的孩子得过。'), plain, paragraph('少烟味。', cite('NHS'))],
      [finding('body.0', '约 80% 的孩子得过。')],
    ],
    ['an age', [paragraph('满 6 个月，1 岁以后。')], []],
    ['a telephone number', [paragraph('打 12320。')], []],
    ['a word that begins like a unit', [paragraph('看第 3 goal。')], []],
    ['plain-text blocks hold no citations', [{ type: 'steps', items: [{ text: '加 100 毫升水' }] }], []],
    ['in a heading', [heading(2, '38 ℃ 以上'), plain], []],
  ] satisfies [string, BlockShape[], unknown[]][])('%s', (_name, body, expected) => {
    expect(figureFindings({ ...soundText, body })).toEqual(expected)
  })
})
