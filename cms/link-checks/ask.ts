import { lookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { LinkAnswer } from '../domain/link-state.ts'
import { isPublicAddress } from './is-public-address.ts'

const TIMEOUT_MS = 10_000
const MOST_HOPS = 5
const NOT_PUBLIC = 'NOT_PUBLIC'
const NOT_ASKED: LinkAnswer = { kind: 'not-asked' }

interface AskOptions {
  /** Which IP addresses may be asked. */
  readonly isAllowed?: (address: string) => boolean
  readonly timeoutMs?: number
}

/**
 * Asks for a web address, by its headers alone, following redirects. Names are looked up once, and the connection goes
 * to the very address that was looked at, so no name can lead into the house's own network.
 */
export async function ask(url: string, options: AskOptions = {}): Promise<LinkAnswer> {
  let next = url
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await askOnce(next, options)
    if (answer.kind !== 'redirected') return answer
    next = answer.to
  }
  return { kind: 'failed', code: 'REDIRECTS' }
}

type Hop = LinkAnswer | { readonly kind: 'redirected'; readonly to: string }

function askOnce(address: string, { isAllowed = isPublicAddress, timeoutMs = TIMEOUT_MS }: AskOptions): Promise<Hop> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return Promise.resolve(NOT_ASKED)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) && !isAllowed(literal)) return Promise.resolve(NOT_ASKED)
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve) => {
    const req = request(url, {
      agent: false,
      lookup: guardedLookup(isAllowed),
      headers: { 'User-Agent': 'Miaopu link check', Accept: '*/*' },
      signal: AbortSignal.timeout(timeoutMs),
    })
    req.on('response', (response) => {
      const { statusCode: status = 0, headers } = response
      response.destroy()
      const to = headers.location
      if (status >= 300 && status < 400 && to !== undefined && URL.canParse(to, url)) {
        resolve({ kind: 'redirected', to: new URL(to, url).href })
      } else resolve({ kind: 'answered', status })
    })
    req.on('error', (error: NodeJS.ErrnoException) => {
      const isTimeout = error.name === 'TimeoutError' || error.name === 'AbortError'
      resolve(
        error.code === NOT_PUBLIC
          ? NOT_ASKED
          : { kind: 'failed', code: isTimeout ? 'TIMEOUT' : (error.code ?? error.name) },
      )
    })
    req.end()
  })
}

/** One address of a name that may not be asked is enough to leave the name alone. */
function guardedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const first = addresses[0]
      if (!first || addresses.some(({ address }) => !isAllowed(address))) {
        return callback(Object.assign(new Error(`${hostname} is not a public host`), { code: NOT_PUBLIC }), '')
      }
      if (options.all) (callback as unknown as (error: null, found: typeof addresses) => void)(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
