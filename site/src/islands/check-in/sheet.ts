import { spokenCode } from '../../view/check-in/code.ts'
import type { DoorList } from '../../view/check-in/list.ts'
import { peopleOf, peopleText, type Person } from '../../view/check-in/people.ts'
import { qrView } from '../../view/qr.ts'
import { element } from '../element.ts'

/** Empty lines for those who come without a sign-up. */
const SPARE_ROWS = 6
const SVG = 'http://www.w3.org/2000/svg'

/** The sheet to sign on paper: a line a family, with the code to scan it in later. */
export function sheetTable(list: DoorList): HTMLTableElement {
  const people = peopleOf(list, []).filter(({ isWalkIn }) => !isWalkIn)
  const head = ['序号', '称呼', '手机', '人数', '签到码', '签名'].map((text) => element('th', { scope: 'col' }, text))
  const spare = Array.from({ length: SPARE_ROWS }, () => element('tr', {}, ...head.map(() => element('td', {}, ''))))
  return element(
    'table',
    { class: 'door-sheet' },
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...people.map(line), ...spare),
  )
}

function line(person: Person, index: number): HTMLTableRowElement {
  const name = person.note ? `${person.name}（${person.note}）` : person.name
  return element(
    'tr',
    {},
    element('td', {}, String(index + 1)),
    element('th', { scope: 'row' }, name),
    element('td', {}, person.phoneMasked),
    element('td', {}, peopleText(person)),
    element('td', { class: 'door-qr' }, qr(person.code), element('span', {}, spokenCode(person.code))),
    element('td', { class: 'door-signature' }, ''),
  )
}

function qr(text: string): SVGElement {
  const { size, path } = qrView(text)
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', '签到码')
  const modules = document.createElementNS(SVG, 'path')
  modules.setAttribute('d', path)
  svg.append(modules)
  return svg
}
