import type { Finding } from '../../domain/quality/finding.ts'

const FRAME_MS = 60
const MARK_MS = 2500

/** Brings the place of a finding before the person: opens its tab, scrolls there, puts the cursor into the field. */
export async function jumpTo({ path, excerpt }: Pick<Finding, 'path' | 'excerpt'>): Promise<void> {
  const [name = '', block] = path.split('.')
  const field = await shownField(name)
  if (!field) return
  const place = name === 'body' ? (placeInText(field, excerpt, block) ?? field) : field
  place.scrollIntoView({ block: 'center', behavior: 'smooth' })
  mark(place)
  focusable(field, name)?.focus({ preventScroll: true })
}

function fieldOf(name: string): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`#field-${CSS.escape(name)}`)?.closest<HTMLElement>('.field-type') ??
    document.querySelector<HTMLElement>(`.field-type[data-field-path="${CSS.escape(name)}"]`) ??
    (name === 'body' ? document.querySelector<HTMLElement>('.field-type.rich-text-lexical') : null)
  )
}

/** Only the open tab is in the page: the others are tried in turn. */
async function shownField(name: string): Promise<HTMLElement | null> {
  const found = fieldOf(name)
  if (found) return found
  const tabs = [...document.querySelectorAll<HTMLButtonElement>('.tabs-field__tab-button')]
  const open = tabs.find((tab) => tab.classList.contains('tabs-field__tab-button--active'))
  for (const tab of tabs) {
    tab.click()
    await new Promise((resolve) => setTimeout(resolve, FRAME_MS))
    const field = fieldOf(name)
    if (field) return field
  }
  open?.click()
  return null
}

/** By the words where there are any: empty lines are not counted, so that numbers alone may miss by some. */
function placeInText(
  field: HTMLElement,
  excerpt: string | undefined,
  block: string | undefined,
): HTMLElement | undefined {
  const blocks = [...field.querySelectorAll<HTMLElement>('[data-lexical-editor="true"] > *')]
  const bare = (text: string) => text.replace(/[\s…]/g, '')
  const words = bare(excerpt ?? '')
  const named = words === '' ? undefined : blocks.find((each) => bare(each.textContent ?? '').includes(words))
  return named ?? blocks.filter((each) => bare(each.textContent ?? '') !== '')[Number(block)]
}

function focusable(field: HTMLElement, name: string): HTMLElement | null {
  return field.querySelector<HTMLElement>(
    name === 'body' ? '[contenteditable="true"]' : 'input:not([type="hidden"]), textarea, button',
  )
}

function mark(place: HTMLElement): void {
  place.classList.add('finding-place')
  setTimeout(() => place.classList.remove('finding-place'), MARK_MS)
}
