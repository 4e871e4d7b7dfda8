import { connect } from 'node:net'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  /** From the opening of the connection to the last byte. */
  readonly ms: number
}

/** One request over a connection of its own, as one family's telephone makes it; lean, since thousands share a machine. */
export function ask(origin: string, method: string, path: string, json?: unknown): Promise<Answer> {
  const { hostname, port, host } = new URL(origin)
  const sent = json === undefined ? '' : JSON.stringify(json)
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Connection: close',
    ...(sent === '' ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(sent)}`]),
  ]
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ port: Number(port), host: hostname }, () =>
      socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`),
    )
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.once('error', reject)
    socket.once('end', () => {
      const ms = performance.now() - start
      const text = Buffer.concat(chunks).toString()
      const [, body = ''] = /\r\n\r\n([^]*)$/.exec(text) ?? []
      const inside = body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)
      try {
        resolve({
          status: Number(text.slice(9, 12)),
          body: JSON.parse(inside === '' ? '{}' : inside) as Record<string, unknown>,
          ms,
        })
      } catch {
        reject(new Error(`Unexpected answer:\n${text}`))
      }
    })
  })
}
