import {
  readAnswers,
  readError,
  readFamily,
  readList,
  type DoorList,
  type ListedFamily,
  type Unsent,
} from '../../view/check-in/list.ts'

/** Why the server gave nothing: no network, nobody signed in, or what it says. */
export interface Trouble {
  readonly kind: 'offline' | 'sign-in' | 'gone' | 'refused'
  readonly message: string
}
export type Asked<T> =
  { readonly value: T; readonly trouble?: undefined } | { readonly value?: undefined; readonly trouble: Trouble }

/** So many rows at a time, as the server takes them. */
const MOST_ROWS = 200
const PATIENCE_MS = 20_000

export function askList(lecture: string): Promise<Asked<DoorList>> {
  return ask(pathOf(lecture), undefined, readList)
}

/** What the server says of each row, by key. */
export function sendRows(lecture: string, rows: readonly Unsent[]): Promise<Asked<ReturnType<typeof readAnswers>>> {
  const sent = rows.slice(0, MOST_ROWS).map(({ key, name, adults, children, at, undo }) => ({
    key,
    name,
    adults,
    children,
    at,
    undo,
  }))
  return ask(pathOf(lecture), sent, readAnswers)
}

/** The family of a code that is not on the list: signed up since it was loaded, or expected no more. */
export function askCode(lecture: string, code: string): Promise<Asked<ListedFamily>> {
  return ask(`${pathOf(lecture)}/code/${encodeURIComponent(code)}`, undefined, readFamily)
}

const pathOf = (lecture: string): string => `/api/check-in/${encodeURIComponent(lecture)}`

async function ask<T>(path: string, body: unknown, readAnswer: (json: unknown) => T | undefined): Promise<Asked<T>> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body === undefined ? {} : post),
    })
    const json: unknown = await response.json()
    const value = response.ok ? readAnswer(json) : undefined
    if (value !== undefined) return { value }
    const error = readError(json)
    const kind = error?.code === 'sign-in' ? 'sign-in' : response.status === 404 ? 'gone' : 'refused'
    return { trouble: { kind, message: error?.message ?? '服务器没有给出名单，请过一会儿再试。' } }
  } catch {
    return { trouble: { kind: 'offline', message: '没有网络' } }
  }
}
