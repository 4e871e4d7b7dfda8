import { isRecord } from './rich-text-walk.ts'

/** Said when a save did not reach the server: what is typed is only in the form. */
export const SAVE_UNREACHED =
  '网络断了，刚才的改动还没有保存。请先别关这一页，等网络好了再点“保存草稿”；着急的话先把写的复制下来。'

const SERVER_FAILED = '没有保存：服务器出了问题。请先别关这一页，过一会儿再点“保存草稿”；着急的话先把写的复制下来。'

/**
 * What to say for as long as the newest save was refused; empty when it was not.
 *
 * @param status of the answer
 * @param json of the answer: `{ errors: [{ message, data?: { errors: [{ label?, message }] } }] }`
 */
export function saveTrouble(status: number, json: unknown): string {
  if (status < 400) return ''
  if (status >= 500) return SERVER_FAILED
  const reasons = reasonsIn(json)
  // It says itself that nothing was saved, and what to do.
  if (status === 409 && reasons !== '') return reasons
  const advice = status === 400 ? '改好以后会自动再存' : '请先把写的复制下来，再刷新页面'
  return `没有保存：${sentence(reasons === '' ? '服务器没有说为什么' : reasons)}${advice}。`
}

function reasonsIn(json: unknown): string {
  const errors = isRecord(json) && Array.isArray(json['errors']) ? json['errors'].filter(isRecord) : []
  return [...new Set(errors.flatMap(wordsOf))].join('；')
}

/** Of each field where fields are named, else as it is. */
function wordsOf({ data, message }: Record<string, unknown>): string[] {
  const fields = isRecord(data) && Array.isArray(data['errors']) ? data['errors'].filter(isRecord) : []
  if (fields.length === 0) return typeof message === 'string' ? [message] : []
  return fields.map(({ label, message: words }) => [label, words].filter((part) => typeof part === 'string').join('：'))
}

function sentence(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`
}
