import { fitting } from '../../view/check-in/find.ts'
import { closedText } from '../../view/check-in/opening.ts'
import { countsOf } from '../../view/check-in/people.ts'
import { timeSpan } from '../../view/lecture-times.ts'
import { element } from '../element.ts'
import type { Door } from './door.ts'
import { showPeople } from './people-list.ts'
import type { Trouble } from './server.ts'
import { sheetTable } from './sheet.ts'

/** A part of the page that is always there. */
export function part<E extends HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector)
  if (!found) throw new Error(`The page has no ${selector}`)
  return found
}

/** What was done last, also for screen readers. */
export const say = (text: string): void => void (part('[data-said]').textContent = text)

/** The page as the door stands now. @param isSheet the sheet to print instead */
export function show(door: Door, isSheet: boolean): void {
  const { list, trouble } = door
  tellTrouble(trouble, list !== undefined)
  const isShown = list !== undefined && trouble?.kind !== 'gone'
  part('[data-door-work]').hidden = !isShown || isSheet
  part('[data-sheet]').hidden = !isShown || !isSheet
  if (!list || !isShown) return
  const { title, startsAt, endsAt, venue, room } = list.lecture
  part('[data-door-title]').textContent = isSheet ? `签到表：${title}` : title
  part('[data-door-when]').textContent = `${timeSpan(startsAt, endsAt)} · ${venue} ${room}`
  if (isSheet) part('[data-sheet-table]').replaceChildren(sheetTable(list))
  else showDoor(door)
}

/** Counts, what is unsent, and the families that fit what is typed. */
export function showDoor(door: Door): void {
  const { list, people, unsent, trouble } = door
  const counts = countsOf(people, unsent)
  const texts = {
    expected: `${counts.expectedFamilies} 家 ${counts.expectedPeople} 人`,
    here: `${counts.hereFamilies} 家`,
    adults: String(counts.adults),
    children: String(counts.children),
  }
  for (const [name, text] of Object.entries(texts)) part(`[data-count="${name}"]`).textContent = text
  const closed = list && closedText(list, Date.now())
  tellClosed(closed)
  const isOffline = trouble?.kind === 'offline'
  // Where nobody can be checked in, that everything is sent would sound as if somebody could.
  const isIdle = closed !== undefined && counts.unsent === 0
  part('[data-sync]').textContent = isIdle ? '' : syncText(counts.unsent, isOffline)
  part('[data-sync]').classList.toggle('waiting', counts.unsent > 0 || isOffline)
  const { value } = part<HTMLInputElement>('#door-find')
  const isMissingOnly = part<HTMLInputElement>('[name="missing"]').checked
  const shown = fitting(people, value).filter(({ here }) => !isMissingOnly || !here)
  showPeople(part('[data-people]'), shown, closed === undefined)
  const nobody = part('[data-nobody]')
  nobody.hidden = shown.length > 0
  nobody.textContent =
    people.length === 0
      ? '还没有人报名。来了的家庭，点“没有报名的”登记。'
      : '没有符合的家庭。没有报名的，点上面的“没有报名的”登记。'
}

/** Said as soon as the list is there, not only to who has scanned a code already. */
function tellClosed(closed: string | undefined): void {
  const box = part('[data-closed]')
  box.hidden = closed === undefined
  if (box.textContent !== (closed ?? '')) box.textContent = closed ?? ''
  for (const name of ['scan', 'walk-in', 'take'])
    part<HTMLButtonElement>(`[data-${name}]`).disabled = closed !== undefined
}

function syncText(unsent: number, isOffline: boolean): string {
  if (unsent > 0) {
    return `${isOffline ? '没有网络，照常签到。' : ''}还有 ${unsent} 条没有发送，有网络时会自动发送。`
  }
  return isOffline ? '没有网络，照常签到：先记在这台设备上。' : '都已发送。'
}

function tellTrouble(trouble: Trouble | undefined, hasList: boolean): void {
  const box = part('[data-door-message]')
  box.hidden = trouble === undefined || (trouble.kind === 'offline' && hasList)
  if (!trouble || box.hidden) return
  if (trouble.kind === 'sign-in') {
    const back = encodeURIComponent(`/check-in/${location.hash}`)
    const link = element('a', { class: 'btn', href: `/admin/login?redirect=${back}` }, '去登录')
    const text = hasList ? '登录已过期。签到先记在这台设备上，登录后会自动发送。' : '请先登录，再签到。'
    box.replaceChildren(element('p', {}, text), element('p', {}, link))
    return
  }
  const offline = '没有网络，这台设备上也没有这场的名单。请连上网络再打开一次。'
  box.replaceChildren(element('p', {}, trouble.kind === 'offline' ? offline : trouble.message))
}
