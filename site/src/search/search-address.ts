import { address } from '../view/address.ts'

/** What was asked: the words, and the filters by key (empty: all). Anything at all may stand in it. */
export interface SearchRequest {
  query: string
  stage: string
  kind: string
}

/** `/search/?q=…&age=…&kind=…`, without what is empty. */
export function searchUrl({ query, stage, kind }: SearchRequest): string {
  const parameters = new URLSearchParams()
  if (query) parameters.set('q', query)
  if (stage) parameters.set('age', stage)
  if (kind) parameters.set('kind', kind)
  const text = parameters.toString()
  return text ? `${address.search}?${text}` : address.search
}

/** The request in an address: the opposite of `searchUrl`. */
export function searchRequestOf(parameters: URLSearchParams): SearchRequest {
  return { query: parameters.get('q') ?? '', stage: parameters.get('age') ?? '', kind: parameters.get('kind') ?? '' }
}
