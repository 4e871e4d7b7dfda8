import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, highlight, type Marked } from '../../../../site/src/search/highlight.ts'

const show = (pieces: Marked[]) => pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('highlight', () => {
  it.each([
    ['no term', '宝宝发烧', [], '宝宝发烧'],
    ['one term twice', '发烧和发烧', ['发烧'], '[发烧]和[发烧]'],
    ['overlapping terms are one mark', '宝宝发烧了', ['宝发', '发烧'], '宝[宝发烧]了'],
    ['as it is written, not as it is looked up', 'ＢＣＧ 是卡介苗', ['bcg'], '[ＢＣＧ] 是卡介苗'],
    ['a Latin word only as a whole', 'abcg bcg', ['bcg'], 'abcg [bcg]'],
    ['a number only as a whole', '120 和 1200', ['120'], '[120] 和 1200'],
    ['a sign that becomes two letters', '38℃ 以上', ['38', 'c'], '[38℃] 以上'],
    ['beyond the basic plane', '用𠮷野家', ['𠮷野'], '用[𠮷野]家'],
    ['markup stays text', '<b>发烧</b>', ['发烧'], '<b>[发烧]</b>'],
  ])('%s', (_, text, terms, expected) => {
    expect(show(highlight(text, terms))).toBe(expected)
  })

  it('joined again is the text, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'binary', minLength: 1 })),
        (text, terms) => {
          expect(
            highlight(text, terms)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})

describe('excerpt', () => {
  it('is empty when no term stands in the text', () => {
    expect(excerpt('别的话', ['发烧'])).toEqual([])
  })

  it('begins with the sentence and says where it was cut', () => {
    const text = `${'前面的话很长。'.repeat(20)}他发烧了，要多喝水。${'后面的话也长。'.repeat(20)}`
    const shown = show(excerpt(text, ['发烧']))
    expect(shown).toMatch(/^…他\[发烧\]了，要多喝水。/)
    expect(shown).toMatch(/…$/)
  })

  it('prefers the place with the most terms', () => {
    const text = `只有发烧。${'别的话。'.repeat(40)}发烧又抽搐。`
    expect(show(excerpt(text, ['发烧', '抽搐']))).toContain('[发烧]又[抽搐]')
  })

  it('a short text is shown whole', () => {
    expect(show(excerpt('他发烧了', ['发烧']))).toBe('他[发烧]了')
  })
})
