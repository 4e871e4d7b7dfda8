import { refuse } from './answers.ts'

const KB = 1024
const MOST_BYTES = 8 * KB

export type ReadJson = { readonly json: unknown; readonly refusal?: undefined } | { readonly refusal: Response }

const unreadable = (status: number, code: string, message: string): ReadJson => ({
  refusal: refuse(status, { path: 'body', message, code }),
})

/** The JSON of a request of at most so many bytes, or the answer that says what is wrong. Stops reading beyond the limit. */
export async function readJson(request: Pick<Request, 'headers' | 'body'>, mostBytes = MOST_BYTES): Promise<ReadJson> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return unreadable(415, 'media-type', '请用 JSON（application/json）提交。')
  const bytes = await readBytes(request.body, mostBytes)
  if (!bytes) {
    return unreadable(413, 'too-large', `提交的内容太大，最多 ${mostBytes / KB} KB。请删短一些再试。`)
  }
  try {
    return { json: parseJson(bytes) }
  } catch {
    return unreadable(400, 'json', '提交的内容不是完整的 JSON，请检查后再试。')
  }
}

/** @throws for bytes that are no UTF-8 or no JSON */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
}

/** At most so many bytes, or undefined where there are more: reading stops there. */
export async function readBytes(
  body: ReadableStream<Uint8Array> | null,
  mostBytes: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (body) {
    const reader = body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > mostBytes) {
        await reader.cancel().catch(() => undefined)
        return undefined
      }
      chunks.push(part.value)
    }
  }
  return Buffer.concat(chunks)
}
