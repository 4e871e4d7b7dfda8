import type { Finding } from './finding.ts'
import type { QualitySurroundings, QualityText } from './quality-text.ts'

/** Pictures and sounds that are chosen, and say in words what they show. Each once. */
export function mediaFindings(text: QualityText, { media }: QualitySurroundings): Finding[] {
  const seen = new Set<string>()
  const uses = [
    ...(text.cover ? [{ path: 'cover', key: text.cover }] : []),
    ...text.body.flatMap((block, index) =>
      block.type === 'figure' || block.type === 'player' ? [{ path: `body.${index}`, key: block.media }] : [],
    ),
  ]
  return uses.flatMap(({ path, key }): Finding[] => {
    if (key !== '' && seen.has(key)) return []
    seen.add(key)
    const alt = media.get(key)
    if (alt === undefined) {
      return [
        {
          code: 'media-unknown',
          severity: 'error',
          path,
          message: '有一个图片或音视频没有选，或已被删除',
          howToMend: '重新选一个，或去掉这一块',
        },
      ]
    }
    if (alt.trim() !== '') return []
    return [
      {
        code: 'alt-missing',
        severity: 'error',
        path,
        message: '有一个图片或音视频缺少替代文字，看不见的人不知道上面有什么',
        howToMend: '到媒体库打开它，用一句话写出上面有什么',
        excerpt: key,
      },
    ]
  })
}
