import type { Problem } from '../library-format/library.ts'
import type { Entry } from './entry.ts'

/** A message as a problem at a field of an entry; none for no message. */
export function problemsAt(
  { file, lineOf }: Entry<unknown>,
  path: readonly PropertyKey[],
  message: string | undefined,
): Problem[] {
  return message ? [{ file, line: lineOf(...path), message }] : []
}

/** The names in a list field: each is right, and none is there twice. */
export function checkList(
  entry: Entry<unknown>,
  field: string,
  names: readonly string[],
  wrong: (name: string) => string | undefined,
): Problem[] {
  return names.flatMap((name, index) => {
    const isTwice = names.indexOf(name) < index
    return problemsAt(entry, [field, index], isTwice ? `${field} 里 ${name} 写了两次。请删掉一个。` : wrong(name))
  })
}
