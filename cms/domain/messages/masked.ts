import { maskPhone } from '../phone.ts'

/** To whom a message goes, for lists: 138****1234, w***@example.org. */
export function maskedAddress(to: string): string {
  const at = to.lastIndexOf('@')
  return at < 0 ? maskPhone(to) : `${to.slice(0, 1)}***${to.slice(at)}`
}
