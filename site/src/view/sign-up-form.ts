import type { Lecture } from '../../../content/contract/lecture.ts'
import type { SignUpForm } from '../../../content/contract/visit.ts'
import { MAX_MONTHS } from './ages.ts'

export const SIGN_UP_FIELDS = ['name', 'phone', 'childMonths', 'adults', 'children', 'consent'] as const
export type SignUpField = (typeof SIGN_UP_FIELDS)[number]

/** Code of an error that the waiting list answers: there are not enough seats. */
export const WAITING_LIST = 'full'

/** Most adults or children of one sign-up that the form offers. */
const MOST = 4

export interface FieldView {
  name: SignUpField
  label: string
  value: string
  error?: string | undefined
  options: { value: string; label: string; isSelected: boolean }[]
}

export interface SignUpFormView {
  action: string
  lecture: string
  name: FieldView
  phone: FieldView
  childMonths: FieldView
  adults: FieldView
  /** Undefined where only adults come: then 0 is sent. */
  children?: FieldView | undefined
  consent: FieldView
  /** Whether the waiting list is offered: seats are not enough. */
  canWait: boolean
  /** Whether there are no seats at all, so that nothing but the waiting list is left. */
  isFull: boolean
  /** What was wrong, in the order of the form; those of no field come first and have no `field`. */
  errors: { message: string; field?: SignUpField | undefined }[]
}

const NOTHING: SignUpForm = { values: {}, errors: [] }

/**
 * The form of a lecture: empty, or as it was sent with what was wrong about it.
 * @param isFull whether the waiting list is all that is left
 */
export function signUpForm(lecture: Lecture, sent: SignUpForm = NOTHING, isFull = false): SignUpFormView {
  const field = (name: SignUpField, label: string, initial = '', options: [string, string][] = []): FieldView => {
    const value = sent.values[name] ?? initial
    return {
      name,
      label,
      value,
      error: sent.errors.find((error) => error.path === name)?.message,
      options: options.map(([own, text]) => ({ value: own, label: text, isSelected: own === value })),
    }
  }
  return {
    action: `/sign-up/${lecture.slug}`,
    lecture: lecture.slug,
    name: field('name', '怎么称呼您'),
    phone: field('phone', '手机号'),
    childMonths: field('childMonths', '孩子多大', '', monthOptions()),
    adults: field('adults', '来几位大人', '1', counts(1, '位')),
    children: lecture.childrenAttend ? field('children', '带几个孩子', '1', counts(0, '个')) : undefined,
    consent: field('consent', '我同意用以上信息办理这次报名'),
    canWait: isFull || sent.errors.some(({ code }) => code === WAITING_LIST),
    isFull,
    errors: errorList(sent, lecture.childrenAttend),
  }
}

function errorList(sent: SignUpForm, hasChildren: boolean): SignUpFormView['errors'] {
  const shown = SIGN_UP_FIELDS.filter((name) => name !== 'children' || hasChildren)
  const general = sent.errors.filter((error) => !shown.some((name) => name === error.path))
  return [
    ...general.map(({ message }) => ({ message })),
    ...shown.flatMap((field) =>
      sent.errors.filter((error) => error.path === field).map(({ message }) => ({ message, field })),
    ),
  ]
}

const counts = (from: number, unit: string): [string, string][] =>
  countOptions(from, unit, -1).map(({ value, label }) => [value, label])

function monthOptions(): [string, string][] {
  const months = Array.from({ length: MAX_MONTHS + 1 }, (_, month): [string, string] => [
    String(month),
    monthOption(month),
  ])
  return [['', '请选择'], ...months]
}

function monthOption(months: number): string {
  if (months === 0) return '不满 1 个月，或还在孕期'
  const [years, rest] = [Math.floor(months / 12), months % 12]
  if (years === 0) return `${months} 个月`
  return rest === 0 ? `${months} 个月（${years} 岁）` : `${months} 个月（${years} 岁 ${rest} 个月）`
}

export interface CountOption {
  value: string
  label: string
  isSelected: boolean
}

/** `1 位` to as many as the form offers, or to the selected number: an organizer may have signed up more. */
export function countOptions(from: number, unit: string, selected: number): CountOption[] {
  return Array.from({ length: Math.max(MOST, selected) + 1 - from }, (_, index) => ({
    value: String(from + index),
    label: `${from + index} ${unit}`,
    isSelected: from + index === selected,
  }))
}
