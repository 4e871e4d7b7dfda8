import { FIRST_RESULTS, MAX_RESULTS } from '../search/max-results.ts'
import { MAX_QUERY } from '../search/clean-query.ts'
import { searchRequestOf, searchUrl, type SearchRequest } from '../search/search-address.ts'
import type { SearchView } from '../search/search-results.ts'
import { element } from './element.ts'
import { rememberSearch, showRecentSearches } from './recent-searches.ts'
import type { Search } from './search-client.ts'
import { tellMissedSearch } from './tell-missed-search.ts'

/**
 * Searches while typing. What searches is fetched on the first touch of the field, not before; where it cannot be had,
 * the form still asks the server.
 */
const form = document.querySelector<HTMLFormElement>('[data-search]')
const input = form?.querySelector<HTMLInputElement>('input[name="q"]')
const status = document.querySelector<HTMLElement>('[data-search-status]')
const answer = document.querySelector<HTMLElement>('[data-search-answer]')

const PAUSE_MS = 120
/** A query that stood for so long was meant as it is. */
const MEANT_MS = 4_000

interface Parts {
  form: HTMLFormElement
  input: HTMLInputElement
  status: HTMLElement
  answer: HTMLElement
}

if (form && input && status && answer) start({ form, input, status, answer })

function start(parts: Parts): void {
  const { form, input, answer } = parts
  let engine: Promise<Search> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let meant: ReturnType<typeof setTimeout> | undefined
  /** Whether the address is one to come back to: then the next one is put behind it. */
  let isSettled = true

  const load = (): Promise<Search> => {
    engine ??= import('./search-client.ts').then(({ startSearch }) => startSearch())
    engine.catch(() => {
      engine = undefined
    })
    return engine
  }

  const show = async (limit?: number): Promise<void> => {
    const asked = location.search
    const request = searchRequestOf(new URLSearchParams(asked))
    try {
      const view = await withWaitingNote(
        load().then((search) => search(request, limit)),
        parts,
      )
      if (asked !== location.search) return
      await render(parts, view)
      if (view.hasMore) offerMore(parts, () => void show(MAX_RESULTS))
      // Who asked for more goes on where the list ended.
      else if (limit) answer.querySelectorAll<HTMLElement>('.results a')[FIRST_RESULTS]?.focus()
      clearTimeout(meant)
      meant = setTimeout(() => keep(view), MEANT_MS)
    } catch {
      // The next try begins with a new thread.
      engine = undefined
      showFailure(parts, () => void show())
    }
  }

  const keep = ({ state, query, stage, kind, isPartial }: SearchView): void => {
    if (state === 'results') rememberSearch(query)
    if (state === 'none' && !stage && !kind && !isPartial) tellMissedSearch(query)
  }

  const ask = (request: SearchRequest, isFinal: boolean): void => {
    const url = searchUrl(request)
    if (isSettled) history.pushState(null, '', url)
    else history.replaceState(null, '', url)
    isSettled = isFinal
    void show()
  }

  const current = (): SearchRequest => ({
    ...searchRequestOf(new URLSearchParams(location.search)),
    // One character too many, so that the page still says that it was cut.
    query: [...input.value].slice(0, MAX_QUERY + 1).join(''),
  })

  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  input.addEventListener('input', (event) => {
    // A half-spelled pinyin word is not yet what is meant.
    if (event instanceof InputEvent && event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(() => ask(current(), false), PAUSE_MS)
  })
  input.addEventListener('compositionend', () => {
    clearTimeout(timer)
    timer = setTimeout(() => ask(current(), false), PAUSE_MS)
  })
  form.addEventListener('submit', (event) => {
    if (!engine) return
    event.preventDefault()
    clearTimeout(timer)
    ask(current(), true)
  })
  answer.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.results a')) rememberSearch(current().query.trim())
  })
  document.addEventListener('click', (event) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-filter]') : null
    if (!chip || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    isSettled = true
    const request = searchRequestOf(new URL(chip.href).searchParams)
    input.value = request.query
    ask(request, true)
  })
  addEventListener('popstate', () => {
    isSettled = true
    input.value = searchRequestOf(new URLSearchParams(location.search)).query
    void show()
  })
  const recent = document.querySelector<HTMLElement>('[data-recent]')
  if (recent && !location.search) showRecentSearches(recent)
  // A page from a store knows nothing of the query in its address.
  if (location.search && answer.dataset['answers'] !== 'server') {
    input.value = searchRequestOf(new URLSearchParams(location.search)).query
    void show()
  }
}

/** Says that it is working on it only when that takes a moment. */
async function withWaitingNote(searching: Promise<SearchView>, { status }: Parts): Promise<SearchView> {
  const timer = setTimeout(() => {
    status.textContent = '正在准备搜索…'
  }, 150)
  try {
    return await searching
  } finally {
    clearTimeout(timer)
  }
}

async function render({ status, answer }: Parts, view: SearchView): Promise<void> {
  const { answerNodes } = await import('./search-answer.ts')
  const focused = focusedFilter(answer)
  status.textContent = view.status
  answer.replaceChildren(...answerNodes(view))
  if (focused) answer.querySelectorAll<HTMLElement>('[data-filter]')[focused.at]?.focus()
}

/** Which filter has the focus, so that it can be given back after the list was made anew. */
function focusedFilter(answer: HTMLElement): { at: number } | undefined {
  const at = [...answer.querySelectorAll('[data-filter]')].indexOf(document.activeElement ?? answer)
  return at < 0 ? undefined : { at }
}

function offerMore({ answer }: Parts, more: () => void): void {
  const button = element('button', { type: 'button', class: 'btn quiet' }, '显示更多结果')
  button.addEventListener('click', more)
  answer.append(button)
}

function showFailure({ status, answer }: Parts, retry: () => void): void {
  status.textContent = navigator.onLine
    ? '搜索没能准备好，可能是网络不通。检查网络后再试；急事请直接打 120。'
    : '现在没有网络，这台手机上也还没有存下搜索。连上网后再试；急事请直接打 120。'
  const button = element('button', { type: 'button', class: 'btn quiet' }, '再试一次')
  button.addEventListener('click', retry)
  answer.replaceChildren(button)
}
