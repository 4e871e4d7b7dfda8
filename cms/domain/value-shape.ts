import { isRichTextState } from './form-text.ts'
import type { Issue } from './issue.ts'
import { isRecord, relatedId } from './rich-text-walk.ts'

/** A field of a collection, as far as the shape of its value depends on it. */
export interface FieldShape {
  readonly name: string
  readonly type: string
  readonly hasMany?: boolean | undefined
  readonly relationTo?: string | readonly string[] | undefined
  readonly options?: readonly unknown[] | undefined
  /** Of a group, or of the rows of an array. */
  readonly fields?: readonly FieldShape[] | undefined
}

/** A document that a value points to. */
export interface NamedDocument {
  readonly path: string
  readonly collection: string
  readonly id: string
}

const WORDS = '这里要填文字，请改好再保存'
const PLAIN = { text: WORDS, textarea: WORDS, email: WORDS, code: WORDS }
const MESSAGES: Readonly<Record<string, string>> = {
  ...PLAIN,
  number: '这里要填数字，请改好再保存',
  checkbox: '这里只能是“是”或“否”，请重新选',
  date: '这个日期看不懂，请写成 2026-11-22 这样',
  select: '没有这个选项，请重新选',
  relationship: '选的东西格式不对，请重新选',
  upload: '选的文件格式不对，请重新选',
  richText: '正文的格式不对，请刷新页面再试',
  group: '这一组的格式不对，请刷新页面再试',
  array: '这里要一行一行地填，请刷新页面再试',
}
const NO_LIST = '这里要的是一个列表，请刷新页面再试'
/** What Payload takes for nothing, where a document could be chosen. */
const NOTHING_CHOSEN: readonly unknown[] = ['', 'none', 'null']

/**
 * What is sent in a shape that its field cannot hold, each by its path; drafts may lack anything, but a word is a word.
 * Nothing at all (undefined; null too, but for a group) is always right, and fields that are not named here are not looked at.
 */
export function shapeIssues(data: unknown, fields: readonly FieldShape[], above = ''): Issue[] {
  if (!isRecord(data)) return []
  return fields.flatMap((field): Issue[] => {
    const value = data[field.name]
    if (value === null && field.type === 'group')
      return [{ path: `${above}${field.name}`, message: MESSAGES['group'] ?? '' }]
    return value === undefined || value === null ? [] : valueIssues(value, field, `${above}${field.name}`)
  })
}

/** The documents that values point to, in the order of the fields. Of sound shapes only. */
export function namedDocuments(data: unknown, fields: readonly FieldShape[], above = ''): NamedDocument[] {
  if (!isRecord(data)) return []
  return fields.flatMap((field): NamedDocument[] => {
    const path = `${above}${field.name}`
    const value = data[field.name]
    if (field.type === 'group') return namedDocuments(value, field.fields ?? [], `${path}.`)
    if (field.type === 'array') {
      return rowsOf(value).flatMap((row, index) => namedDocuments(row, field.fields ?? [], `${path}.${index}.`))
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    return (Array.isArray(value) ? value : [value]).flatMap((one) => pointed(one, field, path))
  })
}

function valueIssues(value: unknown, field: FieldShape, path: string): Issue[] {
  const { type, hasMany, fields = [] } = field
  const message = MESSAGES[type]
  if (message === undefined) return []
  if (type === 'group') return isRecord(value) ? shapeIssues(value, fields, `${path}.`) : [{ path, message }]
  if (type === 'array') {
    // Payload takes a zero for no rows.
    if (value === 0 || value === '0') return []
    if (!Array.isArray(value) || !value.every((row) => row === null || isRecord(row))) return [{ path, message }]
    return value.flatMap((row, index) => shapeIssues(row, fields, `${path}.${index}.`))
  }
  if (!hasMany) return isSound(value, field) ? [] : [{ path, message }]
  if (isChosen(type) && NOTHING_CHOSEN.includes(value)) return []
  if (!Array.isArray(value)) return [{ path, message: NO_LIST }]
  return value.every((one) => isSound(one, field)) ? [] : [{ path, message }]
}

function isSound(value: unknown, field: FieldShape): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && isNumeral(value)
    case 'checkbox':
      return typeof value === 'boolean' || ['true', 'false', ''].includes(value as string)
    case 'date':
      return isMoment(value)
    case 'select':
      return (field.options ?? []).some((option) => (isRecord(option) ? option['value'] : option) === value)
    case 'relationship':
    case 'upload':
      return NOTHING_CHOSEN.includes(value) || pointed(value, field, '').length === 1
    case 'richText':
      return isRichTextState(value)
    default:
      return typeof value === 'string'
  }
}

/** The document that a value points to; none for what points nowhere. */
function pointed(value: unknown, { relationTo = '' }: FieldShape, path: string): NamedDocument[] {
  if (NOTHING_CHOSEN.includes(value)) return []
  if (typeof relationTo === 'string') {
    const id = relatedId(value)
    return id === undefined ? [] : [{ path, collection: relationTo, id }]
  }
  if (!isRecord(value)) return []
  const collection = relationTo.find((one) => one === value['relationTo'])
  const id = relatedId(value['value'])
  return collection === undefined || id === undefined ? [] : [{ path, collection, id }]
}

/** Years beyond these are mistakes, and those of more than four digits sort wrongly as text. */
const FIRST_MOMENT = Date.UTC(1900, 0, 1)
const LAST_MOMENT = Date.UTC(9999, 0, 1)

function isMoment(value: unknown): boolean {
  const moment = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return moment >= FIRST_MOMENT && moment < LAST_MOMENT
}

const isChosen = (type: string): boolean => type === 'relationship' || type === 'upload'
const isNumeral = (text: string): boolean => text.trim() === '' || Number.isFinite(Number(text))
const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
