import { countdown } from '../view/countdown.ts'

const SECOND = 1000

/**
 * Counts down to the moment in `data-opens-at`, by the clock of this device, and calls back when it has come. Nothing is
 * shown for a moment that is past.
 */
export function countDown(place: HTMLElement, onCome: () => void): void {
  const at = Date.parse(place.dataset['opensAt'] ?? '')
  const words = place.querySelector('[data-countdown]')
  const tick = (): void => {
    const left = at - Date.now()
    place.hidden = !(left > 0)
    if (!(left > 0)) return onCome()
    if (words) words.textContent = countdown(left)
    setTimeout(tick, Math.min(SECOND, left))
  }
  if (at > Date.now()) tick()
}
