import { describe, expect, test } from 'vitest'
import { citationFindings, sourceFindings } from '../../../../../cms/domain/quality/source-checks.ts'
import type { QualityText } from '../../../../../cms/domain/quality/quality-text.ts'
import { cite, list, paragraph, soundSurroundings, soundText, withBlocks } from './quality-world.ts'

describe('sourceFindings', () => {
  const unknown = {
    code: 'source-unknown',
    severity: 'error',
    path: 'sources',
    message: '有一个来源已不在来源库中',
    howToMend: '删去它，或换成别的来源',
    excerpt: 'GONE',
  }
  const missing = {
    code: 'source-missing',
    severity: 'error',
    path: 'sources',
    message: '还没有来源，没有依据的内容不能发布',
    howToMend: '在“来源与相关”里至少选一个来源',
  }
  test.each([
    ['one that holds', { sources: ['NHS'] }, []],
    ['none', { sources: [] }, [missing]],
    ['none at all', { sources: undefined }, [missing]],
    ['a lesson without', { kind: 'lessons', sources: [] }, [missing]],
    ['a course needs none', { kind: 'courses', sources: [] }, []],
    ['one that is gone', { sources: ['NHS', 'GONE'] }, [unknown]],
    ['on its last day', { sources: ['LAST_DAY'] }, []],
    [
      'the day after its last',
      { sources: ['OLD'] },
      [
        {
          code: 'source-expired',
          severity: 'warning',
          path: 'sources',
          message: '来源《喂养指南（2010）》的有效期到 2026-11-21，已经过期',
          howToMend: '查一查有没有新的规定，再换成现行的',
          excerpt: '喂养指南（2010）',
          about: 'OLD 2026-11-21',
        },
      ],
    ],
    [
      'superseded, listed twice',
      { sources: ['NIP2021', 'NIP2021'] },
      [
        {
          code: 'source-superseded',
          severity: 'warning',
          path: 'sources',
          message: '来源《免疫程序（2021）》已被《免疫程序（2026）》替代',
          howToMend: '对照新的来源改写，再换成它；有意引用旧的，请勾选“已看过”',
          excerpt: '免疫程序（2021）',
          about: 'NIP2021 免疫程序（2026）',
        },
      ],
    ],
  ] satisfies [string, Partial<QualityText>, unknown[]][])('%s', (_name, change, expected) => {
    expect(sourceFindings({ ...soundText, ...change }, soundSurroundings)).toEqual(expected)
  })

  test('expired and superseded: the successor says it all', () => {
    const codes = sourceFindings({ ...soundText, sources: ['BOTH'] }, soundSurroundings).map(({ code }) => code)
    expect(codes).toEqual(['source-superseded'])
  })
})

describe('citationFindings', () => {
  const unlisted = (path: string) => ({
    code: 'cite-unlisted',
    severity: 'error',
    path,
    message: '正文引用了《喂养指南（2016）》，但来源列表里没有',
    howToMend: '把它加进“来源与相关”里的来源',
    excerpt: '喂养指南（2016）',
  })
  const unknown = (path: string, excerpt: string) => ({
    code: 'cite-unknown',
    severity: 'error',
    path,
    message: '有一处引用没有选来源，或来源已不在来源库中',
    howToMend: '点开这处引用，选一个来源；用不着就删去',
    excerpt,
  })
  test.each([
    ['of a listed source', withBlocks(paragraph('少烟味。', cite('NHS'))), []],
    [
      'of one not listed, told once',
      withBlocks(paragraph('少烟味。', cite('LAST_DAY')), list(['多喝水。', cite('LAST_DAY')])),
      [unlisted('body.3')],
    ],
    ['of none', withBlocks(paragraph('少烟味。', cite(''))), [unknown('body.3', '少烟味。')]],
    ['of one that is gone', withBlocks(list(['多喝水。'], [cite('GONE')])), [unknown('body.3', '多喝水。')]],
    [
      'inside a callout and a list below a list',
      withBlocks({
        type: 'callout',
        body: [
          {
            type: 'list',
            items: [
              {
                children: [{ type: 'text', text: '一' }],
                list: { type: 'list', items: [{ children: [cite('LAST_DAY')] }] },
              },
            ],
          },
        ],
      }),
      [unlisted('body.3')],
    ],
  ] satisfies [string, QualityText, unknown[]][])('%s', (_name, text, expected) => {
    expect(citationFindings(text, soundSurroundings)).toEqual(expected)
  })
})
