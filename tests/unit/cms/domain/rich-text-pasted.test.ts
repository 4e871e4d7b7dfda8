import { describe, expect, test } from 'vitest'
import { richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../../../cms/fields/rich-text.ts'
import { body, element, entry, heading, list, type Node, paragraph, text } from '../../../factories/editor-nodes.ts'

const quote = (...children: Node[]) => element('quote', children)
const numbered = (value: number, ...children: Node[]) => element('listitem', children, { value })
const link = (url: unknown, ...children: Node[]) =>
  element('link', children, { version: 3, id: 'l1', fields: { linkType: 'custom', newTab: false, url } })
/** Of a link that was taken apart: only one link can have its id. */
const linkOnly = (...children: Node[]) =>
  element('link', children, { version: 3, fields: { linkType: 'custom', newTab: false, url: 'https://a.cn' } })
const lineBreak: Node = { type: 'linebreak', version: 1 }
const line: Node = { type: 'horizontalrule', version: 1 }
const [one, two, three] = [text('引一'), text('引二'), text('引三')]

/** What the editor makes of what was pasted, and what is stored of it. */
const PASTED: Readonly<Record<string, readonly [Node[], Node[]]>> = {
  'paragraphs in a quote': [[quote(paragraph(one), paragraph(two))], [quote(one, lineBreak, two)]],
  'words and a paragraph in a quote': [
    [quote(one, lineBreak, two, paragraph(three))],
    [quote(one, lineBreak, two, lineBreak, three)],
  ],
  'an empty paragraph in a quote': [[quote(paragraph(), paragraph(one), paragraph())], [quote(one)]],
  'a heading and a line in a quote': [[quote(heading(one), line, paragraph(two))], [quote(one, lineBreak, two)]],
  'a quote in a quote': [
    [quote(paragraph(one), quote(paragraph(two), paragraph(three)))],
    [quote(one, lineBreak, two, lineBreak, three)],
  ],
  'a list in a quote': [
    [quote(paragraph(one), list(entry(two), entry(list(entry(three)))))],
    [quote(one, lineBreak, two, lineBreak, three)],
  ],
  'a heading and a paragraph in an entry': [
    [list(entry(heading(one), paragraph(two)))],
    [list(entry(one, lineBreak, two))],
  ],
  'a quote and a list in an entry': [
    [list(entry(quote(paragraph(one)), list(entry(two)), paragraph(three)))],
    [list(entry(one), numbered(2, list(entry(two))), numbered(2, three))],
  ],
  'a list to tick': [
    [
      element('list', [element('listitem', [one], { value: 1, checked: true })], {
        listType: 'check',
        start: 1,
        tag: 'ul',
      }),
    ],
    [list(element('listitem', [one], { value: 1 }))],
  ],
  'a break in a heading': [[heading(one, lineBreak, two)], [heading(one, text(' '), two)]],
  'breaks around a heading, and two at once': [
    [heading(lineBreak, one, lineBreak, lineBreak, two, lineBreak)],
    [heading(one, text(' '), two)],
  ],
  'a link with a break in a heading': [
    [heading(link('https://a.cn', one, lineBreak, two))],
    [heading(one, text(' '), two)],
  ],
  'a break in a link': [
    [paragraph(link('https://a.cn', one, lineBreak, two))],
    [paragraph(link('https://a.cn', one, text(' '), two))],
  ],
  'a link that is only a break': [[paragraph(one, link('https://a.cn', lineBreak))], [paragraph(one)]],
  'a link of no words': [[paragraph(one, link('https://a.cn', text('')))], [paragraph(one)]],
  'a link of a blank': [[paragraph(one, link('https://a.cn', text(' ')), two)], [paragraph(one, text(' '), two)]],
  'an address with blanks around it': [
    [paragraph(link(' https://a.cn\n', one))],
    [paragraph(link('https://a.cn', one))],
  ],
  'a link within one that cannot be used': [
    [paragraph(link('#x', link('tel:120', one)))],
    [paragraph(link('tel:120', one))],
  ],
  'a link around paragraphs': [
    [paragraph(link('https://a.cn', paragraph(one), paragraph(two)))],
    [paragraph(linkOnly(one)), paragraph(linkOnly(two))],
  ],
  'a link around a heading, a list and a quote': [
    [link('https://a.cn', heading(one), list(entry(two)), quote(paragraph(one), paragraph(two)))],
    [heading(one), list(entry(linkOnly(two))), quote(linkOnly(one), lineBreak, linkOnly(two))],
  ],
  'a link around paragraphs in an entry': [
    [list(entry(link('https://a.cn', paragraph(one), paragraph(two))))],
    [list(entry(linkOnly(one), lineBreak, linkOnly(two)))],
  ],
  'a link in a link': [
    [paragraph(link('https://a.cn', one, link('https://b.cn', two)))],
    [paragraph(link('https://a.cn', one, two))],
  ],
  'an address that became a link by itself': [
    [paragraph({ ...element('autolink', [one], { fields: { url: 'https://a.cn' } }) })],
    [paragraph({ ...element('link', [one]), fields: { linkType: 'custom', url: 'https://a.cn' } })],
  ],
  'rules in a paragraph': [
    [paragraph(line, one, lineBreak, line, two, line)],
    [line, paragraph(one), line, paragraph(two), line],
  ],
  'a rule in an entry and in a quote': [
    [list(entry(one, line, two)), quote(one, line, two)],
    [list(entry(one, lineBreak, two)), quote(one, lineBreak, two)],
  ],
  'a rule and a paragraph in a heading': [[heading(one, line, paragraph(two))], [heading(one), line, heading(two)]],
  'two lists below an entry': [
    [list(entry(one, list(entry(two)), list(entry(three))))],
    [list(entry(one), numbered(2, list(entry(two))), numbered(2, list(entry(three))))],
  ],
  'headings of other levels': [
    [
      { ...heading(one), tag: 'h1' },
      { ...heading(two), tag: 'h4' },
    ],
    [heading(one), { ...heading(two), tag: 'h3' }],
  ],
  'words and entries in no line': [
    [one, lineBreak, two, entry(one), entry(two)],
    [paragraph(one, lineBreak, two), list(entry(one), numbered(2, two))],
  ],
  'a list and a rule in a list': [
    [list(entry(one), line, list(entry(two)))],
    [list(entry(one), numbered(2, list(entry(two))))],
  ],
  'an unusable link in a quote': [[quote(paragraph(link('/rel', one)))], [quote(one)]],
}

describe('what is pasted', () => {
  test.each(Object.entries(PASTED))('%s', (_name, [pasted, stored]) => {
    const tidy = tidyRichText(body(...pasted), BODY_BLOCKS)
    expect(tidy).toEqual(body(...stored))
    expect(richTextProblems(tidy)).toEqual([])
    expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
  })

  test.each([
    '',
    null,
    undefined,
    ['https://a.cn'],
    '#_ftn1',
    '/rel',
    '//a.cn/x',
    'mailto:a@a.cn',
    'javascript:void(0)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///C:/x.doc',
    'https://',
  ])('a link to %s leaves its words', (url) => {
    const tidy = tidyRichText(body(paragraph(text('见'), link(url, one, two))), BODY_BLOCKS)
    expect(tidy).toEqual(body(paragraph(text('见'), one, two)))
  })

  test('a link to a page of ours that was not chosen yet is told, not dropped', () => {
    const unchosen = element('link', [one], { version: 3, id: 'l1', fields: { linkType: 'internal', doc: null } })
    expect(richTextProblems(tidyRichText(body(paragraph(unchosen)), BODY_BLOCKS))).toEqual(['有一个站内链接没有选页面'])
  })

  test('what would hide words in a quote is told', () => {
    const block = { type: 'block', version: 2, format: '', fields: { id: 'b', blockType: 'callout', tone: 'tip' } }
    expect(richTextProblems(tidyRichText(body(quote(block)), BODY_BLOCKS))).toEqual(['引文里不能放版块，请移到别处'])
  })
})
