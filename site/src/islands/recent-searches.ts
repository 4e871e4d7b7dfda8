import { searchUrl } from '../search/search-address.ts'
import { forget, read, write } from './device-store.ts'
import { element } from './element.ts'

/** The last searches of this device, for this device alone. */
const NAME = 'recent-searches'
const MOST = 6

function recentSearches(): string[] {
  const kept = read(NAME)
  return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string').slice(0, MOST) : []
}

export function rememberSearch(query: string): void {
  if (!query) return
  write(NAME, [query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST))
}

/** Shows the last searches with a button that forgets them; nothing when there are none. */
export function showRecentSearches(place: HTMLElement): void {
  const queries = recentSearches()
  place.hidden = queries.length === 0
  const clear = element('button', { type: 'button', class: 'btn quiet small' }, '清除')
  clear.addEventListener('click', () => {
    forget(NAME)
    place.hidden = true
    place.replaceChildren()
    document.querySelector<HTMLInputElement>('[data-search] input')?.focus()
  })
  const links = queries.map((query) =>
    element('a', { class: 'chip', href: searchUrl({ query, stage: '', kind: '' }), 'data-filter': '' }, query),
  )
  place.replaceChildren(element('span', { class: 'small' }, '最近搜过'), ...links, clear)
}
