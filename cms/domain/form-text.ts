import { isRecord } from './rich-text-walk.ts'

const DEEPEST = 60
const MOST_VALUES = 60_000
const WORDS = ['title', 'summary', 'slug'] as const

/**
 * Whether what a form sent has the shape of a text, finished or not, so that the checks can walk through it: words
 * where words belong, a body in the editor's form, rows that are rows, and an end to the nesting.
 */
export function isFormText(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || !isBounded(value)) return false
  if (WORDS.some((name) => !isOptional(value[name], (each) => typeof each === 'string'))) return false
  return isOptional(value['body'], isState) && isOptional(value['review'], isRecord)
}

/** Whether a value is a text in the editor's form, with an end to its nesting. */
export function isRichTextState(value: unknown): boolean {
  return isBounded(value) && isState(value)
}

function isOptional(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || is(value)
}

function isBounded(value: unknown): boolean {
  let seen = 0
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length
    if (depth > DEEPEST || seen > MOST_VALUES) return false
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each as object) : []))
  }
  return true
}

function isState(value: unknown): boolean {
  return isRecord(value) && isRecord(value['root']) && areNodes(value['root']['children'])
}

function areNodes(value: unknown): boolean {
  return Array.isArray(value) && value.every(isNode)
}

function isNode(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['type'] === 'string' &&
    isOptional(value['text'], (text) => typeof text === 'string') &&
    (value['children'] === undefined || areNodes(value['children'])) &&
    (value['fields'] === undefined || areFields(value['fields']))
  )
}

/** Fields of a block: a text of its own in `body`, and rows, which are records (of rows again) or words. */
function areFields(value: unknown): boolean {
  if (!isRecord(value)) return false
  return Object.entries(value).every(([name, each]) => {
    if (name === 'body') return isOptional(each, isState)
    return !Array.isArray(each) || each.every((row) => typeof row === 'string' || areFields(row))
  })
}
