/** Something outside is in the way; `message` is one line for people. */
export class StartError extends Error {
  override name = 'StartError'
}
