import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { getEnabledNodes, type SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import fc from 'fast-check'
import type { RequiredDataFromCollectionSlug, RichTextField } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Body } from '../../content/contract/body.ts'
import { bodyReferences } from '../../content/contract/body-references.ts'
import { normaliseBody } from '../../content/contract/normalise-body.ts'
import { tidyRichText } from '../../cms/domain/rich-text-tidy.ts'
import { BODY_BLOCKS } from '../../cms/fields/rich-text.ts'
import type { Stock } from '../../cms/library/stock.ts'
import { importPass } from '../../cms/workflow/pass.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'
import { smallLibrary } from '../helpers/small-library.ts'
import { body } from '../unit/content/markdown/arbitrary-body.ts'

const numRuns = Number(process.env['FUZZ_RUNS'] ?? 40)

let test_: TestPayload
let bodyToLexical: (typeof import('../../cms/library/to-document/body-to-lexical.ts'))['bodyToLexical']
let richText: (typeof import('../../cms/publisher/to-contract/rich-text.ts'))['richText']
let stock: Stock

/** Documents that generated texts point to: every source, article and venue they may name, a picture and a sound. */
beforeAll(async () => {
  test_ = await startPayload()
  ;({ bodyToLexical } = await import('../../cms/library/to-document/body-to-lexical.ts'))
  ;({ richText } = await import('../../cms/publisher/to-contract/rich-text.ts'))
  const { importLibrary } = await import('../../cms/library/import-library.ts')
  const { loadStock } = await import('../../cms/library/stock.ts')
  const { KINDS } = await import('../../cms/library/kinds.ts')
  const { folder, read } = smallLibrary()
  const library = read()
  const [source] = library.sources
  const [picture] = library.media
  const [article] = library.articles.toReversed()
  const [venue] = library.demo.venues
  if (!source || !picture || !article || !venue) throw new Error('The small library has lost something')
  const { supersededBy: _newer, ...old } = source
  const named = {
    ...library,
    sources: [...library.sources, ...['CN_G409', 'a', 'hand-1'].map((key) => ({ ...old, key }))],
    // All from one file: each gets a name of its own.
    media: [...library.media, ...['CN_G409', 'a', 'hand-1'].map((key) => ({ ...picture, key }))],
    articles: [...library.articles, ...['a-b', 'x1'].map((slug) => ({ ...article, slug }))],
    demo: { ...library.demo, venues: [...library.demo.venues, ...['a-b', 'x1'].map((slug) => ({ ...venue, slug }))] },
  }
  const report = await importLibrary(test_.payload, named, { folder, now: new Date(), withDemo: true })
  expect(report.flatMap(({ refused }) => refused)).toEqual([])
  stock = await loadStock(test_.payload, KINDS, 'latest')
})
afterAll(() => test_?.stop())

/** An article with this text, stored and taken out again. */
async function storedWith(text: Body) {
  const { articleData } = await import('../../cms/library/to-document/article.ts')
  const [article] = smallLibrary().read().articles
  if (!article) throw new Error('The small library has lost its article')
  const sources = [...new Set(['NEW', ...bodyReferences(text).sources])]
  const data = articleData({ ...article, slug: 'generated', body: text, sources }, stock)
  const published = { ...data, _status: 'published' } as RequiredDataFromCollectionSlug<'articles'>
  const { id, body: stored } = await test_.payload.create({
    collection: 'articles',
    data: published,
    depth: 0,
    context: importPass(),
  })
  await test_.payload.delete({ collection: 'articles', id })
  return { stored, sent: JSON.parse(JSON.stringify(data.body)) as unknown }
}

const withoutPlayers = (original: Body): Body => original.filter(({ type }) => type !== 'player')

/** The editor's configuration as Payload has it. */
function editorConfig(): SanitizedServerEditorConfig {
  const { flattenedFields } = test_.payload.collections['articles'].config
  const field = flattenedFields.find(({ name }) => name === 'body') as RichTextField
  return (field.editor as unknown as { editorConfig: SanitizedServerEditorConfig }).editorConfig
}

test('the editor opens every body and stores it as it is', () => {
  const editor = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig: editorConfig() }) })
  fc.assert(
    fc.property(body.map(withoutPlayers), (original) => {
      const state = bodyToLexical(original, stock)
      const opened = editor.parseEditorState(state as unknown as Parameters<typeof editor.parseEditorState>[0])
      // A save tidies what the editor gives.
      expect(tidyRichText(JSON.parse(JSON.stringify(opened.toJSON())), BODY_BLOCKS)).toEqual(
        JSON.parse(JSON.stringify(state)),
      )
    }),
    { numRuns: 200 },
  )
})

test('Payload accepts every body, keeps it as it is, and gives it back to the site', async () => {
  await fc.assert(
    fc.asyncProperty(body.map(withoutPlayers), async (original) => {
      const text: Body = [{ type: 'paragraph', children: [{ type: 'text', text: '开头' }] }, ...original]
      const { stored, sent } = await storedWith(text)
      expect(stored).toEqual(sent)
      expect(richText(stored, stock)).toEqual(normaliseBody(text))
    }),
    { numRuns },
  )
})

test.each(['https://a.cn/?q=一%20二', 'http://例子.cn/路', 'https://a.cn:8443/x#y'])(
  'the address %s is kept as it is',
  async (url) => {
    const text: Body = [
      { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: '网页' }] }] },
    ]
    expect(richText((await storedWith(text)).stored, stock)).toEqual(text)
  },
)
