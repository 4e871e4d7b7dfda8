import type { Issue } from './issue.ts'

/** What a condition is about: the type of the field at a path, undefined for one that this collection cannot tell. */
export type FieldType = (path: string) => string | undefined

const PLAIN = new Set(['text', 'textarea', 'email', 'number', 'date', 'select', 'checkbox', 'code'])
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** What a database would fail on in the conditions of a request: objects as values, days that are none, parts of a text. */
export function whereIssues(where: unknown, typeOf: FieldType): Issue[] {
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.flatMap((one) => whereIssues(one, typeOf))
    if (!isRecord(value)) return []
    const type = typeOf(key)
    if (key.includes('.') && typeOf(key.slice(0, key.indexOf('.'))) === 'richText') {
      return [{ path: 'where', message: `不能按“${key}”筛选：正文里面的部分不能作条件` }]
    }
    return Object.entries(value).flatMap(([operator, sought]) => valueIssue(key, type, operator, sought) ?? [])
  })
}

function valueIssue(path: string, type: string | undefined, operator: string, sought: unknown): Issue | undefined {
  if (type === undefined || !PLAIN.has(type)) return undefined
  const values = Array.isArray(sought) ? sought : [sought]
  if (values.some((value) => isRecord(value) || Array.isArray(value))) {
    return { path: 'where', message: `“${path}”的条件写法不对，请写成 where[${path}][equals]=值` }
  }
  if (type === 'date' && operator !== 'exists' && !values.every(isMoment)) {
    return { path: 'where', message: `“${path}”要和日期比较，例如 2026-03-01` }
  }
  return undefined
}

function isMoment(value: unknown): boolean {
  if (value === null || value === '' || value === 'null' || value instanceof Date) return true
  if (typeof value === 'number') return Number.isFinite(value)
  // Lists are also written with commas.
  return typeof value === 'string' && value.split(',').every((one) => !Number.isNaN(Date.parse(one)))
}

/** Fields to sort by that do not exist; they would be left aside in silence. */
export function sortIssues(sort: unknown, typeOf: FieldType): Issue[] {
  return namesOf(sort)
    .filter((name) => typeOf(name) === undefined)
    .map((name) => ({ path: 'sort', message: `不能按“${name}”排序：没有这个字段` }))
}

/** The fields that an order names, whichever way round. */
function namesOf(sort: unknown): string[] {
  return (Array.isArray(sort) ? sort : [sort])
    .flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
    .map((name) => name.trim().replace(/^-/, ''))
    .filter((name) => name !== '')
}

/** How many relationships a path leads through to a field behind them: 0 for a field of the collection itself. */
export type Crossings = (path: string) => number

/**
 * Conditions and orders on fields behind more than one relationship. Payload 3.90 checks whether they may be read in a
 * promise that it does not wait for: the query may run before the answer, and a refusal is an unhandled rejection.
 */
export function farPathIssues({ where, sort }: { where?: unknown; sort?: unknown }, crossings: Crossings): Issue[] {
  const isFar = (path: string): boolean => crossings(path.replaceAll('__', '.')) > 1
  const message = (path: string, what: string) => `不能按“${path}”${what}：最多隔一层关联，例如 lecture.title`
  return [
    ...pathsOf(where)
      .filter(isFar)
      .map((path) => ({ path: 'where', message: message(path, '筛选') })),
    ...namesOf(sort)
      .filter(isFar)
      .map((path) => ({ path: 'sort', message: message(path, '排序') })),
  ]
}

/** The fields that conditions are about, however deep. */
function pathsOf(where: unknown): string[] {
  if (!isRecord(where)) return []
  return Object.entries(where).flatMap(([key, value]) => (Array.isArray(value) ? value.flatMap(pathsOf) : [key]))
}

const WHOLE = /^\d{1,9}$/

/** `limit` and `page` of an address: whole numbers, or left empty. */
export function pagingIssues(query: Readonly<Record<string, unknown>>): Issue[] {
  const isWhole = (value: unknown) =>
    value === undefined || value === '' || value === null || WHOLE.test(String(value as string | number))
  return [
    ...(isWhole(query['limit']) ? [] : [{ path: 'limit', message: '“limit”应是 0 以上的整数，例如 limit=20' }]),
    ...(isWhole(query['page']) ? [] : [{ path: 'page', message: '“page”应是 1 以上的整数，例如 page=2' }]),
  ]
}

/**
 * Names of fields with a dot in them, however deep. Payload takes `a.b` for the field b of the group a, but only after
 * the hooks that judge what was sent, which would not see it.
 */
export function dottedKeyIssues(data: unknown, above = ''): Issue[] {
  if (Array.isArray(data)) return data.flatMap((one, index) => dottedKeyIssues(one, `${above}${index}.`))
  if (!isRecord(data)) return []
  return Object.entries(data).flatMap(([name, value]) =>
    name.includes('.')
      ? [{ path: `${above}${name}`, message: `“${name}”的写法不对：组里的字段要写成嵌套的 JSON` }]
      : dottedKeyIssues(value, `${above}${name}.`),
  )
}
