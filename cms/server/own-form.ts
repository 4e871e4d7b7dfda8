export interface FormHeaders {
  readonly origin?: string | undefined
  readonly host?: string | undefined
  readonly 'sec-fetch-site'?: string | string[] | undefined
}

/**
 * Whether a form post comes from a page of this site (or from no page at all, such as a typed address).
 * `Sec-Fetch-Site` decides where a browser sends it (https and localhost only); else `Origin` must name this host.
 * A page with `Referrer-Policy: no-referrer` posts `Origin: null`; `allowNull` is for forms whose address is itself a secret.
 */
export function isOwnForm(headers: FormHeaders, { allowNull = false } = {}): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  if (origin === 'null') return allowNull
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
}
