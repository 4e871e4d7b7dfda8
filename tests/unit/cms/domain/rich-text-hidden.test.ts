import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../../../cms/domain/difference/differences.ts'
import { richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../../../cms/fields/rich-text.ts'
import { richText } from '../../../../cms/publisher/to-contract/rich-text.ts'
import { body, element, entry, heading, list, type Node, paragraph, text } from '../../../factories/editor-nodes.ts'

const HIDDEN = '暗语'

const link = (fields: Node, ...children: Node[]) => element('link', children, { version: 3, id: 'l1', fields })
const web = (...children: Node[]) => link({ linkType: 'custom', url: 'https://example.org/' }, ...children)
const inner = (fields: Node) =>
  link({ linkType: 'internal', doc: { relationTo: 'articles', value: 'a1' }, ...fields }, text('看'))
const block = (blockType: string, fields: Node): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'b1', blockName: '', blockType, ...fields },
})
const callout = (fields: Node = {}) => block('callout', { tone: 'tip', body: body(paragraph(text('好'))), ...fields })
const cite = (fields: Node = {}): Node => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: 'c1', blockName: '', blockType: 'cite', source: 's1', ...fields },
})
const quiz = (correct: unknown) =>
  block('quiz', {
    questions: [{ id: 'q1', question: '对吗', options: [{ id: 'o1', text: '对', correct }], explanation: '对' }],
  })
const steps = (fields: Node) => block('steps', { items: [{ id: 'i1', text: '看' }], ...fields })

/** What a person could send so that families could read it and no reviewer would. */
const WAYS: Readonly<Record<string, unknown>> = {
  'an address of an internal link': body(paragraph(inner({ url: HIDDEN }))),
  'a page of a custom link': body(
    paragraph(
      link({ linkType: 'custom', url: 'https://a.cn', doc: { relationTo: 'articles', value: HIDDEN } }, text('看')),
    ),
  ),
  'a kind of page of a custom link': body(
    paragraph(link({ linkType: 'custom', url: 'https://a.cn', doc: { relationTo: HIDDEN, value: 'a1' } }, text('看'))),
  ),
  'a kind of link': body(paragraph(link({ linkType: HIDDEN, url: 'https://a.cn' }, text('看')))),
  'kinds of link': body(paragraph(link({ linkType: [HIDDEN], url: 'https://a.cn' }, text('看')))),
  'a page that is a list': body(paragraph(inner({ doc: { relationTo: 'articles', value: ['a1', HIDDEN] } }))),
  'a page that is words': body(paragraph(inner({ doc: { relationTo: 'articles', value: HIDDEN } }))),
  'a page whose id is an object': body(
    paragraph(inner({ doc: { relationTo: 'articles', value: { id: { x: HIDDEN } } } })),
  ),
  'a list for a title': body(callout({ title: [HIDDEN] })),
  'a list for what to do': body(block('doctor', { urgency: 'today', signs: ['烧'], action: [HIDDEN] })),
  'words for a list of signs': body(block('doctor', { urgency: 'today', signs: HIDDEN })),
  'words for an urgency': body(block('doctor', { urgency: HIDDEN, signs: ['烧'] })),
  'a list for safety': body(block('activity', { title: '玩', safety: [HIDDEN] })),
  'words for minutes': body(block('activity', { title: '玩', minutes: HIDDEN })),
  'a list for an age': body(block('activity', { title: '玩', minMonths: [6, HIDDEN] })),
  'a list for the title of steps': body(steps({ title: [HIDDEN] })),
  'a list for the title of a step': body(steps({ items: [{ id: 'i1', title: [HIDDEN], text: '看' }] })),
  'an id of a step': body(steps({ items: [{ id: HIDDEN, text: '看' }] })),
  'a step of another shape': body(steps({ items: [{ x: HIDDEN }] })),
  'a list for a caption': body(block('dataTable', { caption: [HIDDEN], head: ['甲'], rows: [{ cells: ['一'] }] })),
  'an object for a cell': body(block('dataTable', { head: ['甲'], rows: [{ cells: [{ x: HIDDEN }] }] })),
  'a list for the caption of a picture': body(block('figure', { media: 'm1', caption: [HIDDEN] })),
  'pictures for one': body(block('figure', { media: ['m1', HIDDEN] })),
  'words for a picture': body(block('figure', { media: HIDDEN })),
  'words for right or wrong': body(quiz(HIDDEN)),
  'sources for one': body(paragraph(cite({ source: ['s1', HIDDEN] }))),
  'a block in a list': body(list(callout({ title: HIDDEN }))),
  'a block in a callout': body(callout({ body: body(steps({ title: HIDDEN })) })),
  'a block in a heading': body(heading(text('一'), callout({ title: HIDDEN }))),
  'a block in a link': body(paragraph(web(text('看'), steps({ title: HIDDEN })))),
  'the address of a link without words': body(
    paragraph(text('一'), link({ linkType: 'custom', url: `https://a.cn/${HIDDEN}` })),
  ),
  'the address of a link of no words': body(
    paragraph(link({ linkType: 'custom', url: `https://a.cn/${HIDDEN}` }, text(''))),
  ),
  'the type of the root': { root: element('root', [paragraph(text('好'))], { type: HIDDEN }) },
  'a text below a line break': body(paragraph({ type: 'linebreak', version: 1, children: [text(HIDDEN)] })),
  'a text that is a list': body(paragraph({ ...text('x'), text: [HIDDEN] })),
  'a format that is words': body(paragraph({ ...text('x'), format: HIDDEN })),
}

