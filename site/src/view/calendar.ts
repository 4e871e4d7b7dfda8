import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Lecture } from '../../../content/contract/lecture.ts'
import { absolute, address } from './address.ts'
import { dayInChina, timeInChina } from './dates.ts'
import { stateOn } from './lecture-state.ts'
import { lookup } from './lookup.ts'

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

/**
 * A lecture as an iCalendar file (RFC 5545); undefined for a slug that the Catalog does not have.
 * Its UID never changes while the site keeps its host name, so that a calendar replaces what it has.
 */
export function lectureCalendar(catalog: Catalog, slug: string): string | undefined {
  const lecture = lookup(catalog).lecture.get(slug)
  if (!lecture) return undefined
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Miaopu//Lectures//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIME_ZONE,
    ...event(catalog, lecture),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event(catalog: Catalog, lecture: Lecture): string[] {
  const { venue: venues, trainer: trainers } = lookup(catalog)
  const [venue, trainer] = [venues.get(lecture.venue), trainers.get(lecture.trainer)]
  const page = absolute(catalog.origin, address.lecture(lecture.slug))
  const isCancelled = stateOn(lecture, catalog.today) === 'cancelled'
  const description = [
    lecture.summary,
    trainer && `讲师：${trainer.name}`,
    lecture.bring && `请带：${lecture.bring}`,
    page,
  ]
  return [
    'BEGIN:VEVENT',
    `UID:lecture-${lecture.slug}@${new URL(catalog.origin).hostname}`,
    `DTSTAMP:${utc(lecture.updatedAt)}`,
    `LAST-MODIFIED:${utc(lecture.updatedAt)}`,
    `SEQUENCE:${lecture.sequence}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART;TZID=Asia/Shanghai:${local(lecture.startsAt)}`,
    `DTEND;TZID=Asia/Shanghai:${local(lecture.endsAt)}`,
    `SUMMARY:${escapeText(isCancelled ? `已取消：${lecture.title}` : lecture.title)}`,
    ...(venue ? [`LOCATION:${escapeText(`${venue.name} ${lecture.room}，${venue.address}`)}`] : []),
    ...(venue?.position ? [`GEO:${venue.position.latitude};${venue.position.longitude}`] : []),
    `DESCRIPTION:${escapeText(description.filter(Boolean).join('\n'))}`,
    `URL:${page}`,
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
