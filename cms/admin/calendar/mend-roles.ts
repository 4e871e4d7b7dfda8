const BROKEN = [
  'article[role]',
  '.ec-event-body:not([role])',
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
  // An article may not be a button: what is in it is one, also when the library makes that anew. Keys and clicks still
  // reach the article.
  if (element.classList.contains('ec-event-body')) {
    element.setAttribute('role', 'button')
    return element.setAttribute('tabindex', '0')
  }
  if (element.tagName === 'ARTICLE') element.removeAttribute('tabindex')
  // A side column of times is no landmark of the page.
  if (element.tagName === 'ASIDE') return element.setAttribute('role', 'none')
  for (const name of ['role', 'aria-colindex', 'aria-colspan', 'aria-label']) element.removeAttribute(name)
}
