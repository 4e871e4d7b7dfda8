import type { FieldIssue } from '../check-sign-up.ts'
import { isRecord } from '../rich-text-walk.ts'

/** One check-in, or one that is taken back, as an organizer's phone sends it; sending it again changes nothing. */
export interface CheckInRow {
  /** `sign-up:ID`, or a UUID that the phone made up for a family without a sign-up. */
  readonly key: string
  /** The sign-up's id; undefined for a family that came without one. */
  readonly signUp: string | undefined
  readonly name: string
  readonly adults: number
  readonly children: number
  /** ISO 8601, by the phone's clock; never later than the server's. */
  readonly at: string
  readonly isUndone: boolean
}

export type CheckedRow =
  { readonly row: CheckInRow; readonly error?: undefined } | { readonly row?: undefined; readonly error: FieldIssue }

export const MOST_ROWS = 200
const MOST_PEOPLE = 20
const LONGEST_NAME = 30
const LONGEST_ID = 64
const SIGN_UP = 'sign-up:'
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/
const UNWANTED_IN_NAME = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
const NAMELESS = '现场家庭'

/** The key under which a sign-up is checked in. */
export const keyOfSignUp = (id: string): string => SIGN_UP + id

/** One row from anything that was sent, or what is wrong about it. @param now no check-in is later */
export function checkRow(input: unknown, now: Date): CheckedRow {
  if (!isRecord(input)) return wrong('', '一行签到应是一个对象。')
  const { key } = input
  if (typeof key !== 'string' || !(UUID.test(key) || isSignUpKey(key))) {
    return wrong('key', '每一行签到都要有自己的编号（sign-up:报名编号，或一个 UUID）。')
  }
  const signUp = key.startsWith(SIGN_UP) ? key.slice(SIGN_UP.length) : undefined
  if (input['signUp'] !== undefined && input['signUp'] !== signUp) {
    return wrong('signUp', '报名编号和这一行的编号对不上。')
  }
  const [adults, children] = [peopleIn(input['adults']), peopleIn(input['children'])]
  if (adults === undefined) return wrong('adults', `大人应是 0 到 ${MOST_PEOPLE} 的整数。`)
  if (children === undefined) return wrong('children', `孩子应是 0 到 ${MOST_PEOPLE} 的整数。`)
  const isUndone = input['undo'] === true
  if (!isUndone && adults + children === 0) return wrong('adults', '至少要有一个人到场。')
  const { at } = input
  if (typeof at !== 'string' || !MOMENT.test(at) || Number.isNaN(Date.parse(at))) {
    return wrong('at', '签到时间应是完整的时间，例如 2026-12-05T01:30:00.000Z。')
  }
  const moment = new Date(Math.min(Date.parse(at), now.getTime())).toISOString()
  return { row: { key, signUp, name: nameIn(input['name']), adults, children, at: moment, isUndone } }
}

const isSignUpKey = (key: string): boolean =>
  key.startsWith(SIGN_UP) && /^[\w-]+$/.test(key.slice(SIGN_UP.length)) && key.length <= LONGEST_ID

function peopleIn(sent: unknown): number | undefined {
  return typeof sent === 'number' && Number.isInteger(sent) && sent >= 0 && sent <= MOST_PEOPLE ? sent : undefined
}

/** Whatever the phone says: a name is a help at the door, and no reason to lose a check-in. */
function nameIn(sent: unknown): string {
  const name = typeof sent === 'string' ? sent.normalize('NFC').replaceAll(UNWANTED_IN_NAME, '').trim() : ''
  return [...(name === '' ? NAMELESS : name)].slice(0, LONGEST_NAME).join('')
}

const wrong = (path: string, message: string): CheckedRow => ({ error: { path, message, code: 'invalid' } })
