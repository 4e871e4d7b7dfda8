import type { Endpoint } from 'payload'
import { countMissedSearch } from '../missed-searches/count-missed-search.ts'
import { answer } from './answers.ts'
import { readJson } from './read-json.ts'

/**
 * `POST /api/public/missed-searches` `{ query }`: 202 whether it is kept or not, so that the answer tells nothing of the
 * rules; what may tell who asked is dropped unseen.
 */
export const publicMissedSearches: Endpoint = {
  path: '/public/missed-searches',
  method: 'post',
  handler: async (req) => {
    const sent = await readJson({ headers: req.headers, body: req.body ?? null })
    if (sent.refusal) return sent.refusal
    const { json } = sent
    const query = typeof json === 'object' && json !== null && 'query' in json ? json.query : undefined
    await countMissedSearch(req.payload, query, new Date())
    return answer(202, {})
  },
}
