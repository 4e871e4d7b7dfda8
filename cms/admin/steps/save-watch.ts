import { SAVE_UNREACHED, saveTrouble } from '../../domain/save-trouble.ts'

/** What became of a save of the form: a message when it was refused or did not arrive. */
export interface SaveNews {
  /** Path of what was saved, without its query. */
  readonly address: string
  readonly message: string
  /** Whether the server has another text, or another state of it, than the form. */
  readonly isStale: boolean
}

type Listener = (news: SaveNews) => void
const listeners = new Set<Listener>()
let isWatching = false

/** Calls back after each save of a form of the panel. @returns ends it */
export function onSave(listener: Listener): () => void {
  watch()
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Payload's form shows the browser's own English when the network is gone, takes a refused autosave off the screen
 * after a few seconds, and has no hook for either: between the form and the server there is only `fetch`.
 */
function watch(): void {
  if (isWatching) return
  isWatching = true
  const send = self.fetch.bind(self)
  self.fetch = async (input, init) => {
    const address = formAddress(input, init)
    if (address === undefined) return send(input, init)
    const tell = (message: string, isStale = false) =>
      listeners.forEach((listener) => listener({ address, message, isStale }))
    try {
      const response = await send(input, init)
      tell(await messageOf(response), [403, 409].includes(response.status))
      return response
    } catch (error) {
      // Any other error is one of a request that was given up.
      if (!(error instanceof TypeError)) throw error
      tell(SAVE_UNREACHED)
      throw new TypeError(SAVE_UNREACHED, { cause: error })
    }
  }
}

/** Forms of the panel, and nothing else, send `FormData` to the API. */
function formAddress(input: RequestInfo | URL, init: RequestInit | undefined): string | undefined {
  if (!(init?.body instanceof FormData) || input instanceof Request) return undefined
  const { pathname } = new URL(input, self.location.href)
  return pathname.startsWith('/api/') ? pathname : undefined
}

async function messageOf(response: Response): Promise<string> {
  if (response.ok) return ''
  const json: unknown = await response
    .clone()
    .json()
    .catch(() => undefined)
  return saveTrouble(response.status, json)
}
