import { describe, expect, test } from 'vitest'
import { compareLines, type LineChange } from '../../../../../cms/domain/difference/compare-lines.ts'
import { type Difference, differencesOf } from '../../../../../cms/domain/difference/differences.ts'
import { likeness, wordMarks } from '../../../../../cms/domain/difference/word-marks.ts'
import { block, paragraph, richText, textNode } from '../../../../factories/rich-text.ts'

const TITLES: Record<string, string> = {
  s1: '婴幼儿喂养指南',
  s2: '发热诊疗规范',
  m1: '量体温的图',
  a1: '发烧了怎么办',
}
const titleOf = (_collection: string, id: string) => TITLES[id] ?? `（没有 ${id}）`

/** A change as one line: `label: same [-gone-] {+come+}`. */
const written = ({ label, marks, isMoved }: LineChange): string =>
  `${label}: ${marks
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')}${isMoved ? ' (moved)' : ''}`
const lines = ({ changed }: Difference): string[] =>
  changed.flatMap((passage) =>
    passage.lines.map((line) => (line.kind === 'folded' ? `… ${line.count}` : written(line))),
  )

const article = (changes: Record<string, unknown> = {}) => ({
  title: '宝宝发烧了怎么办',
  summary: '先看精神，再看度数。',
  slug: 'fever',
  minMonths: 0,
  maxMonths: 36,
  sources: ['s1'],
  body: richText(paragraph('多喝水，多休息。')),
  review: { status: 'demo', reviewBy: '2028-11-01T00:00:00.000Z' },
  ...changes,
})
const compare = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  lines(differencesOf('articles', article(before), article(after), titleOf))

