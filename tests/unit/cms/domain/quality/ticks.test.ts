import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../../cms/domain/quality/finding.ts'
import type { QualityText } from '../../../../../cms/domain/quality/quality-text.ts'
import { openWarnings, warningKey } from '../../../../../cms/domain/quality/ticks.ts'
import { qualityChecks } from '../../../../../cms/domain/quality-checks.ts'
import { heading, paragraph, soundSurroundings, soundText, withBlocks } from './quality-world.ts'

const openIn = (text: QualityText, ticked: readonly string[]): Finding[] =>
  openWarnings(qualityChecks(text, soundSurroundings), new Set(ticked))
const keysOf = (text: QualityText): string[] => openIn(text, []).map(warningKey)

const LONG = `${'他吃得很慢也很开心'.repeat(8)}。`
const OTHER_END = `${'他吃得很慢也很开心'.repeat(8)}了。`
const titled = (title: string): QualityText => ({ ...soundText, title })
const citing = (...sources: string[]): QualityText => ({ ...soundText, sources: ['NHS', ...sources] })
const linking = (url: string, text: string) => withBlocks(paragraph({ type: 'link', url, children: [{ text }] }))

describe('a tick', () => {
  test.each([
    ['a long sentence that moved', withBlocks(paragraph(LONG)), withBlocks(paragraph('多喝水。'), paragraph(LONG)), 0],
    ['a long sentence that ends otherwise', withBlocks(paragraph(LONG)), withBlocks(paragraph(OTHER_END)), 1],
    ['the same long sentence once more', withBlocks(paragraph(LONG)), withBlocks(paragraph(LONG), paragraph(LONG)), 1],
    [
      'a hard word that came into the sentence',
      withBlocks(paragraph('请勿服用。')),
      withBlocks(paragraph('患儿请勿服用。')),
      3,
    ],
    [
      'a hard word in the same sentence elsewhere',
      withBlocks(paragraph('请勿动。')),
      withBlocks(heading(2, '一'), paragraph('请勿动。')),
      0,
    ],
    ['another long title', titled('字'.repeat(27)), titled('词'.repeat(27)), 1],
    ['another source that is expired', citing('OLD'), citing('OLD', 'BOTH'), 1],
    [
      'a second figure in the paragraph',
      withBlocks({ type: 'divider' }, paragraph('喝 80 毫升。')),
      withBlocks({ type: 'divider' }, paragraph('喝 80 毫升。睡 90%。')),
      1,
    ],
    [
      'a heading of the same words at the same place',
      withBlocks(heading(4, '吃'), paragraph('喝。')),
      withBlocks(paragraph('吃。'), heading(4, '吃'), paragraph('喝。')),
      0,
    ],
    ['dead links of the same words', linking('https://dead.example/', '见'), linking('https://dead.example/', '见'), 0],
    [
      'signs of illness beyond those looked at',
      { ...soundText, concern: 'care', body: [paragraph('发烧、呕吐、腹泻')] },
      { ...soundText, concern: 'care', body: [paragraph('发烧、呕吐、腹泻、抽搐')] },
      1,
    ],
  ] satisfies [string, QualityText, QualityText, number][])('for %s', (_name, before, after, open) => {
    const ticked = keysOf(before)
    expect(ticked).not.toEqual([])
    expect(openIn(before, ticked)).toEqual([])
    expect(openIn(after, ticked)).toHaveLength(open)
  })

  test('each of three hard words in a sentence has its own', () => {
    const keys = keysOf(withBlocks(paragraph('患儿请勿自行服用。')))
    expect(keys).toHaveLength(3)
    expect(new Set(keys).size).toBe(3)
    expect(openIn(withBlocks(paragraph('患儿请勿自行服用。')), keys.slice(1))).toHaveLength(1)
  })

  test('is never longer than a request may say', () => {
    const keys = keysOf({ ...withBlocks(paragraph(`${'😀'.repeat(300)}。`)), title: '😀'.repeat(30) })
    expect(keys.length).toBeGreaterThan(1)
    for (const key of keys) expect([key.length <= 200, key.isWellFormed()]).toEqual([true, true])
  })

  test('is no use against an error', () => {
    const text = { ...soundText, title: '' }
    expect(openWarnings(qualityChecks(text, soundSurroundings), new Set())).toEqual([])
  })
})
