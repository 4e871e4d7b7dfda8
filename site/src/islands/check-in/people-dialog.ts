export interface Entered {
  name: string
  adults: number
  children: number
}

interface Asked extends Entered {
  title: string
  /** Whether a name may be written: that of a sign-up stands. */
  asksName: boolean
}

const dialog = document.querySelector<HTMLDialogElement>('[data-people-dialog]')
const form = document.querySelector<HTMLFormElement>('[data-people-form]')

/** Whether somebody is answering: the camera goes on reading meanwhile. */
export const isAsking = (): boolean => dialog?.open === true

/** Asks how many came; undefined when it was closed. */
export function askPeople(asked: Asked): Promise<Entered | undefined> {
  return new Promise((resolve) => {
    if (!dialog || !form) return resolve(undefined)
    const error = form.querySelector<HTMLElement>('[data-people-error]')
    const [name, adults, children] = ['name', 'adults', 'children'].map(
      (field) => form.querySelector<HTMLInputElement>(`[name="${field}"]`) ?? document.createElement('input'),
    ) as [HTMLInputElement, HTMLInputElement, HTMLInputElement]
    setText('[data-people-title]', asked.title)
    form.querySelector<HTMLElement>('[data-people-name]')?.toggleAttribute('hidden', !asked.asksName)
    name.value = asked.name
    adults.value = String(asked.adults)
    children.value = String(asked.children)
    if (error) error.hidden = true
    let entered: Entered | undefined
    const submit = (event: Event): void => {
      const found = { name: name.value.trim(), adults: Number(adults.value), children: Number(children.value) }
      if (found.adults + found.children > 0) {
        entered = found
        return
      }
      event.preventDefault()
      if (error) {
        error.textContent = '至少要有一个人。'
        error.hidden = false
      }
    }
    form.addEventListener('submit', submit)
    dialog.addEventListener(
      'close',
      () => {
        form.removeEventListener('submit', submit)
        resolve(entered)
      },
      { once: true },
    )
    dialog.showModal()
  })
}

dialog?.querySelector('[data-people-close]')?.addEventListener('click', () => dialog.close())

function setText(selector: string, text: string): void {
  const found = dialog?.querySelector(selector)
  if (found) found.textContent = text
}
