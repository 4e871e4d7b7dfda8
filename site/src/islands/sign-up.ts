import { readSignUpAnswer, UNREACHABLE, UNREADABLE, type SignUpAnswer } from '../view/sign-up-answer.ts'
import { SIGN_UP_FIELDS, type SignUpField } from '../view/sign-up-form.ts'
import { element } from './element.ts'

type Errors = Extract<SignUpAnswer, { kind: 'refused' }>['errors']

/** Lets a form be sent without leaving the page. What was typed stays until the sign-up stands. */
export function enhanceSignUp(form: HTMLFormElement): void {
  // The server's own words, next to the field, instead of the browser's bubbles.
  form.noValidate = true
  if (form.querySelector('#sign-up-errors:not([hidden])')) focusErrors(form)
  let isSending = false
  let attempt = newAttempt()
  // Coming back by the browser's arrow shows the page as it was left: with the button busy.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    isSending = false
    setBusy(form, false)
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (isSending) return
    isSending = true
    const isWaiting = (event.submitter as HTMLButtonElement | null)?.name === 'wait'
    setBusy(form, true)
    const answer = await send(form, isWaiting, attempt)
    // An answer ends the try; without one it is sent again as the same.
    if (answer !== UNREACHABLE && answer !== UNREADABLE) attempt = newAttempt()
    if (answer.kind === 'done') {
      location.assign(new URL(answer.url, location.origin).pathname)
      return
    }
    isSending = false
    setBusy(form, false)
    if (answer.canWait) offerWaitingList(form, true, true)
    showErrors(form, answer.errors)
  })
}

/** Random, so that nobody else knows it: the server answers who sends it again as the first time. */
function newAttempt(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function send(form: HTMLFormElement, wait: boolean, attempt: string): Promise<SignUpAnswer> {
  const body = { ...Object.fromEntries(new FormData(form)), lecture: form.dataset['lecture'], wait, attempt }
  try {
    const response = await fetch('/api/public/sign-ups', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return readSignUpAnswer(response.status, await response.json().catch(() => undefined))
  } catch {
    return UNREACHABLE
  }
}

/** Shows the button of the waiting list, that of signing up, or both. */
export function offerWaitingList(form: HTMLFormElement, canWait: boolean, canSignUp: boolean): void {
  const wait = form.querySelector<HTMLButtonElement>('[data-wait]')
  const send = form.querySelector<HTMLButtonElement>('[data-send]')
  const note = form.querySelector<HTMLElement>('[data-wait-note]')
  if (!wait || !send || !note) return
  note.hidden = wait.hidden = !canWait
  send.hidden = !canSignUp
  // The first button that works is the one that the Enter key presses.
  if (!canWait) wait.disabled = true
  else if (!send.disabled) wait.disabled = false
  if (!canSignUp) send.disabled = true
}

function setBusy(form: HTMLFormElement, isBusy: boolean): void {
  for (const button of form.querySelectorAll('button')) {
    if (button.hidden) continue
    button.disabled = isBusy
    button.dataset['label'] ??= button.textContent.trim()
    button.textContent = isBusy ? '正在提交…' : button.dataset['label']
  }
}

function showErrors(form: HTMLFormElement, errors: Errors): void {
  for (const name of SIGN_UP_FIELDS) showFieldError(form, name, errors.find((error) => error.field === name)?.message)
  const entries = errors.map(({ message, field }) =>
    element('li', {}, field ? element('a', { href: `#${field}` }, message) : message),
  )
  form.querySelector('#sign-up-errors ul')?.replaceChildren(...entries)
  focusErrors(form)
}

function showFieldError(form: HTMLFormElement, name: SignUpField, message: string | undefined): void {
  const control = form.querySelector(`#${name}`)
  const place = form.querySelector<HTMLElement>(`#${name}-error`)
  if (!control || !place) return
  place.textContent = message ?? ''
  place.hidden = message === undefined
  if (message === undefined) control.removeAttribute('aria-invalid')
  else control.setAttribute('aria-invalid', 'true')
}

function focusErrors(form: HTMLFormElement): void {
  const summary = form.querySelector<HTMLElement>('#sign-up-errors')
  if (!summary) return
  summary.hidden = false
  summary.focus()
}
