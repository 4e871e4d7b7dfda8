import { forgetSignUp, keepSignUp } from './kept-sign-ups.ts'

/** On the page of one's own sign-up: this device remembers it, and its address can be copied. */
const page = document.querySelector<HTMLElement>('[data-own-page]')
if (page) {
  const { ownPage: token = '', lecture = '', title = '', startsAt = '', state } = page.dataset
  if (['confirmed', 'waiting', 'offered'].includes(state ?? '')) keepSignUp({ token, lecture, title, startsAt })
  else forgetSignUp(token)
}

const copy = document.querySelector<HTMLButtonElement>('[data-copy]')
if (copy && 'clipboard' in navigator) {
  copy.hidden = false
  copy.addEventListener('click', async () => {
    const answer = document.querySelector('[data-copied]')
    try {
      await navigator.clipboard.writeText(copy.dataset['copy'] ?? '')
      if (answer) answer.textContent = '已复制。'
    } catch {
      if (answer) answer.textContent = '没能复制，请长按上面的网址来复制。'
    }
  })
}
