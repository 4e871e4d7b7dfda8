import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'

const isClientStatus = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status < 500

/** The last resort: what was wrong about a request is told as such, all else is logged and answered with its number. */
export function answerErrors(logger: Logger) {
  return (error: unknown, req: Request, res: Response, _next: NextFunction): void => {
    const given = (error as { status?: unknown }).status
    const status = isClientStatus(given) ? given : 500
    if (status === 500) logger.error({ id: req.id, err: error }, 'request failed')
    if (res.headersSent) {
      res.destroy()
      return
    }
    const message = status === 500 ? `出错了，请稍后再试。编号 ${req.id}` : '请求的格式不对，请检查网址或重新提交'
    const code = status === 500 ? 'internal' : 'invalid'
    res.status(status).setHeader('Cache-Control', 'no-store')
    if (req.path.startsWith('/api/')) res.json({ errors: [{ path: '', message, code }] })
    else res.type('text/plain').send(message)
  }
}
