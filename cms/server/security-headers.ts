import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
} satisfies Record<string, readonly string[]>

const written = (policy: Record<string, readonly string[]>): string =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')

/** Policy of every public page: nothing inline, nothing from elsewhere. Also printed into the nginx configuration. */
export const SITE_POLICY = written(POLICY)

/** Policy of a draft as the site would show it: it may stand beside its editor. */
export const PREVIEW_POLICY = written({ ...POLICY, 'frame-ancestors': ["'self'"] })

const adminPolicy = (nonce: string): string =>
  written({
    ...POLICY,
    // Next puts the nonce of the request's own policy on each script it writes; what those load is ours, too.
    'script-src': ["'self'", `'nonce-${nonce}'`],
    // The editor sets style attributes, which no nonce can allow.
    'style-src': ["'self'", "'unsafe-inline'"],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'self'"],
    'worker-src': ["'self'", 'blob:'],
  })

/** The one page that may use the camera: it reads sign-up codes at the door. */
export const CAMERA_PAGE = '/check-in/'

/**
 * Headers of every answer, whatever it is. `secure`: the public address is https.
 * @param path from the root
 */
export const commonHeaders = (secure: boolean, path: string): Readonly<Record<string, string>> => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': `camera=${path === CAMERA_PAGE ? '(self)' : '()'}, geolocation=(), microphone=(), payment=()`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
})

/** Headers of every public page. */
export const siteHeaders = (secure: boolean, path: string): Readonly<Record<string, string>> => ({
  ...commonHeaders(secure, path),
  'Content-Security-Policy': SITE_POLICY,
})

export function securityHeaders(secure: boolean) {
  const usual = siteHeaders(secure, '/')
  const withCamera = siteHeaders(secure, CAMERA_PAGE)
  return (req: Request, res: Response, next: NextFunction): void => {
    const headers = req.path === CAMERA_PAGE ? withCamera : usual
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    next()
  }
}

/** For the admin panel: scripts by nonce. Next reads the nonce from the request's header of the same name. */
export function adminSecurityHeaders(isDevelopment: boolean) {
  return (req: Request, res: Response, next: NextFunction): void => {
    if (isDevelopment) {
      // Next's development client evaluates strings.
      res.removeHeader('Content-Security-Policy')
    } else {
      const policy = adminPolicy(randomBytes(16).toString('base64'))
      req.headers['content-security-policy'] = policy
      res.setHeader('Content-Security-Policy', policy)
    }
    res.setHeader('X-Robots-Tag', 'noindex')
    next()
  }
}
