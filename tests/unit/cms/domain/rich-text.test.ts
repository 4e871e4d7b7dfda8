import { describe, expect, it } from 'vitest'
import { hasContent, richTextReferences } from '../../../../cms/domain/rich-text-references.ts'
import { isSafeLink, richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../../../cms/fields/rich-text.ts'
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

const opening = [
  heading('h2', '先看精神'),
  paragraph('多喝水。', cite('a'), webLink('tel:120', '120')),
  block('callout', { tone: 'tip', body: richText(paragraph('见', innerLink('lessons', 'l1'), cite('b'))) }),
]
const full = richText(
  ...opening,
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
    expect(richTextProblems(richText(node))).toContain(problem)
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
    const tidy = richText(...opening, block('figure', { media: 'm1' }))
    expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
    expect(tidyRichText(richText(paragraph({ type: 'tab', text: '\t', format: 0 })), BODY_BLOCKS)).toEqual(
      richText(paragraph({ type: 'text', text: ' ', format: 0, mode: 'normal', style: '' })),
    )
  })

  it('holds no words where nobody would read them', () => {
    const hidden = { note: '暗', 'a.b': '暗', $: { x: '暗' } }
    const node = (type: string, more: object) => ({ type, version: '暗', id: '暗 暗', ...hidden, ...more })
    const row = { id: '暗 暗', title: '一', text: '二', ...hidden }
    const told = {
      ...hidden,
      root: node('root', {
        children: [
          node('paragraph', {
            direction: '暗',
            children: [node('text', { text: '字', mode: '暗', detail: '暗', style: '暗' })],
          }),
          node('link', {
            children: [node('text', { text: '看' })],
            fields: {
              linkType: 'internal',
              url: null,
              doc: { relationTo: 'lessons', value: { id: 'l1', ...hidden } },
              ...hidden,
            },
          }),
          node('list', {
            listType: 'bullet',
            start: '暗',
            tag: '暗',
            children: [node('listitem', { value: '暗', checked: '暗', children: [] })],
          }),
          node('block', {
            fields: {
              blockType: 'callout',
              blockName: '暗',
              tone: 'tip',
              title: { ...hidden },
              body: { ...hidden, root: node('root', { children: [node('linebreak', {})] }) },
              'body.root': { children: ['暗'] },
              ...hidden,
            },
          }),
          node('block', { fields: { blockType: 'steps', items: [row, '暗'], ...hidden } }),
          node('block', { fields: { blockType: 'doctor', signs: ['发烧', hidden, ['暗']], ...hidden } }),
          node('block', { fields: { blockType: 'figure', media: { id: 'm1', ...hidden }, ...hidden } }),
          node('inlineBlock', { fields: { blockType: 'cite', source: { id: 's1', ...hidden }, ...hidden } }),
        ],
      }),
    }
    const tidy = tidyRichText(told, BODY_BLOCKS)
    expect(JSON.stringify(tidy)).not.toContain('暗')
    for (const kept of ['字', 'l1', '一', '二', '发烧', 'm1', 's1']) expect(JSON.stringify(tidy)).toContain(`"${kept}"`)
    expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
  })

  it('keeps the indents of lists and loses those of paragraphs', () => {
    const item = { type: 'listitem', indent: 2, format: '', children: [] }
    const list = { type: 'list', listType: 'bullet', indent: 1, children: [item] }
    const tidy = tidyRichText(richText(list, { ...paragraph('字'), indent: 1 }), BODY_BLOCKS)
    expect(tidy).toMatchObject({ root: { children: [{ indent: 0, children: [{ indent: 2 }] }, { indent: 0 }] } })
  })

  it('survives anything', () => {
    for (const value of [null, 1, 'x', [], { root: null }, { root: { children: [null, 1, 'x'] } }]) {
      expect(() => [tidyRichText(value, BODY_BLOCKS), richTextProblems(value), richTextReferences(value)]).not.toThrow()
    }
  })
})
