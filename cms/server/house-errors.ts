import { translated } from './error-texts.ts'

/** One thing that is wrong: the field's path ('' when it is none), a sentence that says what to do, a code for programs. */
export interface HouseError {
  readonly message: string
  readonly path: string
  readonly code: string
  /** What Payload says besides: its admin panel marks fields by `data.errors`, bulk edits name the document's `id`. */
  readonly [more: string]: unknown
}

export interface ShapeOptions {
  readonly status: number
  /** Number of the request, told when the fault is ours. */
  readonly requestId: string
  /** Whoever asked for English keeps Payload's own sentences. */
  readonly isEnglish: boolean
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * An error of Payload's REST API in the shape of this platform, `{ errors: [{ message, path, code }] }`, one entry a
 * field. Nothing that Payload sent is taken away but its summary of several fields: the panel shows one notice an entry.
 */
export function houseErrors(body: unknown, options: ShapeOptions): Record<string, unknown> & { errors: HouseError[] } {
  const given = isObject(body) ? body : {}
  const listed = Array.isArray(given['errors']) ? given['errors'].filter(isObject) : []
  const errors = (listed.length > 0 ? listed : [{ message: given['message'] }]).flatMap((one) => shape(one, options))
  const summary = typeof given['message'] === 'string' ? { message: say(given['message'], '', options).message } : {}
  return { ...given, ...summary, errors }
}

function shape(error: Record<string, unknown>, options: ShapeOptions): HouseError[] {
  const { data } = error
  const fields = isObject(data) && Array.isArray(data['errors']) ? data['errors'].filter(isObject) : []
  if (isObject(data) && fields.length > 0) return byField(error, data, fields, options)
  if (Array.isArray(data) && error['name'] === 'QueryError') return [byQuery(error, data, options)]
  const path = typeof error['path'] === 'string' ? error['path'] : ''
  const { code } = error
  return [{ ...error, ...say(error['message'], path, options), ...(typeof code === 'string' && { code }) }]
}

function byField(
  error: Record<string, unknown>,
  data: Record<string, unknown>,
  fields: readonly Record<string, unknown>[],
  options: ShapeOptions,
): HouseError[] {
  const said = fields.map((field) => say(field['message'], String(field['path'] ?? ''), options))
  const inForm = fields.map((field, index) => ({ ...field, message: said[index]?.message }))
  return said.map((one, index) => ({
    ...(index === 0 && { ...error, data: { ...data, errors: inForm } }),
    ...one,
    message: withLabel(one.message, fields[index]?.['label']),
  }))
}

/** “该字段为必填项目。” stands by its field in the form; alone it must name it. */
const withLabel = (message: string, label: unknown): string =>
  typeof label === 'string' && /^[该此这]/.test(message) ? `${label}：${message}` : message

function byQuery(error: Record<string, unknown>, data: readonly unknown[], options: ShapeOptions): HouseError {
  const path = data.flatMap((one) => (isObject(one) ? [String(one['path'])] : [])).join('、')
  const message = options.isEnglish
    ? String(error['message'])
    : `不能按“${path}”筛选或排序：没有这个字段或写法，请检查网址`
  return { ...error, message, path, code: 'query' }
}

function say(message: unknown, path: string, { status, requestId, isEnglish }: ShapeOptions): HouseError {
  const text = typeof message === 'string' ? message : ''
  const known = translated(text, path, status, requestId)
  return isEnglish && text !== '' ? { ...known, message: text } : known
}
