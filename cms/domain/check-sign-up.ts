import { normalisePhone } from './phone.ts'

export interface SignUpValues {
  readonly name: string
  /** 11 digits. */
  readonly phone: string
  /** Whole months, 0-36; 0 also for a family that is expecting. */
  readonly childMonths: number
  readonly adults: number
  readonly children: number
}

/** How many of a family come. */
export type People = Pick<SignUpValues, 'adults' | 'children'>

/** What is wrong with one field: its name, a sentence for the family, a code for programs. */
export interface FieldIssue {
  readonly path: string
  readonly message: string
  readonly code: string
}

export type CheckedSignUp =
  | { readonly values: SignUpValues; readonly errors?: undefined }
  | { readonly values?: undefined; readonly errors: readonly FieldIssue[] }

const LONGEST_NAME = 30
/** Control characters, halves of surrogate pairs, and marks that turn the direction of the text around them. */
const UNWANTED_IN_NAME = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const VISIBLE = /[^\p{C}\p{Z}]/u
const WHOLE_NUMBER = /^\d{1,3}$/
/** A ticked checkbox, as browsers and programs send it. */
const TICKED: readonly unknown[] = [true, 'on', 'true', '1', 'yes']

/**
 * The values of a sign-up from anything that was sent (a parsed form or JSON of any shape), or what is wrong about it,
 * in the order of the form. An organizer may bring more people at once. Numbers may come as digits in a string; keys it does not know are left aside.
 */
export function checkSignUp(input: unknown, { byOrganizer = false } = {}): CheckedSignUp {
  if (!isBlank(own(input, 'website'))) {
    // A field that people do not see: only a program fills it in.
    return { errors: [{ path: 'website', message: '报名没有提交成功，请刷新页面后再试一次。', code: 'refused' }] }
  }
  const errors: FieldIssue[] = []
  const name = checkName(own(input, 'name'), errors)
  const phone = checkPhone(own(input, 'phone'), errors)
  const childMonths = checkNumber(input, 'childMonths', CHILD_MONTHS, errors)
  const adults = checkNumber(input, 'adults', byOrganizer ? MANY_ADULTS : ADULTS, errors)
  const children = checkNumber(input, 'children', byOrganizer ? MANY_CHILDREN : CHILDREN, errors)
  if (!TICKED.includes(own(input, 'consent'))) {
    errors.push({ path: 'consent', message: '请先勾选同意隐私说明，我们才能保存您的报名。', code: 'consent' })
  }
  return errors.length > 0 ? { errors } : { values: { name, phone, childMonths, adults, children } }
}

/**
 * The numbers of a sign-up that is to be changed, by the same rules. Whom an organizer signed up with more people than the
 * form takes may keep as many, or come with fewer.
 * @param present who comes so far
 */
export function checkPeople(
  input: unknown,
  present: People,
):
  | { readonly values: People; readonly errors?: undefined }
  | { readonly values?: undefined; readonly errors: readonly FieldIssue[] } {
  const errors: FieldIssue[] = []
  const adults = checkNumber(input, 'adults', upTo(present.adults, ADULTS), errors)
  const children = checkNumber(input, 'children', upTo(present.children, CHILDREN), errors)
  return errors.length > 0 ? { errors } : { values: { adults, children } }
}

/** Whether the family would wait where there are no seats: a button or a tick, as browsers and programs send it. */
export function wantsToWait(input: unknown): boolean {
  return TICKED.includes(own(input, 'wait'))
}

const ATTEMPT = /^[\w-]{22,64}$/

/**
 * What a form sends with each try of one sign-up, and anew for another: random, so that nobody else knows it. Who sends it
 * again, because no answer came, is answered as the first time.
 */
export function attemptOf(input: unknown): string | undefined {
  const sent = own(input, 'attempt')
  return typeof sent === 'string' && ATTEMPT.test(sent) ? sent : undefined
}

interface NumberRule {
  readonly min: number
  readonly max: number
  readonly required: string
  readonly range: (max: number) => string
}

