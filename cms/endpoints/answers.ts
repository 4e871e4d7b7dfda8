import type { FieldIssue } from '../domain/check-sign-up.ts'

/** A JSON answer that nothing on the way may keep. */
export function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
}

export function refuse(status: number, ...errors: readonly FieldIssue[]): Response {
  return answer(status, { errors })
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file to keep, under this name; its ending says what it is. */
export function download(name: string, body: string | Uint8Array): Response {
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return new Response(body as BodyInit, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}
