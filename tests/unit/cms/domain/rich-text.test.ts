import { describe, expect, it } from 'vitest'
import { hasContent, richTextReferences } from '../../../../cms/domain/rich-text-references.ts'
import { isSafeLink, richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import {
  block,
  cite,
  heading,
  innerLink,
  paragraph,
  richText,
  textNode,
  webLink,
} from '../../../factories/rich-text.ts'

const full = richText(
  heading('h2', '先看精神'),
  paragraph('多喝水。', cite('a'), webLink('tel:120', '120')),
  block('callout', { tone: 'tip', body: richText(paragraph('见', innerLink('lessons', 'l1'), cite('b'))) }),
  block('figure', { media: { id: 'm1', alt: '图' } }),
  block('player', { media: 'm2' }),
  block('figure', {}),
)

describe('links', () => {
  it.each([
    ['https://www.nhc.gov.cn/x', true],
    ['HTTP://example.org', true],
    ['tel:120', true],
    ['tel:028-1234567', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['data:text/html,x', false],
    ['//example.org', false],
    ['/articles/x', false],
    ['mailto:a@example.org', false],
    ['tel:+86', false],
    ['https://', false],
    ['', false],
  ])('%s', (url, expected) => {
    expect(isSafeLink(url)).toBe(expected)
  })
})

describe('a text', () => {
  it('has nothing wrong with all that the editor offers', () => {
    const list = { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [textNode('一')] }] }
    const rest = [{ type: 'horizontalrule' }, { type: 'quote', children: [{ type: 'linebreak' }] }, list]
    const linked = richText(...rest, paragraph(innerLink('trainers', 't')))
    expect(richTextProblems(linked)).toEqual([])
  })

  it('says once what is wrong in many places', () => {
    expect(richTextProblems(richText(heading('h1', '一'), heading('h5', '二')))).toEqual(['小标题只能用二级或三级'])
  })

  it.each([
    ['a checklist', { type: 'list', listType: 'check', children: [] }, '列表只能是带点的或带编号的'],
    ['an empty link', { type: 'link', children: [] }, '有一个链接是空的'],
    ['a node without a type', { text: 'x' }, '正文里有不支持的内容（空）'],
    ['an inline block of no kind', { type: 'inlineBlock', fields: {} }, '正文里有不支持的版块（空）'],
  ])('refuses %s', (_name, node, problem) => {
    expect(richTextProblems(richText(node))).toEqual([problem])
  })

  it('names what it points to, also within blocks', () => {
    expect(richTextReferences(full)).toEqual({
      cited: ['a', 'b'],
      media: ['m1', 'm2', undefined],
      links: [{ collection: 'lessons', id: 'l1' }],
    })
  })

  it.each([
    ['nothing', undefined, false],
    ['no paragraphs', richText(), false],
    ['a blank paragraph', richText(paragraph(' ')), false],
    ['a word', richText(paragraph('字')), true],
    ['a block', richText(block('quiz', { questions: [] })), true],
  ])('is empty: %s', (_name, value, expected) => {
    expect(hasContent(value)).toBe(expected)
  })

  it('is not changed by tidying when it is tidy, and keeps words', () => {
    expect(tidyRichText(full)).toEqual(full)
    expect(tidyRichText(richText(paragraph({ type: 'tab', text: '\t', format: 0 })))).toEqual(
      richText(paragraph({ type: 'text', text: ' ', format: 0, mode: 'normal', style: '' })),
    )
  })

  it('keeps the indents of lists and loses those of paragraphs', () => {
    const item = { type: 'listitem', indent: 2, format: '', children: [] }
    const tidy = tidyRichText(richText(item, { ...paragraph('字'), indent: 1 }))
    expect(tidy).toMatchObject({ root: { children: [{ indent: 2 }, { indent: 0 }] } })
  })

  it('survives anything', () => {
    for (const value of [null, 1, 'x', [], { root: null }, { root: { children: [null, 1, 'x'] } }]) {
      expect(() => [tidyRichText(value), richTextProblems(value), richTextReferences(value)]).not.toThrow()
    }
  })
})
