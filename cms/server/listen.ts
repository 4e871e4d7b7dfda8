import type { RequestListener, Server } from 'node:http'
import type { RunningEnv } from '../running-env.ts'
import { StartError } from '../start-error.ts'

const REASONS: Readonly<Record<string, (env: RunningEnv) => string>> = {
  EADDRINUSE: ({ port }) =>
    `端口 ${port} 已被占用。请停止占用它的程序，或用 PORT=3001 npm start 换一个端口 / port ${port} is in use`,
  EACCES: ({ port }) => `没有权限使用端口 ${port}。请换一个 1024 以上的端口 / no permission to use port ${port}`,
  EADDRNOTAVAIL: ({ host }) => `本机没有地址 ${host}，请检查 HOST / HOST is not an address of this machine`,
  ENOTFOUND: ({ host }) => `找不到主机名 ${host}，请检查 HOST / HOST cannot be resolved`,
}

/**
 * Takes the port before the long work begins, so that a port in use is told at once. Until `listen` every request gets
 * a 503 that asks to come back.
 * @throws StartError with one line
 */
export function claimPort(server: Server, env: RunningEnv): Promise<void> {
  server.on('request', (_req, res) => {
    res.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5', 'Cache-Control': 'no-store' })
    res.end('正在启动，请稍等几秒再刷新。')
  })
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      const reason = REASONS[error.code ?? '']?.(env) ?? `无法监听端口 ${env.port}：${error.message}`
      reject(new StartError(reason, { cause: error }))
    }
    server.once('error', refuse)
    server.listen(env.port, env.host, () => {
      server.off('error', refuse)
      resolve()
    })
  })
}

/** From now on requests reach the app. */
export function listen(server: Server, app: RequestListener): void {
  server.removeAllListeners('request')
  server.on('request', app)
}
