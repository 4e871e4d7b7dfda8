import type { ShownFinding } from '../steps/steps-api.ts'

/** What `POST /api/:collection/quality` answers. */
export interface QualityAnswer {
  readonly findings: readonly ShownFinding[]
  readonly mayTick: boolean
  readonly linksAwaited: number
}

export type Asked<Answer> =
  { readonly answer: Answer; readonly message?: undefined } | { readonly answer?: undefined; readonly message: string }

const UNREACHABLE = '没有连上服务器，请检查网络后再试。'

/** Asks the server; what went wrong comes back as a message for people. */
export async function askServer<Answer>(address: string, init: RequestInit = {}): Promise<Asked<Answer>> {
  try {
    const response = await fetch(address, { ...init, credentials: 'include' })
    const json = (await response.json()) as Answer & { errors?: { message: string }[] }
    if (response.ok) return { answer: json }
    return { message: json.errors?.map(({ message }) => message).join('\n') || UNREACHABLE }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return { message: UNREACHABLE }
  }
}

export function sendJson<Answer>(address: string, body: unknown, init: RequestInit = {}): Promise<Asked<Answer>> {
  return askServer<Answer>(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...init,
  })
}
