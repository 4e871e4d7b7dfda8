import type { Problem } from '../library-format/library.ts'
import type { Entry } from './entry.ts'
import type { LibraryEntries } from './library-entries.ts'

/** Names that are given twice, with both places. */
export function checkUnique(entries: LibraryEntries): Problem[] {
  return [
    ...twice(entries.topics, 'key', ({ key }) => key),
    ...twice(entries.sources, 'key', ({ key }) => key),
    ...twice(entries.synonyms, 'key', ({ key }) => key),
    ...twice(entries.media, 'key', ({ key }) => key),
    ...twice(entries.regions, 'code', ({ code }) => code),
    ...twice(entries.venues, 'slug', ({ slug }) => slug),
    ...twice(entries.trainers, 'slug', ({ slug }) => slug),
    ...twice(entries.lectures, 'slug', ({ slug }) => slug),
    ...twice(entries.accounts, 'email', ({ email }) => email.toLowerCase()),
  ]
}

function twice<Value>(entries: readonly Entry<Value>[], field: string, nameOf: (value: Value) => string): Problem[] {
  const first = new Map<string, Entry<Value>>()
  return entries.flatMap((entry) => {
    const name = nameOf(entry.value)
    const other = first.get(name)
    if (!other) {
      first.set(name, entry)
      return []
    }
    const message = `${field} ${name} 已经用在 ${other.file}:${other.lineOf(field)}。每一项要有自己的 ${field}，请改掉一个。`
    return [{ file: entry.file, line: entry.lineOf(field), message }]
  })
}
