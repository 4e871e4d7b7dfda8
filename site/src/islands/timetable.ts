import { childAge, monthsLabel, type ChildAge } from '../view/ages.ts'
import { longDay } from '../view/dates.ts'
import { doseDates, doseState, type AgeRule, type DatedRule, type DoseState } from '../view/dose-dates.ts'
import { readTicks, withTick } from '../view/ticked-doses.ts'
import { forget, read, write } from './device-store.ts'
import { element } from './element.ts'
import { forgetChild, rememberChild, rememberedChild, today } from './remembered-child.ts'

/** Puts dates and ticks into the table that the page already has. Nothing leaves the device. */
const TICKS = 'ticks'
const STATES: Readonly<Record<DoseState, string>> = { later: '', due: '到时间了', late: '没打要补', done: '已完成' }

const form = document.querySelector<HTMLFormElement>('[data-birth-form]')
const birth = form?.querySelector<HTMLInputElement>('#birth')
const due = form?.querySelector<HTMLInputElement>('#due')
const message = form?.querySelector<HTMLElement>('[data-message]')
const clear = form?.querySelector<HTMLButtonElement>('[data-clear]')
const rows = [...document.querySelectorAll<HTMLElement>('[data-rule]')]

if (form && birth && due && message && clear) {
  form.hidden = false
  birth.max = today()
  addTicks()
  const child = rememberedChild()
  if (child) {
    birth.value = child.birth
    due.value = child.due
    update()
  } else showStates([])
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    update()
  })
  form.querySelector('[data-print]')?.addEventListener('click', () => print())
  clear.hidden = !child && readTicks(read(TICKS)).length === 0
  clear.addEventListener('click', () => {
    forgetChild()
    forget(TICKS)
    location.reload()
  })
}

function update(): void {
  if (!birth || !due || !message || !clear) return
  const age = childAge(birth.value, due.value, today())
  message.classList.toggle('error', age.kind === 'problem')
  birth.setAttribute('aria-invalid', String(age.kind === 'problem'))
  if (age.kind === 'problem') {
    message.textContent = age.message
    return
  }
  rememberChild({ birth: birth.value, due: due.value })
  clear.hidden = false
  message.textContent = `${longDay(birth.value)}出生，现在${monthsLabel(age.months)}。日期已填在下面。`
  const dated = doseDates(birth.value, rows.map(ruleOf))
  showDates(dated)
  const now = document.querySelector('.age.is-now[id]')
  if (now) message.append(element('a', { href: `#${now.id}` }, '看现在这一段'))
  showStates(dated)
  showSigns(age)
}

function ruleOf(row: HTMLElement): AgeRule {
  const { rule = '', min, before } = row.dataset
  return { id: rule, minMonths: Number(min), beforeMonths: before === undefined ? undefined : Number(before) }
}

function showDates(dated: readonly DatedRule[]): void {
  const now = today()
  const reached = dated.map(({ from }) => from).filter((from) => from <= now)
  const latest = reached.toSorted().at(-1)
  for (const [index, row] of rows.entries()) {
    const dates = dated[index]
    const age = row.closest('.age')
    if (!dates || !age) continue
    age.classList.toggle('is-now', dates.from === latest)
    const from = age.querySelector('[data-from]')
    if (from) from.textContent = `${longDay(dates.from)}起`
    const before = row.querySelector('[data-before-day]')
    if (before) before.textContent = dates.before ? `最晚在 ${longDay(dates.before)}前` : ''
  }
}

/** @param dated one for each row, or none as long as no birth date is known */
function showStates(dated: readonly DatedRule[]): void {
  const ticks = readTicks(read(TICKS))
  for (const [index, row] of rows.entries()) {
    const tag = row.querySelector('[data-state]')
    if (!tag) continue
    const isDone = ticks.includes(row.dataset['rule'] ?? '')
    const dates = dated[index]
    const state = dates ? doseState(dates, today(), isDone) : isDone ? 'done' : 'later'
    tag.textContent = STATES[state]
    tag.className = `tag dose-state${state === 'late' ? ' sun' : state === 'done' ? ' plain' : ''}`
  }
}

function addTicks(): void {
  const ticks = readTicks(read(TICKS))
  for (const row of rows) {
    const id = row.dataset['rule'] ?? ''
    const name = row.querySelector('.dose-name')?.textContent ?? ''
    const box = element('input', { type: 'checkbox', 'aria-label': `${name} 已完成` })
    box.checked = ticks.includes(id)
    box.addEventListener('change', () => {
      write(TICKS, withTick(readTicks(read(TICKS)), id, box.checked))
      const known = birth?.value && rememberedChild()
      showStates(known ? doseDates(known.birth, rows.map(ruleOf)) : [])
      if (clear) clear.hidden = false
    })
    row.append(element('label', { class: 'tick no-print' }, box, element('span', { 'aria-hidden': 'true' }, '已做')))
  }
}

/** Marks the last checkpoint reached; for a baby born early by corrected age. */
function showSigns({ developmentMonths, isCorrected }: Extract<ChildAge, { kind: 'age' }>): void {
  const entries = [...document.querySelectorAll<HTMLElement>('[data-signs]')]
  const reached = entries.filter((entry) => Number(entry.dataset['signs']) <= developmentMonths)
  const last = reached.at(-1)
  for (const entry of entries) {
    entry.classList.toggle('is-now', entry === last)
    const note = entry.querySelector('[data-signs-note]')
    if (note) note.textContent = entry === last ? (isCorrected ? '按矫正月龄，现在看这里' : '现在看这里') : ''
  }
}
