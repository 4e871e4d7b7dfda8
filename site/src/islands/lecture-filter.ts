import { filterStatus, NO_CHOICE, passes, type LectureChoice } from '../view/filter-lectures.ts'

/** Filters the list of coming lectures in place; the choice is kept in the address. */
const form = document.querySelector<HTMLFormElement>('[data-lecture-filter]')
const plain = document.querySelector<HTMLElement>('[data-plain-filter]')
const status = document.querySelector<HTMLElement>('[data-filter-status]')
const groups = [...document.querySelectorAll<HTMLElement>('[data-month-group]')]

if (form && plain && status) {
  plain.hidden = true
  form.hidden = false
  readAddress(form)
  apply(form, status)
  form.addEventListener('change', () => choose(form, status))
  // Its one button shows everything again.
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    form.reset()
    choose(form, status)
  })
  addEventListener('popstate', () => {
    readAddress(form)
    apply(form, status)
  })
}

function choose(form: HTMLFormElement, status: HTMLElement): void {
  const parameters = new URLSearchParams(Object.entries(choiceOf(form)).filter(([, value]) => value !== ''))
  history.pushState(null, '', parameters.toString() ? `?${parameters.toString()}` : location.pathname)
  apply(form, status)
}

function choiceOf(form: HTMLFormElement): LectureChoice {
  const data = new FormData(form)
  const read = (name: keyof LectureChoice) => String(data.get(name) ?? '')
  return { region: read('region'), month: read('month'), type: read('type'), age: read('age') }
}

/** Choices that the list does not have any more fall back to all. */
function readAddress(form: HTMLFormElement): void {
  const parameters = new URLSearchParams(location.search)
  for (const name of Object.keys(NO_CHOICE)) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
    if (!select) continue
    select.value = parameters.get(name) ?? ''
    if (select.selectedIndex < 0) select.value = ''
  }
}

function apply(form: HTMLFormElement, status: HTMLElement): void {
  const choice = choiceOf(form)
  let [shown, all] = [0, 0]
  for (const group of groups) {
    let inGroup = 0
    for (const entry of group.querySelectorAll<HTMLElement>('[data-lecture]')) {
      const { regions = '', month = '', type = '', stages = '' } = entry.dataset
      const isShown = passes({ regions: regions.split(' '), month, type, stages: stages.split(' ') }, choice)
      entry.hidden = !isShown
      inGroup += Number(isShown)
      all += 1
    }
    group.hidden = inGroup === 0
    shown += inGroup
  }
  status.textContent = filterStatus(shown, all)
}
