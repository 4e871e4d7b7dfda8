/**
 * JSON that is the same for the same content: keys in order, members that hold nothing (undefined, null) left out,
 * dates as ISO 8601. Databases differ in what they return for an empty field.
 *
 * @throws {TypeError} for what JSON cannot say: functions, symbols, NaN, infinite and big numbers
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined || value === null) return 'null'
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined && member !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return JSON.stringify(value)
  throw new TypeError(`No JSON for a ${typeof value}`)
}
