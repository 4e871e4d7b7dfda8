import { address } from '../view/address.ts'
import { stillAhead } from '../view/kept-sign-ups.ts'
import { dayAndTime } from '../view/lecture-times.ts'
import { element } from './element.ts'
import { forgetAllSignUps, keptSignUps } from './kept-sign-ups.ts'

/** The sign-ups that this device remembers, on the list of lectures. */
const place = document.querySelector<HTMLElement>('[data-kept-sign-ups]')
const kept = stillAhead(keptSignUps(), Date.now())

if (place && kept.length > 0) {
  const entries = kept.map((entry) =>
    element(
      'li',
      {},
      element('a', { href: address.signUp(entry.token) }, entry.title),
      `　${dayAndTime(entry.startsAt)}`,
    ),
  )
  const clear = element('button', { type: 'button', class: 'btn quiet' }, '从这台设备清除')
  clear.addEventListener('click', () => {
    forgetAllSignUps()
    place.hidden = true
  })
  place.append(
    element(
      'div',
      { class: 'notice good' },
      element('h2', {}, '您报名的活动'),
      element('ul', { class: 'points' }, ...entries),
      element('p', { class: 'small' }, '只记在这台设备上。清除不会取消报名。'),
      clear,
    ),
  )
  place.hidden = false
}