const CHILD_MONTHS: NumberRule = {
  min: 0,
  max: 36,
  required: '请填写孩子的月龄；还在孕期请填 0。',
  range: (max) => `孩子的月龄应是 0 到 ${max} 之间的整数；还在孕期请填 0。`,
}
const ADULTS: NumberRule = {
  min: 1,
  max: 4,
  required: '请填写来几位大人。',
  range: (max) => `大人应是 1 到 ${max} 位；人更多请联系主办单位。`,
}
const CHILDREN: NumberRule = {
  min: 0,
  max: 4,
  required: '请填写来几个孩子；不带孩子请填 0。',
  range: (max) => `孩子应是 0 到 ${max} 个；不带孩子请填 0，人更多请联系主办单位。`,
}
/** An organizer signs up those, too, whom the form of the families sends to it. */
const MANY_ADULTS: NumberRule = { ...ADULTS, max: 20, range: (max) => `大人应是 1 到 ${max} 位；人更多请分成几家报。` }
const MANY_CHILDREN: NumberRule = {
  ...CHILDREN,
  max: 20,
  range: (max) => `孩子应是 0 到 ${max} 个；人更多请分成几家报。`,
}

function upTo(present: number, rule: NumberRule): NumberRule {
  return { ...rule, max: Math.max(rule.max, present) }
}

function checkName(sent: unknown, errors: FieldIssue[]): string {
  const refuse = (code: string, message: string) => {
    errors.push({ path: 'name', message, code })
    return ''
  }
  if (isBlank(sent)) return refuse('required', '请填写称呼，写小名或“妞妞妈妈”都可以。')
  if (typeof sent !== 'string') return refuse('invalid', '称呼应是文字，请重新填写。')
  const name = sent.normalize('NFC').trim().replace(/ {2,}/g, ' ')
  if (UNWANTED_IN_NAME.test(name) || !VISIBLE.test(name)) {
    return refuse('invalid', '称呼里有无法保存的字符，请重新填写。')
  }
  if ([...name].length > LONGEST_NAME) return refuse('too-long', `称呼最多 ${LONGEST_NAME} 个字，请写短一些。`)
  return name
}

function checkPhone(sent: unknown, errors: FieldIssue[]): string {
  const typed = typeof sent === 'number' ? String(sent) : sent
  if (isBlank(typed)) {
    errors.push({ path: 'phone', message: '请填写手机号，它用于防止重复报名，加密保存。', code: 'required' })
    return ''
  }
  const phone = typeof typed === 'string' ? normalisePhone(typed) : undefined
  if (phone !== undefined) return phone
  const message = '手机号应是 11 位数字、以 1 开头，例如 13800001234。请检查有没有少写或多写。'
  errors.push({ path: 'phone', message, code: 'invalid' })
  return ''
}

function checkNumber(input: unknown, path: string, rule: NumberRule, errors: FieldIssue[]): number {
  const sent = own(input, path)
  if (isBlank(sent)) {
    errors.push({ path, message: rule.required, code: 'required' })
    return 0
  }
  const number = wholeNumber(sent)
  if (number !== undefined && number >= rule.min && number <= rule.max) return number
  errors.push({ path, message: rule.range(rule.max), code: 'range' })
  return 0
}

function wholeNumber(sent: unknown): number | undefined {
  if (typeof sent === 'number') return Number.isInteger(sent) ? sent : undefined
  if (typeof sent !== 'string') return undefined
  const digits = sent.normalize('NFKC').trim()
  return WHOLE_NUMBER.test(digits) ? Number(digits) : undefined
}

function isBlank(sent: unknown): boolean {
  return sent === undefined || sent === null || (typeof sent === 'string' && sent.trim() === '')
}

/** An own property only: `constructor` and `__proto__` are nobody's answer. */
function own(input: unknown, key: string): unknown {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, key)) return undefined
  return (input as Readonly<Record<string, unknown>>)[key]
}
