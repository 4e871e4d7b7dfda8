import { address } from '../view/address.ts'
import { childAge, MAX_MONTHS, monthsLabel, type ChildAge } from '../view/ages.ts'
import { forgetChild, rememberChild, rememberedChild, today } from './remembered-child.ts'

/** "孩子多大了？" on the home page: remembers the birth date on this device and shows that month's cards. */
const form = document.querySelector<HTMLFormElement>('form[data-ask-age]')
const birth = form?.querySelector<HTMLInputElement>('#birth')
const due = form?.querySelector<HTMLInputElement>('#due')
const message = form?.querySelector<HTMLElement>('[data-message]')
const clear = form?.querySelector<HTMLButtonElement>('[data-clear]')
const section = document.querySelector<HTMLElement>('[data-this-month]')
const neutral = section?.innerHTML

if (form && birth && due && message && clear && section) {
  birth.max = today()
  const child = rememberedChild()
  if (child) {
    birth.value = child.birth
    due.value = child.due
    if (child.due) form.querySelector('details')?.setAttribute('open', '')
    void show(childAge(child.birth, child.due, today()))
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const age = childAge(birth.value, due.value, today())
    if (age.kind === 'age') rememberChild({ birth: birth.value, due: due.value })
    void show(age)
  })
  clear.addEventListener('click', () => {
    forgetChild()
    form.reset()
    birth.removeAttribute('value')
    section.innerHTML = neutral ?? ''
    say('已从这台设备清除。')
    clear.hidden = true
    birth.focus()
  })
}

function say(text: string, isProblem = false): void {
  if (!message || !birth) return
  message.textContent = text
  message.classList.toggle('error', isProblem)
  if (isProblem) birth.setAttribute('aria-invalid', 'true')
  else birth.removeAttribute('aria-invalid')
}

async function show(age: ChildAge): Promise<void> {
  if (age.kind === 'problem') return say(age.message, true)
  if (clear) clear.hidden = false
  say(describe(age))
  if (age.developmentMonths >= MAX_MONTHS) return
  const growth = await monthSection(age.developmentMonths)
  if (!growth || !section) return
  // Vaccines and checks go by the birth date even when development goes by the corrected age.
  const official = age.months === age.developmentMonths ? growth : await monthSection(age.months)
  const cards = [...cardsOf(official, 'official'), ...cardsOf(growth, 'growth')]
  section.querySelector('h2')?.replaceChildren(`${monthsLabel(age.developmentMonths)}，这个月`)
  section.querySelector('ul')?.replaceChildren(...cards)
  const more = section.querySelector('a[data-more]')
  more?.setAttribute('href', address.month(age.developmentMonths))
  more?.replaceChildren('这个月的全部')
}

function describe({ months, developmentMonths, isCorrected }: Extract<ChildAge, { kind: 'age' }>): string {
  if (months >= MAX_MONTHS) return '孩子满 3 岁了。这里的内容写到 3 岁，祝他一路长得好。'
  if (isCorrected)
    return `出生${monthsLabel(months)}，矫正月龄${monthsLabel(developmentMonths)}。接种和体检按出生日期，其余按矫正月龄。`
  return `现在${monthsLabel(months)}。日期只记在这台设备里。`
}

/** The four cards of a month, from that month's own page. */
async function monthSection(months: number): Promise<Element | undefined> {
  try {
    const response = await fetch(address.month(months))
    if (!response.ok) return undefined
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    return page.querySelector('[data-month-cards]') ?? undefined
  } catch {
    return undefined
  }
}

function cardsOf(list: Element | undefined, basis: string): Element[] {
  return [...(list?.querySelectorAll(`[data-basis="${basis}"]`) ?? [])]
}
