import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'

const isClientStatus = (status: unknown): status is number =>
  typeof status === 'number' && status >= 400 && status < 500

const ANSWERS: Readonly<Record<number, { message: string; code: string }>> = {
  413: { message: '提交的内容太大了，请减少一些再试', code: 'too-large' },
}

const answerOf = (status: number, id: string): { message: string; code: string } =>
  status === 500
    ? { message: `出错了，请稍后再试。编号 ${id}`, code: 'internal' }
    : { message: '请求的格式不对，请检查网址或重新提交', code: 'invalid' }

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
    const { message, code } = ANSWERS[status] ?? answerOf(status, req.id)
    res.status(status).setHeader('Cache-Control', 'no-store')
    if (req.path.startsWith('/api/')) res.json({ errors: [{ path: '', message, code }] })
    else res.type('text/plain').send(message)
  }
}
