/** Written by the server itself only. */
export function nobody(): false {
  return false
}
