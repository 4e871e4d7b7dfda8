import { FIRST_RESULTS } from '../search/max-results.ts'
import type { SearchRequest } from '../search/search-address.ts'
import type { SearchView } from '../search/search-results.ts'
import type { Question, Reply } from './search-messages.ts'

export type Search = (request: SearchRequest, limit?: number) => Promise<SearchView>

/**
 * Starts the thread that searches. A question gives up the one before, whose promise then stays open for ever.
 * Rejects when the index cannot be had, or when the thread cannot be started.
 */
export function startSearch(): Search {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
  let last = 0
  let settle: { resolve: (view: SearchView) => void; reject: (error: Error) => void } | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    if (data.id !== last) return
    if ('view' in data) settle?.resolve(data.view)
    else settle?.reject(new Error(data.error))
  })
  worker.addEventListener('error', () => settle?.reject(new Error('The search could not be started')))
  return (request, limit = FIRST_RESULTS) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject }
      last += 1
      worker.postMessage({ id: last, request, limit } satisfies Question)
    })
}
