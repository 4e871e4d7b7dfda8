import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { QualityText } from '../../../../cms/domain/quality/quality-text.ts'
import { qualityChecks } from '../../../../cms/domain/quality-checks.ts'
import { libraryCatalog } from '../../../../content/library-catalog.ts'
import { readLibrary } from '../../../../content/read-library.ts'
import { soundSurroundings, soundText } from './quality/quality-world.ts'

describe('qualityChecks', () => {
  test('finds nothing in a sound text', () => {
    expect(qualityChecks(soundText, soundSurroundings)).toEqual([])
  })

  test('runs every check on an empty draft, errors first', () => {
    const draft: QualityText = { kind: 'articles', title: '', summary: '', body: [] }
    expect(qualityChecks(draft, soundSurroundings).map(({ code, path }) => [code, path])).toEqual([
      ['title-missing', 'title'],
      ['summary-missing', 'summary'],
      ['topics-missing', 'topics'],
      ['concern-missing', 'concern'],
      ['body-empty', 'body'],
      ['ages-wrong', 'minMonths'],
      ['ages-wrong', 'maxMonths'],
      ['source-missing', 'sources'],
    ])
  })

  test('puts errors before warnings', () => {
    const text: QualityText = {
      ...soundText,
      title: '字'.repeat(27),
      sources: ['NHS', 'OLD'],
      cover: 'bare',
      body: [
        { type: 'paragraph', children: [{ type: 'text', text: `患儿每天喝 80 毫升，${'字'.repeat(40)}。` }] },
        {
          type: 'paragraph',
          children: [
            { type: 'cite', source: 'GONE' },
            { type: 'reference', to: { kind: 'article', slug: 'none' }, children: [{ text: '见' }] },
          ],
        },
        { type: 'heading', level: 3, children: [{ text: '吃什么' }] },
      ],
    }
    const around = {
      ...soundSurroundings,
      otherTitles: [{ kind: 'articles', id: '9', title: '字'.repeat(27) }] as const,
    }
    expect(qualityChecks(text, around).map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error title-duplicate',
      'error doctor-missing',
      'error cite-unknown',
      'error alt-missing',
      'error link-broken',
      'error section-empty',
      'warning title-long',
      'warning source-expired',
      'warning heading-order',
      'warning sentence-long',
      'warning word-hard',
    ])
  })

  test.each([
    ['a right range', {}, []],
    ['beyond three years', { ages: { minMonths: 0, maxMonths: 37 } }, [['maxMonths', '结束月龄应是 1 到 36 的整数']]],
    ['backwards', { ages: { minMonths: 12, maxMonths: 6 } }, [['maxMonths', '结束月龄应大于起始月龄']]],
    ['half months', { ages: { minMonths: 0.5, maxMonths: 6 } }, [['minMonths', '起始月龄应是 0 到 35 的整数']]],
    ['a lesson has none of its own', { kind: 'lessons', title: '看懂咳嗽', ages: undefined }, []],
  ] satisfies [string, Partial<QualityText>, string[][]][])('ages: %s', (_name, change, expected) => {
    const found = qualityChecks({ ...soundText, ...change }, soundSurroundings)
    expect(found.map(({ path, message }) => [path, message])).toEqual(expected)
    expect(found.every(({ code, severity }) => code === 'ages-wrong' && severity === 'error')).toBe(true)
  })
})

test('the library that ships has no error', () => {
  const { library } = readLibrary(join(import.meta.dirname, '../../../../content/library'))
  const catalog = libraryCatalog(library, { origin: 'https://miaopu.example', today: '2026-11-22' })
  const { articles, lessons } = catalog
  const texts: QualityText[] = [
    ...articles.map((article) => ({ ...article, kind: 'articles' as const, id: article.slug })),
    ...lessons.map((lesson) => ({ ...lesson, kind: 'lessons' as const, id: lesson.slug })),
  ]
  expect(texts.length).toBeGreaterThan(50)
  const around = {
    sources: new Map(catalog.sources.map((source) => [source.key, source])),
    media: new Map(catalog.media.map(({ key, alt }) => [key, alt])),
    openPages: new Set([
      ...articles.map(({ slug }) => `article:${slug}`),
      ...lessons.map(({ slug }) => `lesson:${slug}`),
      ...catalog.courses.map(({ slug }) => `course:${slug}`),
    ]),
    deadAddresses: new Map<string, string>(),
    otherTitles: texts.map(({ kind, title, id = '' }) => ({ kind, title, id })),
    today: catalog.today,
  }
  const errors = texts.flatMap((text) =>
    qualityChecks(text, around)
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => `${text.title}: ${message}`),
  )
  expect(errors).toEqual([])
})
