export function anyone(): true {
  return true
}
