import { STAGES, ageLabel } from '../view/ages.ts'
import { MAX_QUERY, cleanQuery } from './clean-query.ts'
import { dangerSignsIn, type DangerSign } from './danger-signs.ts'
import { KINDS, type ResultDocument } from './document.ts'
import { type SearchAnswer, type SearchEngine, type SearchOptions } from './engine.ts'
import { termsToMark } from './highlight-terms.ts'
import { excerpt, highlight, type Marked } from './highlight.ts'
import { MAX_RESULTS } from './max-results.ts'
import { searchUrl, type SearchRequest } from './search-address.ts'

export interface Result {
  url: string
  title: Marked[]
  kind: string
  ages?: string | undefined
  summary: Marked[]
  /** A place of the text that has the words; empty when the title and summary already show them. */
  excerpt: Marked[]
}

/** One choice of a filter, with what it would leave. */
export interface FilterChoice {
  key: string
  name: string
  count: number
  isCurrent: boolean
  url: string
}

export interface SearchView {
  query: string
  stage: string
  kind: string
  /** idle: nothing asked yet; none: nothing found; results. */
  state: 'idle' | 'none' | 'results'
  /** One sentence for the status line. */
  status: string
  /** Something the visitor should know of the query: that it was cut. */
  notice?: string | undefined
  /** Set when a part of the index could not be loaded: something may be missing. */
  isPartial: boolean
  /** Other queries that may be meant, best first. */
  suggestions: readonly string[]
  /** What was looked up when it is not the query itself: another writing of it. */
  instead?: string | undefined
  danger: DangerSign[]
  results: Result[]
  /** Whether more results can be listed than these. */
  hasMore: boolean
  stages: FilterChoice[]
  kinds: FilterChoice[]
}

/**
 * Answers a request: the same in the browser and on the server.
 * Without words but with a filter, everything that passes the filter is listed.
 */
export async function searchResults(
  engine: SearchEngine,
  request: SearchRequest,
  { signal, limit = MAX_RESULTS }: SearchOptions = {},
): Promise<SearchView> {
  const { text: query, wasCut } = cleanQuery(request.query)
  const stage = STAGES.some(({ key }) => key === request.stage) ? request.stage : ''
  const kind = KINDS.some(({ key }) => key === request.kind) ? request.kind : ''
  const asked = { query, stage, kind }
  const isIdle = query === '' && stage === '' && kind === ''
  const answer = isIdle ? undefined : await engine.search(asked, { limit, signal })
  const terms = termsToMark(answer?.instead ?? query)
  return {
    ...asked,
    state: !answer ? 'idle' : answer.hits.length === 0 ? 'none' : 'results',
    status: statusLine(answer),
    notice: wasCut ? `您输入的内容太长，只用前 ${MAX_QUERY} 个字来找。` : undefined,
    isPartial: answer?.isPartial ?? false,
    suggestions: answer?.suggestions ?? [],
    instead: answer?.instead,
    danger: dangerSignsIn(answer?.instead ?? query),
    results: answer?.hits.map(({ document }) => result(document, terms)) ?? [],
    hasMore: answer !== undefined && answer.hits.length === limit && answer.total > limit && limit < MAX_RESULTS,
    stages: answer ? stageChoices(answer) : [],
    kinds: answer ? kindChoices(answer) : [],
  }
}

function statusLine(answer: SearchAnswer | undefined): string {
  if (!answer) return '输入想问的事，比如“发烧”“辅食”“睡觉”。'
  const { hits, total, matching, isPartial, request, instead } = answer
  if (isPartial) return '网络不稳，有一部分没有找到，先列出已有的。可以过一会儿再试一次。'
  const found = instead === undefined ? '找到' : `按“${shorten(instead)}”找到`
  if (total > hits.length && hits.length > 0)
    return `${found} ${total} 条，列出最相关的 ${hits.length} 条。换个更具体的词，能找得更准。`
  if (total > 0) return `${found} ${total} 条。`
  if (matching > 0) return '这个筛选下没有内容。点“全部”看看别的。'
  return `没有找到“${shorten(request.query)}”。换个说法试试，比如“发烧”“拉肚子”；词短一点更容易找到。`
}

function shorten(query: string): string {
  const characters = [...query]
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : query
}

function result(document: ResultDocument, terms: readonly string[]): Result {
  const [title, summary] = [highlight(document.title, terms), highlight(document.summary, terms)]
  const isMarked = [...title, ...summary].some((piece) => piece.isMarked)
  return {
    url: document.url,
    title,
    kind: KINDS.find(({ key }) => key === document.kind)?.name ?? '',
    ages: document.ages && ageLabel(document.ages),
    summary,
    excerpt: isMarked ? [] : excerpt(document.text, terms),
  }
}

function stageChoices({ request, facets }: SearchAnswer): FilterChoice[] {
  return [{ key: '', name: '全部月龄' }, ...STAGES].map(({ key, name }) =>
    choice({ ...request, stage: key }, key, name, request.stage, facets.stages[key] ?? 0),
  )
}

function kindChoices({ request, facets }: SearchAnswer): FilterChoice[] {
  return [{ key: '', name: '全部' }, ...KINDS].map(({ key, name }) =>
    choice({ ...request, kind: key }, key, name, request.kind, facets.kinds[key] ?? 0),
  )
}

function choice(request: SearchRequest, key: string, name: string, current: string, count: number): FilterChoice {
  return { key, name, count, isCurrent: key === current, url: searchUrl(request) }
}
