import { normaliseCode } from './code.ts'
import type { Person } from './people.ts'

/** The family whose code was scanned or typed whole; undefined when none on the list has it. */
export function byCode(people: readonly Person[], typed: string): Person | undefined {
  const code = normaliseCode(typed)
  return code === undefined ? undefined : people.find((person) => person.code === code)
}

/** Families that fit what was typed so far: part of a name, the end of a number, the beginning of a code. */
export function fitting(people: readonly Person[], typed: string): Person[] {
  const words = typed.normalize('NFKC').trim().toLowerCase()
  if (words === '') return [...people]
  const code = words.replaceAll(/[\s-]/g, '').toUpperCase()
  return people.filter(
    (person) =>
      person.name.normalize('NFKC').toLowerCase().includes(words) ||
      (/^\d{3,4}$/.test(words) && person.phoneMasked.endsWith(words)) ||
      (code.length >= 2 && person.code.startsWith(code)) ||
      (person.code !== '' && person.code === normaliseCode(typed)),
  )
}
