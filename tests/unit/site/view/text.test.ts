import { describe, expect, test } from 'vitest'
import { makeArticle, richArticle } from '../../../factories/article.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { readingMinutes } from '../../../../site/src/view/reading-time.ts'
import { textView } from '../../../../site/src/view/text.ts'

const catalog = makeCatalog()
const view = textView(catalog, richArticle.body, richArticle.sources)

function citesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(citesOf)
  if (typeof value !== 'object' || value === null) return []
  return 'type' in value && value.type === 'cite' ? [value] : Object.values(value).flatMap(citesOf)
}

describe('citations', () => {
  test('are numbered by the list of sources and anchored in reading order', () => {
    expect(citesOf(view.blocks)).toEqual([
      { type: 'cite', number: 2, id: 'cite-2-1', href: '#source-2' },
      { type: 'cite', number: 1, id: 'cite-1-1', href: '#source-1' },
      { type: 'cite', number: 2, id: 'cite-2-2', href: '#source-2' },
    ])
  })

  test('the list leads back to each of them', () => {
    expect(view.sources.map(({ number, id, backLinks }) => ({ number, id, backLinks }))).toEqual([
      { number: 1, id: 'source-1', backLinks: [{ id: 'cite-1-1', label: '回到引用处 1-1' }] },
      {
        number: 2,
        id: 'source-2',
        backLinks: [
          { id: 'cite-2-1', label: '回到引用处 2-1' },
          { id: 'cite-2-2', label: '回到引用处 2-2' },
        ],
      },
      { number: 3, id: 'source-3', backLinks: [] },
    ])
  })

  test('a source is told with organisation, document number and year', () => {
    expect(view.sources[0]?.details).toBe('国家卫生健康委办公厅，国卫办妇幼函〔2022〕409号，2022 年')
    expect(view.sources[1]?.details).toBe('NHS，2023 年')
  })

  test('a source that is no longer valid or was superseded says so', () => {
    expect(view.sources.map((source) => source.warning)).toEqual([
      undefined,
      undefined,
      '有效期到 2025 年 12 月 31 日，本页待修订。',
    ])
    const superseded = makeCatalog({
      sources: catalog.sources.map((source) =>
        source.key === 'NHS' ? { ...source, supersededBy: 'CN_G409' } : source,
      ),
    })
    expect(textView(superseded, richArticle.body, richArticle.sources).sources[1]?.warning).toBe(
      '已被《3岁以下婴幼儿健康养育照护指南（试行）》（2022 年）取代，本页待修订。',
    )
  })

  test('a source that is cited but not listed comes last', () => {
    const body = makeArticle({
      body: [{ type: 'paragraph', children: [{ type: 'cite', source: 'NHS' }] }],
    }).body
    expect(textView(catalog, body, ['CN_G409']).sources.map(({ number, title }) => [number, title])).toEqual([
      [1, '3岁以下婴幼儿健康养育照护指南（试行）'],
      [2, 'High temperature (fever) in children'],
    ])
  })
})

describe('see a doctor', () => {
  test('the first block is lifted out of the text, the others stay', () => {
    expect(view.doctor).toEqual({
      urgency: 'emergency',
      title: '出现任何一条，马上去医院或打 120',
      signs: ['不满 3 个月，腋温 38 ℃ 以上', '抽搐，或叫不醒'],
      action: '马上去医院，来不及就打 120。',
    })
    expect(view.blocks.flatMap((block) => (block.type === 'doctor' ? [block.doctor.title] : []))).toEqual([
      '出现任何一条，约个时间看医生',
    ])
  })

  test('a text without one has none', () => {
    expect(textView(catalog, makeArticle().body, []).doctor).toBeUndefined()
  })
})

describe('links', () => {
  const linksIn = (body: Parameters<typeof textView>[1]) =>
    textView(catalog, body, []).blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []))

  test.each([
    ['an article', { kind: 'article', slug: 'fever' }, '/articles/fever/'],
    [
      'a lesson stands under its course',
      { kind: 'lesson', slug: 'allergies' },
      '/courses/complementary-feeding/allergies/',
    ],
    ['a course', { kind: 'course', slug: 'complementary-feeding' }, '/courses/complementary-feeding/'],
    ['a curriculum', { kind: 'curriculum', slug: 'families-first-year' }, '/curricula/families-first-year/'],
    ['a venue', { kind: 'venue', slug: 'liuwan-room' }, '/venues/liuwan-room/'],
  ] as const)('%s', (_, to, href) => {
    const children = [{ type: 'text' as const, text: '看这里' }]
    expect(linksIn([{ type: 'paragraph', children: [{ type: 'reference', to, children }] }])).toEqual([
      { type: 'link', href, isOutside: false, children },
    ])
  })

  test.each([
    ['an article that is not published', { kind: 'article', slug: 'gone' }],
    ['a lesson that no course lists', { kind: 'lesson', slug: 'stray' }],
  ] as const)('%s becomes plain words', (_, to) => {
    const children = [{ type: 'text' as const, text: '看这里' }]
    expect(linksIn([{ type: 'paragraph', children: [{ type: 'reference', to, children }] }])).toEqual(children)
  })

  test('telephone numbers dial without hyphens, the web is marked as outside', () => {
    const children = [{ type: 'text' as const, text: '打' }]
    expect(
      linksIn([
        {
          type: 'paragraph',
          children: [
            { type: 'phone', number: '0000-0000001', children },
            { type: 'link', url: 'https://www.nhs.uk/', children },
          ],
        },
      ]),
    ).toEqual([
      { type: 'link', href: 'tel:00000000001', isOutside: false, children },
      { type: 'link', href: 'https://www.nhs.uk/', isOutside: true, children },
    ])
  })
})

test('sections of the same name have anchors of their own', () => {
  expect(view.contents.map((entry) => entry.title)).toEqual(['现在可以做什么', '现在可以做什么'])
  expect(new Set(view.contents.map((entry) => entry.id)).size).toBe(2)
})

test('pictures and sound come from the register; what is not there is left out', () => {
  const kinds = (body: Parameters<typeof textView>[1]) => textView(catalog, body, []).blocks
  expect(kinds([{ type: 'figure', media: 'washing-hands' }])).toEqual([
    {
      type: 'figure',
      caption: undefined,
      picture: {
        original: '/media/washing-hands.jpg',
        src: '/media/washing-hands-800.webp',
        srcset: '/media/washing-hands-400.webp 400w, /media/washing-hands-800.webp 800w',
        width: 1600,
        height: 1067,
        alt: '妈妈扶着宝宝在水龙头下洗手',
        credit: '示范图片',
      },
    },
  ])
  expect(
    kinds([
      { type: 'figure', media: 'lullaby' },
      { type: 'figure', media: 'gone' },
    ]),
  ).toEqual([])
  expect(kinds([{ type: 'player', media: 'washing-hands', title: '歌', transcript: '词' }])).toEqual([])
})

test.each([
  [1, 1],
  [350, 1],
  [700, 2],
  [1000, 3],
])('%i characters take %i minutes', (characters, minutes) => {
  expect(readingMinutes([{ type: 'paragraph', children: [{ type: 'text', text: '字'.repeat(characters) }] }])).toBe(
    minutes,
  )
})
