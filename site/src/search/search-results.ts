import type lunr from 'lunr'
import { STAGES, ageLabel } from '../view/ages.ts'
import { MAX_QUERY, cleanQuery } from './clean-query.ts'
import { dangerSignsIn, type DangerSign } from './danger-signs.ts'
import { KINDS, type ResultDocument } from './document.ts'
import { findDocuments, termsToMark } from './find-documents.ts'
import { excerpt, highlight, type Marked } from './highlight.ts'
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
  danger: DangerSign[]
  results: Result[]
  stages: FilterChoice[]
  kinds: FilterChoice[]
}

/** Most results shown at once. */
export const MAX_RESULTS = 30

/**
 * Answers a request: the same for the browser and for the server.
 * Without words but with a filter, everything that passes the filter is listed.
 * @param documents in the order from which the index was built
 */
export function searchResults(
  index: lunr.Index,
  documents: readonly ResultDocument[],
  request: SearchRequest,
): SearchView {
  const { text: query, wasCut } = cleanQuery(request.query)
  const stage = STAGES.some(({ key }) => key === request.stage) ? request.stage : ''
  const kind = KINDS.some(({ key }) => key === request.kind) ? request.kind : ''
  const asked = { query, stage, kind }
  const isIdle = query === '' && stage === '' && kind === ''
  const matching = isIdle ? [] : candidates(index, documents, query)
  const inStage = matching.filter((document) => passesStage(document, stage))
  const inKind = matching.filter((document) => passesKind(document, kind))
  const shown = inStage.filter((document) => passesKind(document, kind))
  const terms = termsToMark(query)
  return {
    ...asked,
    state: isIdle ? 'idle' : shown.length === 0 ? 'none' : 'results',
    status: statusLine(isIdle, query, shown.length, matching.length),
    notice: wasCut ? `您输入的内容太长，只用前 ${MAX_QUERY} 个字来找。` : undefined,
    danger: dangerSignsIn(query),
    results: shown.slice(0, MAX_RESULTS).map((document) => result(document, terms)),
    stages: isIdle ? [] : stageChoices(asked, inKind),
    kinds: isIdle ? [] : kindChoices(asked, inStage),
  }
}

function candidates(index: lunr.Index, documents: readonly ResultDocument[], query: string): ResultDocument[] {
  if (query === '') return [...documents]
  return findDocuments(index, query).flatMap(({ id }) => documents[id] ?? [])
}

function passesStage(document: ResultDocument, stage: string): boolean {
  return stage === '' || document.stages.includes(stage)
}

function passesKind(document: ResultDocument, kind: string): boolean {
  return kind === '' || document.kind === kind
}

function statusLine(isIdle: boolean, query: string, shown: number, matching: number): string {
  if (isIdle) return '输入想问的事，比如“发烧”“辅食”“睡觉”。'
  if (shown > MAX_RESULTS) return `找到 ${shown} 条，列出最相关的 ${MAX_RESULTS} 条。换个更具体的词，能找得更准。`
  if (shown > 0) return `找到 ${shown} 条。`
  if (matching > 0) return '这个筛选下没有内容。点“全部”看看别的。'
  return `没有找到“${shorten(query)}”。换个说法试试，比如“发烧”“拉肚子”；词短一点更容易找到。`
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

function stageChoices(asked: SearchRequest, documents: readonly ResultDocument[]): FilterChoice[] {
  const choices = STAGES.map(({ key, name }) =>
    choice({ ...asked, stage: key }, key, name, asked.stage, documents.filter((d) => d.stages.includes(key)).length),
  )
  return [choice({ ...asked, stage: '' }, '', '全部月龄', asked.stage, documents.length), ...choices]
}

function kindChoices(asked: SearchRequest, documents: readonly ResultDocument[]): FilterChoice[] {
  const choices = KINDS.map(({ key, name }) =>
    choice({ ...asked, kind: key }, key, name, asked.kind, documents.filter((d) => d.kind === key).length),
  )
  return [choice({ ...asked, kind: '' }, '', '全部', asked.kind, documents.length), ...choices]
}

function choice(request: SearchRequest, key: string, name: string, current: string, count: number): FilterChoice {
  return { key, name, count, isCurrent: key === current, url: searchUrl(request) }
}
