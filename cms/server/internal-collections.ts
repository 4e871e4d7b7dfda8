/** Collections of Payload that its panel needs; all others of them are closed over the API. */
const OF_THE_PANEL = ['payload-preferences', 'payload-locked-documents', 'payload-jobs']

/**
 * Who may ask at all for an address of Payload's own collections; undefined for other addresses. Payload itself answers
 * some of them with 501, or looks at what a bulk request wants before it looks at who asks.
 * @param unversioned collections without versions to restore, which Payload tries all the same
 */
export function internalAddress(path: string, unversioned: ReadonlySet<string>): 'closed' | 'signed-in' | undefined {
  const [, , collection = '', next = '', version] = path.split('/')
  // Accounts are not verified by e-mail; Payload leaves the address open, where it fails.
  if (next === 'verify') return 'closed'
  if (next === 'versions' && version && unversioned.has(collection)) return 'closed'
  if (!collection.startsWith('payload-')) return undefined
  return OF_THE_PANEL.includes(collection) ? 'signed-in' : 'closed'
}
