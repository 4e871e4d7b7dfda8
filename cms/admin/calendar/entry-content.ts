import type { Calendar } from '@event-calendar/core'

/** What stands on an entry: its time, its state in words, title, place and trainer. */
export function entryContent(event: Calendar.Event, timeText: string): Calendar.Content {
  const { state, place, trainer } = event.extendedProps as Record<string, string | undefined>
  return {
    domNodes: [
      line('lecture-entry__time', `${timeText} ${state ?? ''}`),
      line('lecture-entry__title', typeof event.title === 'string' ? event.title : ''),
      line('lecture-entry__place', [place, trainer].filter(Boolean).join(' · ')),
    ],
  }
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}
