import type { BodyShape } from './quality/text-shape.ts'
import { inlinesOf } from './quality/passages.ts'

/** Web addresses that a text links to, each once. */
export function webAddresses(body: BodyShape): string[] {
  const found = body.flatMap((block) =>
    inlinesOf(block).flatMap((inline) => (inline.type === 'link' ? [inline.url] : [])),
  )
  return [...new Set(found)]
}