describe('words', () => {
  test.each([
    ['多喝水，多休息。', '多喝温水，多休息。', '多[-喝水-]{+喝温水+}，多休息。'],
    ['一样的话。', '一样的话。', '一样的话。'],
    ['', '新写的话。', '{+新写的话。+}'],
    ['38.5℃ 以上', '39℃ 以上', '[-38.5-]{+39+}℃ 以上'],
  ])('%s → %s', (before, after, marks) => {
    expect(written({ kind: 'changed', label: '', marks: wordMarks(before, after) })).toBe(`: ${marks}`)
  })

  test('two long texts that have nothing in common are told as one for another', () => {
    const before = Array.from({ length: 400 }, (_, index) => `甲${index}`).join('，')
    const after = Array.from({ length: 400 }, (_, index) => `乙${index + 5_000}`).join('。')
    expect(wordMarks(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  })

  test('of what is far longer than any article is not looked for', () => {
    const before = '多喝水。'.repeat(8_000)
    const after = `${before}多休息。`
    expect(wordMarks(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
    expect(likeness(before, after)).toBe(0)
    const lines = (text: string) => [{ label: '', text }]
    expect(compareLines(lines(before), lines(after)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('of thousands of lines that all changed is not looked for', () => {
    const lines = (word: string) =>
      Array.from({ length: 600 }, (_, index) => ({ label: '', text: `${word.repeat(9)}${index}。` }))
    expect(compareLines(lines('喝水'), lines('辅食')).map(({ kind }) => kind)).toEqual([
      ...lines('').map(() => 'removed'),
      ...lines('').map(() => 'added'),
    ])
  })

  test('likeness is 1 for the same, 0 for nothing in common', () => {
    expect([likeness('发烧', '发烧'), likeness('发烧', '辅食'), likeness('', '')]).toEqual([1, 0, 1])
  })
})

describe('fields', () => {
  test.each([
    ['a title', { title: '发烧' }, ['标题: [-宝宝-]发烧[-了怎么办-]']],
    ['ages', { maxMonths: 12 }, ['适合的月龄: 0 到 [-36-]{+12+} 个月']],
    ['a source, by its title', { sources: ['s1', 's2'] }, ['来源: 婴幼儿喂养指南', '来源: {+发热诊疗规范+}']],
    ['a source that is gone', { sources: [] }, ['来源: [-婴幼儿喂养指南-]']],
    [
      'the review day',
      { review: { status: 'demo', reviewBy: '2029-11-01T00:00:00.000Z' } },
      ['审核 · 状态: 示范内容', '审核 · 复审日期: [-2028-]{+2029+}-11-01'],
    ],
    ['nothing', {}, []],
  ])('%s', (_name, after, told) => {
    expect(compare({}, after)).toEqual(told)
  })

  test('the order of sources', () => {
    expect(compare({ sources: ['s1', 's2'] }, { sources: ['s2', 's1'] })).toEqual([
      '来源: [-婴幼儿喂养指南-] (moved)',
      '来源: 发热诊疗规范',
      '来源: {+婴幼儿喂养指南+} (moved)',
    ])
  })

  test('what is the same is named only', () => {
    const { changed, same } = differencesOf(
      'curricula',
      { title: '一' },
      { title: '一', audience: 'families' },
      titleOf,
    )
    expect(changed.map(({ label }) => label)).toEqual(['给谁学'])
    expect(same).toEqual(['标题', '摘要', '课程', '网址名'])
  })

  test('of a text that is new, all is new', () => {
    const { changed } = differencesOf('courses', undefined, { title: '第一课', objectives: ['会听'] }, titleOf)
    expect(changed.flatMap((each) => each.lines.map((line) => line.kind))).toEqual(['added', 'added'])
  })
})

describe('the text', () => {
  const body = (...nodes: Parameters<typeof richText>) => ({ body: richText(...nodes) })

  test('a word in one paragraph of many: the rest is folded', () => {
    const many = ['一', '二', '三', '四', '五', '六'].map((word) => paragraph(`第${word}段，先看精神。`))
    const changed = many.with(3, paragraph('第四段，先看精神，再看度数。'))
    expect(compare(body(...many), body(...changed))).toEqual([
      '… 2',
      '段落: 第三段，先看精神。',
      '段落: 第四段，先看精神{+，再看度数+}。',
      '段落: 第五段，先看精神。',
      '… 1',
    ])
  })

  test.each([
    [
      'a sign of the see-a-doctor block',
      block('doctor', { urgency: 'today', signs: ['抽搐'] }),
      block('doctor', { urgency: 'today', signs: ['抽搐', '精神差'] }),
      ['就医信号 · 有多急: 当天就医', '就医信号 · 信号: 抽搐', '就医信号 · 信号: {+精神差+}'].slice(1),
    ],
    [
      'how urgent it is',
      block('doctor', { urgency: 'today', signs: ['抽搐'] }),
      block('doctor', { urgency: 'emergency', signs: ['抽搐'] }),
      ['就医信号 · 有多急: [-当天就医-]', '就医信号 · 有多急: {+马上：打 120 或去急诊+}', '就医信号 · 信号: 抽搐'],
    ],
    [
      'a step of an activity',
      block('activity', { title: '躲猫猫', minutes: 5, minMonths: 6, maxMonths: 12, steps: ['坐好'] }),
      block('activity', { title: '躲猫猫', minutes: 5, minMonths: 6, maxMonths: 12, steps: ['坐好', '藏起来'] }),
      ['… 3', '亲子活动 · 步骤: 坐好', '亲子活动 · 步骤: {+藏起来+}'],
    ],
    [
      'a cell of a table',
      block('dataTable', { head: ['月龄', '次数'], rows: [{ cells: ['6', '1'] }] }),
      block('dataTable', { head: ['月龄', '次数'], rows: [{ cells: ['6', '2'] }] }),
      ['表格 · 表头: 月龄 ｜ 次数', '表格 · 行: 6 ｜ [-1-]{+2+}'],
    ],
    [
      'the right answer of a quiz',
      block('quiz', {
        questions: [
          { question: '先看什么', options: [{ text: '精神', correct: true }, { text: '度数' }], explanation: '' },
        ],
      }),
      block('quiz', {
        questions: [
          { question: '先看什么', options: [{ text: '精神' }, { text: '度数', correct: true }], explanation: '' },
        ],
      }),
      ['小测验 · 问题: 先看什么', '小测验 · 选项: 精神[-（正确）-]', '小测验 · 选项: 度数{+（正确）+}'],
    ],
    [
      'a picture',
      block('figure', { media: 'm1' }),
      block('figure', { media: 'm1', caption: '量腋下' }),
      ['图片: 量体温的图', '图片 · 图注: {+量腋下+}'],
    ],
  ])('%s', (_name, before, after, told) => {
    expect(compare(body(before), body(after)).filter((line) => line !== '… 1')).toEqual(told)
  })

  test('text in a callout, a list below a list, a link and a citation', () => {
    const cite = { type: 'inlineBlock', fields: { blockType: 'cite', source: 's1' } }
    const link = {
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'a1' } },
      children: [textNode('看这里')],
    }
    const with_ = (children: Record<string, unknown>[]) => ({ ...paragraph(''), children })
    const item = (...children: Record<string, unknown>[]) => ({ type: 'listitem', children })
    const list = (...children: Record<string, unknown>[]) => ({ type: 'list', listType: 'bullet', children })
    const after = richText(
      block('callout', { tone: 'warning', body: richText(paragraph('别捂。')) }),
      list(item(textNode('喝水'), list(item(textNode('温的'))))),
      with_([textNode('先'), link, cite, textNode('再说', 1)]),
    )
    expect(lines(differencesOf('articles', undefined, { body: after }, titleOf)).slice(0, -1)).toEqual([
      '提示框 · 种类: {+当心+}',
      '提示框 · 段落: {+别捂。+}',
      '列表: {+喝水+}',
      '下级列表: {+温的+}',
      '段落: {+先［链接“看这里”到“发烧了怎么办”］［来源：婴幼儿喂养指南］［加粗：再说］+}',
    ])
  })

  test('a word made bold, and the address of a link', () => {
    const bold = { ...paragraph(''), children: [textNode('先看精神。', 1)] }
    expect(compare(body(paragraph('先看精神。')), body(bold))[0]).toBe('段落: {+［加粗：+}先看精神。{+］+}')
    const link = (url: string) => ({
      ...paragraph(''),
      children: [{ type: 'link', fields: { linkType: 'custom', url }, children: [textNode('官网')] }],
    })
    expect(compare(body(link('https://a.cn/x')), body(link('https://b.cn/x'))).join('')).toMatch(/a\.cn.*b\.cn/)
  })
})

test('paragraphs that are nothing like each other are not set side by side', () => {
  const line = (text: string) => ({ label: '段落', text })
  expect(compareLines([line('多喝水。')], [line('辅食从米粉开始添加。')]).map(written)).toEqual([
    '段落: [-多喝水。-]',
    '段落: {+辅食从米粉开始添加。+}',
  ])
})

describe('what reads the same and is another', () => {
  const named = (id: string) => ({ label: '来源', text: '婴幼儿喂养指南', identity: `sources ${id}` })

  test('is set side by side, and told', () => {
    expect(compareLines([named('a')], [named('b')])).toEqual([
      {
        kind: 'changed',
        label: '来源',
        marks: [
          { kind: 'removed', text: '婴幼儿喂养指南' },
          { kind: 'added', text: '婴幼儿喂养指南' },
        ],
        looksSame: true,
      },
    ])
  })

  test('has not been moved when it goes here and comes there', () => {
    const between = { label: '来源', text: '发热诊疗规范' }
    const changes = compareLines([named('a'), between], [between, named('b')])
    expect(changes.map(({ kind, isMoved }) => [kind, isMoved])).toEqual([
      ['removed', undefined],
      ['same', undefined],
      ['added', undefined],
    ])
  })

  test('a picture comes with the one before and the one after', () => {
    const cover = (id: string) => ({ label: '封面', text: `小树苗（${id}.png）`, identity: `media ${id}`, media: id })
    expect(compareLines([cover('a')], [cover('b')])).toMatchObject([
      { kind: 'changed', media: { before: 'a', after: 'b' } },
    ])
    expect(compareLines([], [cover('b')])).toMatchObject([{ kind: 'added', media: { after: 'b' } }])
    expect(compareLines([cover('a')], [cover('a')])[0]).not.toHaveProperty('media')
  })

  test('in what a reviewer signs, beyond all that is compared, is said at least', () => {
    const one = article()
    const told = (isSame: boolean, after = one) => differencesOf('articles', one, after, titleOf, isSame).hasUnseen
    expect([told(true), told(false)]).toEqual([undefined, true])
    expect(told(false, article({ slug: 'high-fever' }))).toBe(true)
    expect(told(false, article({ title: '发烧' }))).toBeUndefined()
    expect(differencesOf('articles', undefined, one, titleOf, false).hasUnseen).toBeUndefined()
  })
})
