import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Hexadecimal digits of the signature: 128 bits. */
const LENGTH = 32
const FILE = /^([\w-]{1,64})-([\da-f]{32})\.ics$/

/**
 * The file name of a trainer's own calendar: whoever knows it reads on, until the trainer's `calendarVersion` is raised.
 * Nothing is stored, so a copy of the database opens no calendar.
 */
export function calendarFile(secret: string, trainer: string, version: number): string {
  return `${trainer}-${sign(secret, trainer, version)}.ics`
}

/** The trainer that a file name speaks of, right or not; undefined for what cannot be one. */
export function trainerOfFile(file: string): string | undefined {
  return FILE.exec(file)?.[1]
}

/** Whether this server has made the name for this version. */
export function isCalendarFile(secret: string, file: string, version: number): boolean {
  const [, trainer = '', given = ''] = FILE.exec(file) ?? []
  const right = Buffer.from(sign(secret, trainer, version))
  return given.length === right.length && timingSafeEqual(Buffer.from(given), right)
}

/** Under a key of its own, so that no other signature of this server opens a calendar. */
function sign(secret: string, trainer: string, version: number): string {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'miaopu trainer calendar', 32))
  return createHmac('sha256', key).update(`${trainer}:${version}`).digest('hex').slice(0, LENGTH)
}
