import fc from 'fast-check'
import type { Block, Body, Inline, ListItem, TextRun } from '../../../../content/contract/body.ts'

/** Pieces that Markdown, its extensions or our own syntax could take for something else. */
const PIECES = [
  '宝宝',
  '先听',
  '再问',
  '发烧38℃',
  'abc',
  'a_b',
  '_x_',
  '*',
  '**',
  '***',
  '_',
  '#',
  '##',
  ':',
  '::',
  ':::',
  ':cite',
  ':cite[X]',
  '[',
  ']',
  '](',
  '(',
  ')',
  '[x]',
  '[ ]',
  '[^a]',
  '|',
  '| - |',
  '\\',
  '\\*',
  '`',
  '``',
  '~',
  '~~',
  '~~~',
  '!',
  '![',
  '<',
  '<b>',
  '<!--',
  '&',
  '&amp;',
  '&#x41;',
  '1.',
  '1)',
  '2026. ',
  '-',
  '--',
  '---',
  '- ',
  '+',
  '+ ',
  '=',
  '==',
  '>',
  ' ',
  '  ',
  '\u3000',
  '\u00A0',
  '\n',
  '\t',
  '。',
  '，',
  '“',
  '”',
  '「',
  '」',
  '（',
  '）',
  '9:30',
  'a:b',
  '比例1:3',
  '6~8',
  'https://a.cn/b?c=1&copy;',
  'www.a.cn',
  'a@b.cn',
  'Table: ',
  '安全：',
  '👶🏻',
  '❤️',
  'e\u0301',
  '"',
  "'",
  '{',
  '}',
  '%',
  '$',
  '%20',
  '\uFEFF',
  '\u0000',
  '\u200D',
]
const words = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => pieces.join(''))
const some = words.map((value) => `${value}字`)
const maybe = fc.option(words, { nil: undefined })

const run: fc.Arbitrary<TextRun> = fc.record(
  {
    type: fc.constant('text' as const),
    text: words,
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
  },
  { requiredKeys: ['type', 'text'] },
)
const runs = fc.array(run, { minLength: 1, maxLength: 4 })
const key = fc.constantFrom('CN_G409', 'a', 'hand-1')
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: run },
  fc.constant({ type: 'break' as const }),
  key.map((source) => ({ type: 'cite' as const, source })),
  fc.record({
    type: fc.constant('link' as const),
    url: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constantFrom('https://a.cn/(x)_*[1]?a=1&copy;=2', 'http://例子.cn/路'),
    ),
    children: runs,
  }),
  fc.record({ type: fc.constant('phone' as const), number: fc.constantFrom('120', '0571-12338'), children: runs }),
  fc.record({
    type: fc.constant('reference' as const),
    to: fc.record({ kind: fc.constantFrom('article' as const, 'venue' as const), slug: fc.constantFrom('a-b', 'x1') }),
    children: runs,
  }),
)
const inlines = fc.array(inline, { minLength: 1, maxLength: 6 })
const { list } = fc.letrec<{ list: Extract<Block, { type: 'list' }>; item: ListItem }>((tie) => ({
  list: fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc.record(
    { children: inlines, list: fc.oneof({ maxDepth: 2, withCrossShrink: true }, fc.constant(undefined), tie('list')) },
    { requiredKeys: ['children'] },
  ),
}))
const paragraph = fc.record({ type: fc.constant('paragraph' as const), children: inlines })
const ages = fc.constantFrom({ minMonths: 0, maxMonths: 36 }, { minMonths: 6, maxMonths: 12 })
const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = fc.array(fc.oneof(words, fc.constant('')), { minLength: width, maxLength: width })
  return fc.record({
    type: fc.constant('table' as const),
    caption: maybe,
    head: row,
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
  })
})
const question = fc.record({
  question: some,
  options: fc
    .array(fc.record({ text: some, correct: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .map((options) => [{ text: '对', correct: true }, ...options]),
  explanation: some,
})

/** Any Block with content: not in normal form, with every character that may be misread. */
export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const),
      children: runs,
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('quote' as const), children: inlines }) },
  { weight: 3, arbitrary: list },
  fc.constant({ type: 'divider' as const }),
  fc.record({
    type: fc.constant('callout' as const),
    tone: fc.constantFrom('tip' as const, 'warning' as const, 'differs' as const),
    title: maybe,
    body: fc
      .array(fc.oneof(paragraph, list), { maxLength: 3 })
      .map((body) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text: '字' }] }, ...body]),
  }),
  fc.record({
    type: fc.constant('doctor' as const),
    urgency: fc.constantFrom('emergency' as const, 'today' as const, 'soon' as const),
    signs: fc.array(some, { minLength: 1, maxLength: 3 }),
    action: maybe,
  }),
  fc.record({
    type: fc.constant('activity' as const),
    title: some,
    minutes: fc.integer({ min: 1, max: 120 }),
    ages,
    materials: fc.array(words, { maxLength: 2 }),
    steps: fc.array(some, { minLength: 1, maxLength: 3 }),
    safety: maybe,
  }),
  fc.record({
    type: fc.constant('steps' as const),
    title: maybe,
    items: fc.array(fc.record({ title: maybe, text: some }), { minLength: 1, maxLength: 12 }),
  }),
  fc.record({ type: fc.constant('figure' as const), media: key, caption: maybe }),
  table,
  fc.record({ type: fc.constant('player' as const), media: key, title: some, transcript: some }),
  fc.record({ type: fc.constant('quiz' as const), questions: fc.array(question, { minLength: 1, maxLength: 2 }) }),
)
export const body: fc.Arbitrary<Body> = fc.array(block, { maxLength: 5 })
