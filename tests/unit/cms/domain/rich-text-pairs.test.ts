import { describe, expect, test } from 'vitest'
import { richTextProblems } from '../../../../cms/domain/rich-text-safety.ts'
import { tidyRichText } from '../../../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../../../cms/fields/rich-text.ts'
import { richText } from '../../../../cms/publisher/to-contract/rich-text.ts'
import { block, textNode } from '../../../factories/rich-text.ts'

type Node = Record<string, unknown>

const MORE: Readonly<Record<string, Node>> = {
  paragraph: {},
  heading: { tag: 'h2' },
  quote: {},
  list: { listType: 'bullet' },
  listitem: { value: 1 },
  link: { fields: { linkType: 'custom', url: 'https://a.cn/' } },
  autolink: { fields: { linkType: 'custom', url: 'https://b.cn/' } },
}
const ELEMENTS = Object.keys(MORE)
const LEAVES = ['horizontalrule', 'linebreak', 'text']
const TYPES = [...ELEMENTS, ...LEAVES]
/** What has a line of its own, or parts lines. */
const LINES = ['paragraph', 'heading', 'quote', 'list', 'listitem', 'horizontalrule']

const element = (type: string, children: Node[]): Node => ({ type, version: 1, children, ...MORE[type] })
const leaf = (type: string): Node => (type === 'text' ? textNode('字') : { type, version: 1 })
const node = (type: string, children: Node[]): Node => (type in MORE ? element(type, children) : leaf(type))
const body = (...children: Node[]) => ({ root: { type: 'root', version: 1, children } })

/** A node in a node in …, with words before and after each. */
const nested = ([type = '', ...within]: readonly string[]): Node =>
  node(type, [
    textNode(`前${within.length}`),
    ...(within.length > 0 ? [nested(within)] : []),
    textNode(`后${within.length}`),
  ])

/** What a page shows of a text, a line for each line on the page. */
function page(value: unknown): string[] {
  const shown = (part: unknown): string => {
    if (Array.isArray(part)) return part.map(shown).join('')
    const { type, text, children, items, list, body: within } = part as Node
    if (type === 'text') return String(text)
    if (type === 'break') return '\n'
    return type === 'link' || type === 'phone'
      ? shown(children ?? [])
      : `\n${[children, items, list, within].map((parts) => (parts === undefined ? '' : shown(parts))).join('\n')}\n`
  }
  return shown(richText(value, { nameOf: () => 'name' }))
    .split('\n')
    .map((line) => line.replaceAll(' ', ''))
    .filter((line) => line !== '')
}

const wordsOf = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? `${(value as Node)['type'] === 'text' ? String((value as Node)['text']) : ''}${Object.values(value).map(wordsOf).join('')}`
    : ''

const pairs = ELEMENTS.flatMap((parent) => TYPES.map((child) => [parent, child]))
const triples = ELEMENTS.flatMap((grandparent) => pairs.map((pair) => [grandparent, ...pair]))

describe.each([
  ['a body', (one: Node) => body(one)],
  ['a body, among words', (one: Node) => body(textNode('先'), one, textNode('再'))],
  ['a callout', (one: Node) => body(block('callout', { tone: 'tip', body: body(one) }))],
])('%s has every word in its order, whatever stands in what', (_name, bodyWith) => {
  test.each([...TYPES.map((type) => [type]), ...pairs, ...triples].map((types) => [types.join(' > '), types] as const))(
    '%s',
    (_types, types) => {
      const pasted = bodyWith(nested(types))
      const tidy = tidyRichText(pasted, BODY_BLOCKS)
      expect(richTextProblems(tidy)).toEqual([])
      expect(page(tidy).join('')).toBe(wordsOf(pasted))
      expect(tidyRichText(tidy, BODY_BLOCKS)).toEqual(tidy)
    },
  )
})

test.each(pairs.filter(([, child = '']) => LINES.includes(child)))('in a %s, a %s parts the lines', (...types) => {
  const lines = page(tidyRichText(body(nested(types)), BODY_BLOCKS))
  expect(lines).toEqual(types[1] === 'horizontalrule' ? ['前1', '后1'] : ['前1', '前0后0', '后1'])
})

test('the address of a link around lines stays with each', () => {
  const tidy = tidyRichText(body(nested(['link', 'paragraph'])), BODY_BLOCKS)
  expect(JSON.stringify(tidy).match(/https:\/\/a\.cn\//g)).toHaveLength(3)
})
