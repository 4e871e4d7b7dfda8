const BROKEN =
  '[role]:not([role="button"]):not([role="none"]), aside:not([role]), [aria-colindex], [aria-colspan], :not([role])[aria-label]'

/**
 * The library gives itself the roles of a table whose rows do not hold their cells, so that screen readers announce
 * nonsense (axe: aria-required-children, critical). Without them its text and buttons are read in order; the table to
 * work with is the list. @returns stops looking
 */
export function mendRoles(place: HTMLElement): () => void {
  const mend = () => {
    for (const element of place.querySelectorAll(BROKEN)) {
      // A side column of times is no landmark of the page.
      if (element.tagName === 'ASIDE') element.setAttribute('role', 'none')
      else if (element.getAttribute('role') !== 'button') element.removeAttribute('role')
      for (const name of ['aria-colindex', 'aria-colspan']) element.removeAttribute(name)
      if (!element.hasAttribute('role')) element.removeAttribute('aria-label')
    }
  }
  mend()
  const observer = new MutationObserver(mend)
  observer.observe(place, { subtree: true, childList: true, attributes: true, attributeFilter: ['role', 'aria-label'] })
  return () => observer.disconnect()
}
