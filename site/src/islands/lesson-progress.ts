import { read, write } from './device-store.ts'
import { today } from './remembered-child.ts'

const NAME = 'lessons'

/** Lessons learned on this device: slug and the day. */
function learned(): Record<string, string> {
  const value = read(NAME)
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([, day]) => typeof day === 'string'))
}

const button = document.querySelector<HTMLButtonElement>('button[data-lesson]')
const slug = button?.dataset['lesson']

function showProgress(): void {
  const days = learned()
  for (const list of document.querySelectorAll<HTMLElement>('[data-lessons]')) {
    const entries = [...list.querySelectorAll<HTMLElement>('[data-lesson-slug]')]
    for (const entry of entries) {
      const isLearned = (entry.dataset['lessonSlug'] ?? '') in days
      entry.classList.toggle('learned', isLearned)
      const label = entry.querySelector('[data-state]')
      if (label) label.textContent = isLearned ? '（已学完）' : ''
    }
  }
  for (const summary of document.querySelectorAll<HTMLElement>('[data-progress]')) {
    const slugs = (summary.dataset['progress'] ?? '').split(' ')
    const count = slugs.filter((lesson) => lesson in days).length
    if (count > 0) summary.textContent = count === slugs.length ? '全部学完' : `已学 ${count} / ${slugs.length} 课`
  }
  if (button && slug) {
    button.setAttribute('aria-pressed', String(slug in days))
    const label = button.querySelector('span')
    if (label) label.textContent = slug in days ? '这一课学完了' : '学完了，记一笔'
  }
}

if (button && slug) {
  button.hidden = false
  button.addEventListener('click', () => {
    const days = learned()
    if (slug in days) delete days[slug]
    else days[slug] = today()
    write(NAME, days)
    showProgress()
  })
}
showProgress()
