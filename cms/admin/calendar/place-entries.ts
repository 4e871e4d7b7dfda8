import type { Calendar } from '@event-calendar/core'

/**
 * In rows the library places entries in an effect that runs before entries drawn later are known to it: whatever comes
 * after the first drawing (lectures that were read, one that was dropped or put back) stays at the top of its day, on
 * top of the others. Reading the same events again places them, without drawing any anew. @returns stops looking
 */
export function placeEntries(place: HTMLElement, calendar: Calendar): () => void {
  const observer = new MutationObserver((changes) => {
    const isEntry = (node: Node) => node instanceof Element && node.matches('.ec-timeline .ec-event')
    if (changes.some(({ addedNodes }) => [...addedNodes].some(isEntry))) calendar.refetchEvents()
  })
  observer.observe(place, { subtree: true, childList: true })
  return () => observer.disconnect()
}
