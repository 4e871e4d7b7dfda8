import { address } from '../view/address.ts'
import { isFullWithLine, seatsNotice, seatsText } from '../view/lecture-state.ts'
import { readSeats, seatsAddress } from '../view/read-seats.ts'
import { countDown } from './count-down.ts'
import { element } from './element.ts'
import { forgetSignUp, keptSignUps } from './kept-sign-ups.ts'
import { enhanceSignUp, offerWaitingList } from './sign-up.ts'

/** A lecture's page: seats of this moment, one's own sign-up, the form without leaving the page. */
const slug = document.querySelector<HTMLElement>('[data-lecture-page]')?.dataset['lecturePage'] ?? ''
const form = document.querySelector<HTMLFormElement>('form.sign-up')

showOwnSignUp()
if (form) {
  enhanceSignUp(form)
  void showSeats(form)
  const opening = document.querySelector<HTMLElement>('[data-opens-at]')
  if (opening) countDown(opening, () => void showSeats(form))
}

/** Asks for the seats; when there is no answer the page reads as well without. */
async function showSeats(form: HTMLFormElement): Promise<void> {
  try {
    const response = await fetch(seatsAddress([slug]))
    const seats = response.ok ? readSeats(await response.json(), slug) : undefined
    if (!seats) return
    for (const place of document.querySelectorAll('[data-seats]')) place.textContent = seatsText(seats)
    const notice = seatsNotice(seats)
    const isClosed = notice?.isClosed ?? false
    const note = document.querySelector<HTMLElement>('[data-seats-notice]')
    if (note) {
      note.textContent = notice?.text ?? ''
      note.hidden = notice === undefined
    }
    const link = document.querySelector<HTMLElement>('[data-to-form]')
    if (link) link.hidden = isClosed
    for (const button of form.querySelectorAll('button')) button.disabled = isClosed
    offerWaitingList(form, isFullWithLine(seats), !isFullWithLine(seats))
  } catch {
    // No network: the form says so when it is sent.
  }
}

function showOwnSignUp(): void {
  const place = document.querySelector<HTMLElement>('[data-own-sign-up]')
  const own = keptSignUps().find((entry) => entry.lecture === slug)
  if (!place || !own) return
  const clear = element('button', { type: 'button', class: 'btn quiet' }, '从这台设备清除')
  clear.addEventListener('click', () => {
    forgetSignUp(own.token)
    place.hidden = true
  })
  place.append(
    element(
      'div',
      { class: 'notice good' },
      element('h2', {}, '您已报名'),
      element('p', {}, '座位或候补的情况请点开看。清除只是让这台设备忘记，不会取消报名。'),
      element(
        'p',
        { class: 'actions' },
        element('a', { class: 'btn', href: address.signUp(own.token) }, '查看或取消报名'),
        clear,
      ),
    ),
  )
  place.hidden = false
}
