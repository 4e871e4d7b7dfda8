const UNREACHABLE = '没有连上服务器，请检查网络后再试。'

export type Answer<T> =
  { readonly value: T; readonly message?: undefined } | { readonly value?: undefined; readonly message: string }

/** Asks this server as the signed-in person; what went wrong comes as a sentence. @param body sent as JSON by POST */
export async function askServer<T>(address: string, body?: unknown): Promise<Answer<T>> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(address, { credentials: 'include', ...(body === undefined ? {} : post) })
    const json = (await response.json()) as T & { errors?: { message: string }[] }
    return response.ok ? { value: json } : { message: json.errors?.[0]?.message ?? UNREACHABLE }
  } catch {
    return { message: UNREACHABLE }
  }
}
