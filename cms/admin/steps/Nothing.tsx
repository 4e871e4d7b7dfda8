/** Stands where Payload would show a button past the steps. */
export function Nothing() {
  return null
}
