import { dayInChina, timeInChina } from '../dates.ts'

/** What a calendar shows of one lecture. */
export interface CalendarEvent {
  /** Never changes, so that a calendar replaces what it has. */
  uid: string
  /** Rises with each change that calendars must take over. */
  sequence: number
  /** ISO 8601: when the event was last changed. */
  updatedAt: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  startsAt: string
  endsAt: string
  summary: string
  location?: string | undefined
  position?: { latitude: number; longitude: number } | undefined
  description?: string | undefined
  /** Absolute. */
  url?: string | undefined
}

/** China Standard Time has been UTC+8 without daylight saving since 1991. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** How often a subscribed calendar should look again: RFC 7986, and its older name. */
const LOOK_AGAIN = ['REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H']

/**
 * An iCalendar file (RFC 5545) in China's time.
 * @param name of a calendar to subscribe to; without one it is a file to take events from
 */
export function calendarText(events: readonly CalendarEvent[], name?: string): string {
  const named =
    name === undefined ? [] : [`NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`, ...LOOK_AGAIN]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Miaopu//Lectures//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...named,
    ...TIME_ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { position, location, description, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.updatedAt)}`,
    `LAST-MODIFIED:${utc(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    `DTSTART;TZID=Asia/Shanghai:${local(event.startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${local(event.endsAt)}`,
    `SUMMARY:${escapeText(event.summary)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(position ? [`GEO:${position.latitude};${position.longitude}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    'END:VEVENT',
  ]
}

/** `20261101T000000Z` */
function utc(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** `20261205T093000`, on China's clock. */
function local(instant: string): string {
  const time = timeInChina(instant).padStart(5, '0').replace(':', '')
  const seconds = String(new Date(instant).getUTCSeconds()).padStart(2, '0')
  return `${dayInChina(instant).replaceAll('-', '')}T${time}${seconds}`
}

/** Section 3.3.11: backslash, semicolon and comma escaped, line ends written `\n`, other control characters dropped. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

const OCTETS = 75

/** Section 3.1: lines of at most 75 octets, continued by a space, never cut within a character. */
export function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let room = OCTETS
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      folded += '\r\n '
      room = OCTETS - 1
    }
    folded += character
    room -= size
  }
  return folded
}
