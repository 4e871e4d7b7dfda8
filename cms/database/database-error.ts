/** The database cannot be used: one line, Chinese and English, for whoever started the program. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

/** The first line of what went wrong. Drizzle says only which query failed; the reason is its cause. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && error.message.startsWith('Failed query') && error.cause) return reasonOf(error.cause)
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? message).trim()
}
