const BROKEN = [
  'article[role]',
  'aside:not([role])',
  '[role]:not([role="button"], [role="none"])',
  '[aria-colindex]',
  '[aria-colspan]',
  ':not([role])[aria-label]',
].join(', ')

/**
 * The library gives itself the roles of a table whose rows do not hold their cells, so that screen readers announce
 * nonsense (axe: aria-required-children, critical). Without them its text and buttons are read in order; the table to
 * work with is the list. @returns stops looking
 */
export function mendRoles(place: HTMLElement): () => void {
  const mend = () => {
    for (const element of place.querySelectorAll(BROKEN)) mendElement(element)
  }
  mend()
  const observer = new MutationObserver(mend)
  observer.observe(place, { subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'aria-label'] })
  return () => observer.disconnect()
}

function mendElement(element: Element): void {
  // An article may not be a button: what is in it becomes one. Keys and clicks still reach the article.
  if (element.tagName === 'ARTICLE') return passButtonOn(element)
  // A side column of times is no landmark of the page.
  if (element.tagName === 'ASIDE') return element.setAttribute('role', 'none')
  for (const name of ['role', 'aria-colindex', 'aria-colspan', 'aria-label']) element.removeAttribute(name)
}

function passButtonOn(entry: Element): void {
  entry.removeAttribute('role')
  entry.removeAttribute('tabindex')
  const body = entry.querySelector('.ec-event-body')
  body?.setAttribute('role', 'button')
  body?.setAttribute('tabindex', '0')
}
