import { spokenCode } from '../../view/check-in/code.ts'
import { peopleText, type Person } from '../../view/check-in/people.ts'
import { timeInChina } from '../../view/dates.ts'
import { element } from '../element.ts'

export type PersonAction = 'here' | 'undo' | 'change' | 'drop'

/**
 * Writes the list anew; the button that had the focus has it again.
 * @param isOpen whether families can be checked in now; what was said can be taken back at any time
 */
export function showPeople(list: HTMLElement, people: readonly Person[], isOpen: boolean): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : undefined
  const [key, action] = [focused?.['key'], focused?.['action']]
  list.replaceChildren(...people.map((person) => entry(person, isOpen)))
  if (key === undefined) return
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('button')].filter((each) => each.dataset['key'] === key)
  const button = buttons.find((each) => each.dataset['action'] === action) ?? buttons[0]
  button?.focus()
}

function entry(person: Person, isOpen: boolean): HTMLLIElement {
  const { here } = person
  const facts = [
    here ? `${timeInChina(here.at)} 到，${peopleText(here)}` : peopleText(person),
    person.phoneMasked,
    person.code === '' ? '' : spokenCode(person.code),
  ]
  const tags = [person.note, person.isUnsent && !person.problem ? '未发送' : undefined].filter(
    (tag) => tag !== undefined,
  )
  return element(
    'li',
    { class: here ? 'here' : '' },
    element(
      'div',
      {},
      element('p', { class: 'door-name' }, person.name, ...tags.map((tag) => element('span', { class: 'tag' }, tag))),
      element('p', { class: 'door-facts' }, facts.filter(Boolean).join(' · ')),
      ...(person.problem ? [element('p', { class: 'error' }, person.problem)] : []),
    ),
    element('div', { class: 'door-buttons' }, ...buttonsOf(person, isOpen)),
  )
}

function buttonsOf(person: Person, isOpen: boolean): HTMLElement[] {
  const opening = isOpen ? {} : { disabled: '' }
  if (person.problem) return [button(person, 'drop', '去掉这一条', 'btn quiet')]
  if (!person.here)
    return [button(person, 'here', '签到', 'btn', opening), button(person, 'change', '改人数', 'btn quiet', opening)]
  return [
    element('span', { class: 'door-tick' }, '✓ 已到'),
    button(person, 'change', '改人数', 'btn quiet', opening),
    button(person, 'undo', '撤销', 'btn quiet'),
  ]
}

function button(
  { key, name }: Person,
  action: PersonAction,
  text: string,
  look: string,
  more: Record<string, string> = {},
): HTMLElement {
  const attributes = { class: look, type: 'button', 'data-key': key, 'data-action': action, ...more }
  return element('button', { ...attributes, 'aria-label': `${text}：${name}` }, text)
}
