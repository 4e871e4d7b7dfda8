import { childAge, stageAt } from '../view/ages.ts'
import { rememberedChild, today } from './remembered-child.ts'

/**
 * Narrows the knowledge base to one stage. The choices are links to the stages' own pages, so that they lead somewhere
 * without this script too.
 */
const bar = document.querySelector<HTMLElement>('[data-age-filter]')
const choices = [...(bar?.querySelectorAll<HTMLAnchorElement>('a[data-min]') ?? [])]
const everything = bar?.querySelector<HTMLAnchorElement>('a[data-all]')
const status = document.querySelector<HTMLElement>('[data-filter-status]')

function months(element: HTMLElement, name: 'min' | 'max'): number {
  return Number(element.dataset[name])
}

function choose(choice: HTMLAnchorElement | undefined): void {
  for (const link of [...choices, everything]) {
    if (link === (choice ?? everything)) link?.setAttribute('aria-current', 'true')
    else link?.removeAttribute('aria-current')
  }
  let shown = 0
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]')) {
    let inGroup = 0
    for (const entry of group.querySelectorAll<HTMLElement>('li[data-min]')) {
      const fits =
        !choice || (months(entry, 'min') < months(choice, 'max') && months(choice, 'min') < months(entry, 'max'))
      entry.hidden = !fits
      if (fits) inGroup += 1
    }
    group.hidden = inGroup === 0
    shown += inGroup
  }
  if (status) status.textContent = choice ? `${choice.textContent.trim()}：${shown} 篇` : ''
}

for (const choice of choices) {
  choice.addEventListener('click', (event) => {
    event.preventDefault()
    choose(choice)
  })
}
everything?.addEventListener('click', (event) => {
  event.preventDefault()
  choose(undefined)
})

const child = rememberedChild()
if (child && bar) {
  const age = childAge(child.birth, child.due, today())
  const stage = age.kind === 'age' ? stageAt(age.developmentMonths) : undefined
  const own = choices.find((choice) => stage && months(choice, 'min') === stage.minMonths)
  own?.classList.add('own')
}
