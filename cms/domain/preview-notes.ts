import { STATE_NAMES, type ContentState } from './content-states.ts'
import { momentInChina } from './moments.ts'

/** Said on top of a preview for somebody without an account. @param expiresAt ISO 8601 */
export function sharedPreviewNote(expiresAt: string): string {
  return `这是请您看的草稿，链接在 ${momentInChina(expiresAt)} 前有效。请不要转发。`
}

/**
 * Said on top of a preview for those who work on the text.
 * @param updatedAt ISO 8601
 * @param isLive whether it is the very version that families read
 */
export function staffPreviewNote(state: ContentState, updatedAt: string, isLive: boolean): string {
  const saved = `${STATE_NAMES[state]}，${momentInChina(updatedAt)} 保存。`
  return isLive ? `${saved}家长现在看到的就是这一版。` : `${saved}家长看不到这一版。`
}
