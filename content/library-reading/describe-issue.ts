import type { z } from 'zod'
import { nearest } from './nearest.ts'

/** Lets a schema's own messages through and silences zod's English ones, so that `describeIssue` can tell them apart. */
export const ownMessagesOnly = { error: () => '', reportInput: true }

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表，例如 [a, b]',
  object: '「名字: 值」的一组',
  tuple: '[6, 12] 这样的一对',
}

/**
 * What is wrong with a value, in Chinese.
 * @param known names that the map around may have, for a hint at a mistyped one
 */
export function describeIssue(issue: z.core.$ZodIssue, known: readonly string[] = []): string {
  const name = issue.path.length === 0 ? '内容' : `「${nameOf(issue.path)}」`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `没有「${nameOf([...issue.path, key])}」这一项。${suggestion(key, known)}`).join('')
  }
  if (isMissing(issue)) return `${name}没有写。请补上。`
  if (issue.message !== '') return `${name}：${issue.message}${lengthNow(issue)}。`
  switch (issue.code) {
    case 'invalid_type':
      return `${name}应是${KINDS[issue.expected] ?? issue.expected}${quotesNeeded(issue)}。`
    case 'invalid_value':
      return `${name}只能是 ${issue.values.join('、')}。${suggestion(String(issue.input), issue.values.map(String))}`
    case 'invalid_union':
      return `${name}不认识，请对照 README 改正。`
    case 'too_small':
      return issue.origin === 'array' ? `${name}至少要有 ${issue.minimum} 项。` : `${name}不能小于 ${issue.minimum}。`
    case 'too_big':
      return issue.origin === 'array' ? `${name}最多 ${issue.maximum} 项。` : `${name}不能大于 ${issue.maximum}。`
    default:
      return `${name}的写法不对。`
  }
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return 'input' in issue && (issue.input === undefined || issue.input === null)
}

function lengthNow(issue: z.core.$ZodIssue): string {
  return issue.code === 'too_big' && typeof issue.input === 'string' ? `（现在 ${issue.input.length} 个）` : ''
}

/** A number or a truth value where text belongs: YAML reads `120` and `yes` without quotes as such. */
function quotesNeeded(issue: z.core.$ZodIssue & { code: 'invalid_type' }): string {
  const isBare = typeof issue.input === 'number' || typeof issue.input === 'boolean'
  return issue.expected === 'string' && isBare ? `，请加引号：'${String(issue.input)}'` : ''
}

function suggestion(word: string, known: readonly string[]): string {
  const guess = nearest(word, known)
  return guess === undefined ? '' : `你是不是想写 ${guess}？`
}
