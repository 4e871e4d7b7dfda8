import { excerptOf, type Finding } from './finding.ts'
import { inlinesOf, plainText } from './passages.ts'
import { hasGuidance, type QualitySurroundings, type QualityText } from './quality-text.ts'

/** Sources listed: at least one, in the register, and holding today (to the end of their last day). */
export function sourceFindings(text: QualityText, { sources, today }: QualitySurroundings): Finding[] {
  if (!hasGuidance(text)) return []
  const listed = [...new Set(text.sources)]
  if (listed.length === 0) {
    return [
      {
        code: 'source-missing',
        severity: 'error',
        path: 'sources',
        message: '还没有来源，没有依据的内容不能发布',
        howToMend: '在“来源与相关”里至少选一个来源',
      },
    ]
  }
  return listed.flatMap((key): Finding[] => {
    const source = sources.get(key)
    if (!source) {
      return [
        {
          code: 'source-unknown',
          severity: 'error',
          path: 'sources',
          message: '有一个来源已不在来源库中',
          howToMend: '删去它，或换成别的来源',
          excerpt: key,
        },
      ]
    }
    if (source.supersededBy) {
      return [
        {
          code: 'source-superseded',
          severity: 'warning',
          path: 'sources',
          message: `来源《${source.title}》已被《${source.supersededBy}》替代`,
          howToMend: '对照新的来源改写，再换成它；有意引用旧的，请勾选“已看过”',
          excerpt: source.title,
          about: `${key} ${source.supersededBy}`,
        },
      ]
    }
    if (source.validUntil === undefined || source.validUntil >= today) return []
    return [
      {
        code: 'source-expired',
        severity: 'warning',
        path: 'sources',
        message: `来源《${source.title}》的有效期到 ${source.validUntil}，已经过期`,
        howToMend: '查一查有没有新的规定，再换成现行的',
        excerpt: source.title,
        about: `${key} ${source.validUntil}`,
      },
    ]
  })
}

/** Citations: of a source in the register that the text lists. */
export function citationFindings(text: QualityText, { sources }: QualitySurroundings): Finding[] {
  const listed = new Set(text.sources)
  const unlisted = new Set<string>()
  return text.body.flatMap((block, index) => {
    const inlines = inlinesOf(block)
    return inlines.flatMap((inline, position): Finding[] => {
      if (inline.type !== 'cite') return []
      const source = sources.get(inline.source)
      if (!source) {
        return [
          {
            code: 'cite-unknown',
            severity: 'error',
            path: `body.${index}`,
            message: '有一处引用没有选来源，或来源已不在来源库中',
            howToMend: '点开这处引用，选一个来源；用不着就删去',
            excerpt: excerptOf(plainText(inlines.slice(Math.max(0, position - 1), position))),
          },
        ]
      }
      if (listed.has(inline.source) || unlisted.has(inline.source)) return []
      unlisted.add(inline.source)
      return [
        {
          code: 'cite-unlisted',
          severity: 'error',
          path: `body.${index}`,
          message: `正文引用了《${source.title}》，但来源列表里没有`,
          howToMend: '把它加进“来源与相关”里的来源',
          excerpt: source.title,
        },
      ]
    })
  })
}
