import type { z } from 'zod'
import type { Problem } from '../library-format/library.ts'
import { describeIssue, ownMessagesOnly } from './describe-issue.ts'
import type { YamlText } from './yaml-text.ts'

/** An object of the library together with where it stands, for the checks that come after reading. */
export interface Entry<Value> {
  value: Value
  file: string
  /** The line of a field in the object's file. */
  lineOf(...path: PropertyKey[]): number
  /** The Markdown below the front matter, and the line on which it begins. */
  text?: { source: string; firstLine: number }
}

/**
 * Checks one value of a YAML file against its schema.
 * @param at where in the file the value stands
 */
export function readEntry<Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  file: string,
  at: readonly PropertyKey[],
  problems: Problem[],
): Entry<z.output<Schema>> | undefined {
  const data = at.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], yaml.data)
  const checked = schema.safeParse(data, ownMessagesOnly)
  if (checked.success) {
    return { value: checked.data, file, lineOf: (...path) => yaml.lineOf([...at, ...path]) }
  }
  for (const issue of checked.error.issues.flatMap(oneKeyEach)) {
    const path = [...at, ...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])]
    problems.push({ file, line: yaml.lineOf(path), message: describeIssue(issue, namesOf(schema)) })
  }
  return undefined
}

function oneKeyEach(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]
}

function namesOf(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : []
}
