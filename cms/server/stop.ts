import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long requests under way may take to end when the server stops. */
const GRACE_MS = 10_000

/** Nothing of ours speaks WebSocket; a connection that is upgraded would be held for as long as the visitor likes. */
export function refuseUpgrades(server: Server): void {
  server.prependListener('upgrade', (_req, socket) => socket.destroy())
}

/**
 * Returns what ends the server: it takes no more requests, waits for those under way, and after a while cuts off
 * whatever is still open, also what the server itself no longer counts as its own. To be called before it listens.
 */
export function gentleEnd(server: Server, graceMs = GRACE_MS): () => Promise<void> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const timer = setTimeout(() => {
      for (const socket of open) socket.destroy()
    }, graceMs)
    await closed
    clearTimeout(timer)
  }
}

/** Stops once at SIGTERM or SIGINT; a second signal ends the process at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
