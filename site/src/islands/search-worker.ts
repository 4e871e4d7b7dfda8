import { createEngine } from '../search/engine.ts'
import { MANIFEST_FILE } from '../search/manifest.ts'
import { searchResults } from '../search/search-results.ts'
import { createWordSearch } from '../search/words/search-with-words.ts'
import { address } from '../view/address.ts'
import type { Question, Reply } from './search-messages.ts'

/** Searches in a thread of its own, so that typing never waits for it. */

const engine = createWordSearch(load, (expand) => createEngine({ load, expand }))
let current: AbortController | undefined

addEventListener('message', (event: MessageEvent<Question>) => void answer(event.data))

async function answer({ id, request, limit }: Question): Promise<void> {
  current?.abort()
  current = new AbortController()
  const { signal } = current
  try {
    const view = await searchResults(engine, request, { signal, limit })
    if (!signal.aborted) reply({ id, view })
  } catch (error) {
    if (!signal.aborted) reply({ id, error: error instanceof Error ? error.message : String(error) })
  }
}

function reply(message: Reply): void {
  postMessage(message)
}

async function load(name: string, signal?: AbortSignal): Promise<Uint8Array> {
  // All but the one file that names the others never change.
  const cache = name === MANIFEST_FILE ? 'no-cache' : 'default'
  const response = await fetch(address.searchFile(name), { cache, ...(signal && { signal }) })
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
