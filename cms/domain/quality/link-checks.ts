import { excerptOf, type Finding } from './finding.ts'
import { inlinesOf, plainText } from './passages.ts'
import type { QualitySurroundings, QualityText } from './quality-text.ts'

/** Links to pages of ours that families cannot open, and web addresses that the last check found dead. */
export function linkFindings(text: QualityText, { openPages, deadAddresses }: QualitySurroundings): Finding[] {
  return text.body.flatMap((block, index) =>
    inlinesOf(block).flatMap((inline): Finding[] => {
      const place = { path: `body.${index}`, excerpt: excerptOf(plainText([inline])) }
      if (inline.type === 'reference' && !openPages.has(`${inline.to.kind}:${inline.to.slug}`)) {
        return [
          {
            code: 'link-broken',
            severity: 'error',
            message: `站内链接“${place.excerpt}”指向还没有发布或已下线的页面`,
            howToMend: '先发布那一页，或换一个链接，或去掉链接',
            ...place,
          },
        ]
      }
      const checkedOn = inline.type === 'link' ? deadAddresses.get(inline.url) : undefined
      if (inline.type === 'link' && checkedOn !== undefined) {
        return [
          {
            code: 'link-dead',
            severity: 'warning',
            message: `外部链接“${place.excerpt}”打不开（${checkedOn} 查过）：${inline.url}`,
            howToMend: '找到新的网址换上，或去掉链接',
            ...place,
            about: `${plainText([inline])} ${inline.url}`,
          },
        ]
      }
      return []
    }),
  )
}
