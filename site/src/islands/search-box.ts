import { cleanQuery } from '../search/clean-query.ts'
import { searchUrl } from '../search/search-address.ts'
import type { SearchView } from '../search/search-results.ts'
import { element } from './element.ts'
import { rememberSearch } from './recent-searches.ts'
import type { Search } from './search-client.ts'

/**
 * The box in the header: results below it while typing, by the combobox pattern. Without this script, or when the index
 * cannot be had, it is a form that leads to the search page.
 */
const MOST = 6
const PAUSE_MS = 120
const form = document.querySelector<HTMLFormElement>('[data-search-box]')
const input = form?.querySelector('input')
const list = form?.querySelector<HTMLElement>('[data-search-list]')
const status = form?.querySelector<HTMLElement>('[data-search-count]')

if (form && input && list && status) start({ form, input, list, status })

interface Parts {
  form: HTMLFormElement
  input: HTMLInputElement
  list: HTMLElement
  status: HTMLElement
}

function start({ form, input, list, status }: Parts): void {
  let search: Promise<Search> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let active = -1
  const load = (): Promise<Search> => {
    search ??= import('./search-client.ts').then(({ startSearch }) => startSearch())
    return search
  }
  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]
  const query = (): string => cleanQuery(input.value).text

  const activate = (at: number): void => {
    active = at
    options().forEach((option, place) => option.setAttribute('aria-selected', String(place === at)))
    const chosen = options()[at]
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id)
      chosen.scrollIntoView({ block: 'nearest' })
    } else input.removeAttribute('aria-activedescendant')
  }
  const close = (): void => {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    activate(-1)
  }
  const show = async (): Promise<void> => {
    const asked = query()
    if (!asked) {
      status.textContent = ''
      return close()
    }
    try {
      const view = await (await load())({ query: asked, stage: '', kind: '' })
      if (asked !== query() || document.activeElement !== input) return
      list.replaceChildren(...entries(view))
      list.hidden = false
      input.setAttribute('aria-expanded', 'true')
      activate(-1)
      status.textContent = view.results.length > 0 ? `${view.status}按上下键选择。` : view.status
    } catch {
      search = undefined
      close()
      status.textContent = '搜索没能准备好，按回车到搜索页再试。'
    }
  }

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  input.setAttribute('aria-controls', list.id)
  const later = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return
    clearTimeout(timer)
    timer = setTimeout(() => void show(), PAUSE_MS)
  }
  input.addEventListener('input', later)
  input.addEventListener('compositionend', later)
  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true })
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const count = options().length
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden) void show()
    else if (event.key === 'ArrowDown') activate(active + 1 >= count ? -1 : active + 1)
    else if (event.key === 'ArrowUp') activate(active < 0 ? count - 1 : active - 1)
    else if (event.key === 'Escape' && !list.hidden) close()
    else if (event.key === 'Enter' && options()[active]) options()[active]?.click()
    else return
    event.preventDefault()
  })
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) close()
  })
  // A press on an entry must not take the focus away before it is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', () => rememberSearch(query()))
}

/** Danger signs first, then the best results, then the way to all of them. */
function entries({ danger, results, query, status, suggestions }: SearchView): Node[] {
  const all = searchUrl({ query, stage: '', kind: '' })
  const shown = [
    ...danger.slice(0, 1).map((sign) => option(all, { class: 'is-danger' }, `先看这里：${sign.title}`)),
    ...results.slice(0, MOST).map(({ url, title, kind, ages }) => {
      const words = title.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text))
      return option(url, {}, ...words, element('small', {}, ` ${[kind, ages].filter(Boolean).join(' · ')}`))
    }),
    ...(results.length === 0
      ? suggestions.map((other) =>
          option(searchUrl({ query: other, stage: '', kind: '' }), {}, `你是不是想找 ${other}`),
        )
      : []),
    option(all, { class: 'is-all' }, results.length > 0 ? `看全部结果（${status.replace(/[，。].*/, '')}）` : status),
  ]
  shown.forEach((entry, at) => (entry.id = `find-option-${at}`))
  return shown
}

function option(href: string, more: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  return element('a', { role: 'option', tabindex: '-1', 'aria-selected': 'false', href, ...more }, ...children)
}