/** Words where neither page nor difference would look for them: they are put where both do. */
const MENDED: Readonly<Record<string, unknown>> = {
  'a text in a list': body(list(entry(text('一')), text(HIDDEN))),
  'a link in a list': body(list(web(text(HIDDEN)))),
  'a paragraph in a list': body(list(paragraph(text(HIDDEN)))),
  'a text in a list below an entry': body(list(entry(list(text(HIDDEN))))),
  'a second list below an entry': body(list(entry(text('一'), list(entry(text('二'))), list(entry(text(HIDDEN)))))),
  'a text in a list of a callout': body(callout({ body: body(list(text(HIDDEN))) })),
  'a heading in a callout': body(callout({ body: body(heading(text(HIDDEN))) })),
  'an entry in a heading': body(heading(text('一'), entry(text(HIDDEN)))),
  'a paragraph in a heading': body(heading(text('一'), paragraph(text(HIDDEN)))),
  'a link in a link': body(paragraph(web(text('看'), web(text(HIDDEN))))),
  'a paragraph in a link': body(paragraph(web(text('看'), paragraph(text(HIDDEN))))),
  'a text among paragraphs': body(text(HIDDEN)),
  'a paragraph in a paragraph': body(paragraph(paragraph(text(HIDDEN)))),
}

describe('words that families could read and no reviewer would: they are refused, or left out', () => {
  test.each(Object.entries(WAYS))('%s', (_way, value) => {
    const tidy = tidyRichText(value, BODY_BLOCKS)
    const isRefused = richTextProblems(tidy).length > 0
    expect(isRefused || !JSON.stringify(tidy).includes(HIDDEN)).toBe(true)
    expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
  })
})

describe('words in a place of their own', () => {
  test.each(Object.entries(MENDED))('%s', (_way, value) => {
    const tidy = tidyRichText(value, BODY_BLOCKS)
    expect(richTextProblems(tidy)).toEqual([])
    expect(JSON.stringify(richText(tidy, { nameOf: () => 'name' }))).toMatch(new RegExp(`"text":"[^"]*${HIDDEN}"`))
    expect(JSON.stringify(differencesOf('articles', undefined, { body: tidy }, () => ''))).toContain(HIDDEN)
    expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
  })
})

describe('what the editor offers', () => {
  test('is neither refused nor changed', () => {
    const whole = body(
      heading(text('一'), text('二')),
      paragraph(text('看'), web(text('网页')), inner({}), cite(), { type: 'linebreak', version: 1 }),
      list(entry(text('一')), entry(list(entry(text('二'), web(text('网页')))))),
      element('quote', [text('引文')]),
      { type: 'horizontalrule', version: 1 },
      callout({ title: '题', body: body(paragraph(text('好')), list(entry(text('一')))) }),
      quiz(true),
      steps({ title: '步骤' }),
      block('activity', {
        title: '玩',
        minutes: 10,
        minMonths: 6,
        maxMonths: 12,
        materials: ['盆'],
        steps: ['看'],
        safety: null,
      }),
    )
    expect(tidyRichText(whole, BODY_BLOCKS)).toEqual(whole)
    expect(richTextProblems(whole)).toEqual([])
  })

  test('a link in a heading leaves its words, and a text without lines gets one', () => {
    expect(tidyRichText(body(heading(text('见'), web(text('网页')))), BODY_BLOCKS)).toEqual(
      body(heading(text('见'), text('网页'))),
    )
    expect(tidyRichText(body(), BODY_BLOCKS)).toEqual(body(paragraph()))
  })

  test('says where what cannot stand', () => {
    expect(richTextProblems(body(heading(cite()), list(paragraph())))).toEqual([
      '小标题里不能放来源编号，请移到别处',
      '列表里不能放段落，请移到别处',
    ])
  })
})
