/** Lists that stand in one line, `[a, b]`, by the name of their field. */
const LINE_LISTS = new Set([
  'topics',
  'domains',
  'aliases',
  'sources',
  'related',
  'facilities',
  'languages',
  'regions',
  'roles',
  'outline',
  'words',
])
/** Lists whose entries stand in one line each, `- { name: … }`, by the name of their field. */
const LINE_ENTRIES = new Set(['rooms', 'qualifications'])
/** Objects that stand in one line. */
const LINE_OBJECTS = new Set(['position', 'focus'])

type Fields = Readonly<Record<string, unknown>>

/**
 * An object as YAML, one field a line; fields that are undefined are left out. The same value gives the same bytes.
 * @param withLineLists whether lists of keys and words stand in one line
 */
export function writeYamlObject(value: Fields, withLineLists = true, indent = ''): string {
  return fieldsOf(value)
    .map(([name, field]) => `${indent}${name}:${writeField(name, field, withLineLists, indent)}\n`)
    .join('')
}

/**
 * A list of objects as YAML.
 * @param eachInOneLine as `- { code: '99', name: … }`
 */
export function writeYamlList(values: readonly Fields[], eachInOneLine = false, indent = ''): string {
  return values
    .map((value) =>
      eachInOneLine
        ? `${indent}- ${writeInLine(value)}\n`
        : writeYamlObject(value, true, `${indent}  `).replace(`${indent}  `, `${indent}- `),
    )
    .join('')
}

function fieldsOf(value: Fields): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined)
}

function writeField(name: string, value: unknown, withLineLists: boolean, indent: string): string {
  if (isAges(value)) return ` [${value.minMonths}, ${value.maxMonths}]`
  if (Array.isArray(value)) {
    if (value.length === 0 || (withLineLists && LINE_LISTS.has(name))) return ` ${writeInLine(value)}`
    const entries = value.every(isFields)
      ? writeYamlList(value, LINE_ENTRIES.has(name), `${indent}  `)
      : value.map((entry) => `${indent}  - ${writeScalar(entry)}\n`).join('')
    return `\n${entries.trimEnd()}`
  }
  if (isFields(value)) {
    return LINE_OBJECTS.has(name)
      ? ` ${writeInLine(value)}`
      : `\n${writeYamlObject(value, true, `${indent}  `).trimEnd()}`
  }
  return ` ${writeScalar(value)}`
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAges(value: unknown): value is { minMonths: number; maxMonths: number } {
  return isFields(value) && 'minMonths' in value && 'maxMonths' in value
}

function writeInLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeInLine).join(', ')}]`
  if (!isFields(value)) return writeScalar(value, true)
  return `{ ${fieldsOf(value)
    .map(([name, field]) => `${name}: ${writeInLine(field)}`)
    .join(', ')} }`
}

/** Text that YAML 1.2 (core schema) reads as null, a truth value or a number, and times, which YAML 1.1 reads as numbers. */
const NOT_TEXT = new RegExp(
  [
    '^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE',
    '[-+]?(?:\\.\\d+|\\d+(?:\\.\\d*)?)(?:[eE][-+]?\\d+)?',
    '0o[0-7]+|0x[\\da-fA-F]+|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)',
    '\\d+:[\\d:]+)$',
  ].join('|'),
)
/** What a plain scalar may not begin with, contain or end with. */
const NOT_PLAIN = /^[-?:,[\]{}#&*!|>'"%@`=<~\s]|:(?:\s|$)|\s#|\s$|^$/
const NOT_PLAIN_IN_LINE = /[,[\]{}]/
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u

function writeScalar(value: unknown, inLine = false): string {
  if (typeof value !== 'string') return String(value)
  if (UNPRINTABLE.test(value)) return escapeAll(value)
  const isPlain = !NOT_TEXT.test(value) && !NOT_PLAIN.test(value) && !(inLine && NOT_PLAIN_IN_LINE.test(value))
  return isPlain ? value : `'${value.replaceAll("'", "''")}'`
}

/** In double quotes, where every character can be written as its number. */
function escapeAll(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
