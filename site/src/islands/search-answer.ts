import type { DangerSign } from '../search/danger-signs.ts'
import type { Marked } from '../search/highlight.ts'
import type { FilterChoice, Result, SearchView } from '../search/search-results.ts'
import { searchUrl } from '../search/search-address.ts'
import { address } from '../view/address.ts'
import { telephoneLink } from '../view/telephone.ts'
import { element } from './element.ts'

/** The same elements as the page that the server renders, in the same order. */
export function answerNodes(view: SearchView): Node[] {
  const filters = [chips('按内容', view.kinds), chips('按月龄', view.stages)]
  return [
    ...view.danger.map(emergencyCard),
    ...(view.suggestions.length > 0 ? [suggestions(view)] : []),
    ...(view.notice ? [element('p', { class: 'small' }, view.notice)] : []),
    ...(view.state === 'idle' ? [] : [element('nav', { class: 'search-filters', 'aria-label': '筛选' }, ...filters)]),
    ...(view.results.length > 0 ? [element('ol', { class: 'results' }, ...view.results.map(resultItem))] : []),
  ]
}

function suggestions({ suggestions: queries, stage, kind }: SearchView): Node {
  const links = queries.map((query) =>
    element('a', { class: 'chip', href: searchUrl({ query, stage, kind }), 'data-filter': '' }, query),
  )
  return element('p', { class: 'did-you-mean' }, '你是不是想找', ...links)
}

function emergencyCard(sign: DangerSign): Node {
  const calls = sign.phones.map(({ number, name }) =>
    element('a', { class: 'btn alert', href: telephoneLink(number) }, `拨打\u00A0${number}（${name}）`),
  )
  return element(
    'section',
    { class: 'emergency' },
    element('h2', {}, `先看这里：${sign.title}`),
    element('ul', {}, ...sign.steps.map((step) => element('li', {}, step))),
    element(
      'p',
      { class: 'actions' },
      ...calls,
      element('a', { class: 'btn quiet', href: address.help }, '更多求助电话'),
    ),
  )
}

function chips(label: string, choices: readonly FilterChoice[]): Node {
  const items = choices.map((choice) =>
    element(
      'li',
      {},
      element(
        'a',
        {
          class: choice.count === 0 ? 'chip is-empty' : 'chip',
          href: choice.url,
          'data-filter': choice.key,
          ...(choice.isCurrent && { 'aria-current': 'true' }),
        },
        `${choice.name} `,
        element('small', {}, String(choice.count)),
      ),
    ),
  )
  return element('ul', { class: 'chips', 'aria-label': label }, ...items)
}

function resultItem(result: Result): Node {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'card', href: result.url },
      element('h2', {}, ...marked(result.title)),
      element('p', {}, ...marked(result.summary)),
      ...(result.excerpt.length > 0 ? [element('p', {}, ...marked(result.excerpt))] : []),
      element(
        'span',
        { class: 'meta' },
        element('span', { class: 'tag plain' }, result.kind),
        ...(result.ages ? [' ', element('span', { class: 'tag' }, result.ages)] : []),
      ),
    ),
  )
}

function marked(pieces: readonly Marked[]): (Node | string)[] {
  return pieces.map((piece) => (piece.isMarked ? element('mark', {}, piece.text) : piece.text))
}
