import { forgetEverything } from './device-store.ts'

/** The button of the privacy page that deletes what this device remembers. */
const button = document.querySelector<HTMLButtonElement>('[data-forget]')
const status = document.querySelector<HTMLElement>('[data-forgotten]')

if (button && status) {
  button.hidden = false
  button.addEventListener('click', () => {
    forgetEverything()
    status.textContent = '已经清除。这台设备上不再有您留下的记录。'
  })
}
