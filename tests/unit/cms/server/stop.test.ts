import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { gentleEnd, refuseUpgrades } from '../../../../cms/server/stop.ts'

const GRACE_MS = 200
const UPGRADE = 'GET /_next/webpack-hmr HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'

let server: Server
let sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets = []
  server.close()
})

async function listening(answer: Parameters<typeof createServer>[1]): Promise<() => Promise<void>> {
  server = createServer({}, answer)
  const end = gentleEnd(server, GRACE_MS)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return end
}

/** Says this to the server; `closed` is when the server hangs up, `heard` what it said. */
function say(text: string) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
  sockets.push(socket)
  let heard = ''
  socket.on('data', (chunk) => (heard += chunk.toString()))
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return { closed, heard: () => heard }
}

const ended = async (end: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await end()
  return performance.now() - start
}

test('a request under way is answered before the server ends', async () => {
  let hasCome = (): void => {}
  const came = new Promise<void>((resolve) => (hasCome = resolve))
  const end = await listening((_req, res) => {
    hasCome()
    setTimeout(() => res.end('done'), 50)
  })
  const visitor = say('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  await came
  await end()
  await visitor.closed
  expect(visitor.heard()).toContain('done')
})

test('a connection that became a WebSocket is cut off after the grace time', async () => {
  const end = await listening((_req, res) => res.end())
  const upgraded = new Promise<void>((resolve) =>
    server.on('upgrade', (_req, socket) => {
      socket.on('error', () => undefined)
      resolve()
    }),
  )
  const visitor = say(UPGRADE)
  await upgraded
  expect(await ended(end)).toBeGreaterThanOrEqual(GRACE_MS - 20)
  await visitor.closed
})

test('outside development an upgrade is refused at once, whoever else listens for it', async () => {
  await listening((_req, res) => res.end())
  server.on('upgrade', (_req, socket) => socket.on('error', () => undefined))
  refuseUpgrades(server)
  await say(UPGRADE).closed
  expect(server.listening).toBe(true)
})
