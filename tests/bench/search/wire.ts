import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotli, effortFor } from '../../../cms/publisher/materialise.ts'

export interface Wire {
  readonly url: string
  /** Bytes sent since the last call, headers included. */
  takeBytes: () => number
  stop: () => Promise<void>
}

/** Undefined for what is not there; `isPacked` for what is compressed already. */
export type Site = (
  path: string,
) => Promise<{ type: string; body: Uint8Array | string; isPacked?: boolean } | undefined>

/** Serves over real HTTP, compressed as the publisher does it, and counts what leaves the sockets. */
export async function serve(site: Site): Promise<Wire> {
  const packed = new Map<string, Buffer>()
  let sent = 0
  const server = http.createServer((request, response) => {
    void (async () => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      const file = await site(path)
      if (!file) return response.writeHead(404).end()
      const body =
        packed.get(path) ??
        (file.isPacked ? Buffer.from(file.body) : brotli(Buffer.from(file.body), effortFor(path.slice(1))))
      packed.set(path, body)
      return response
        .writeHead(200, {
          'content-type': file.type,
          'content-length': body.length,
          'cache-control': 'public, max-age=31536000, immutable',
          ...(!file.isPacked && { 'content-encoding': 'br' }),
        })
        .end(body)
    })()
  })
  server.on('connection', (socket) => {
    let counted = 0
    const count = (): void => {
      sent += socket.bytesWritten - counted
      counted = socket.bytesWritten
    }
    counters.add(count)
    socket.once('close', () => {
      count()
      counters.delete(count)
    })
  })
  const counters = new Set<() => void>()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeBytes: () => {
      for (const count of counters) count()
      const taken = sent
      sent = 0
      return taken
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
