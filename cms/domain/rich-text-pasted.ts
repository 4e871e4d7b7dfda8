import { isSafeLink } from './rich-text-safety.ts'
import { isRecord } from './rich-text-walk.ts'

const BREAK = { type: 'linebreak', version: 1 }
const SPACE = { type: 'text', version: 1, text: ' ', format: 0, style: '', mode: 'normal', detail: 0 }

/** What becomes lines of what it was pasted into: the words stay, what held them goes. */
const FLATTENED: Readonly<Record<string, readonly string[]>> = {
  quote: ['paragraph', 'heading', 'quote', 'list', 'listitem'],
  listitem: ['paragraph', 'heading', 'quote'],
}

export function takesLines(parent: unknown): parent is 'quote' | 'listitem' {
  return typeof parent === 'string' && Object.hasOwn(FLATTENED, parent)
}

/** The children of a quote or of an entry of a list, with the paragraphs among them as lines. */
export function linesOf(children: readonly unknown[], parent: 'quote' | 'listitem'): unknown[] {
  const flattened = FLATTENED[parent] ?? []
  const kept = children.filter((child) => typeOf(child) !== 'horizontalrule')
  if (!kept.some((child) => flattened.includes(typeOf(child)))) return kept
  return split(kept, flattened)
    .filter((line) => line.length > 0)
    .reduce((told, line) => [...told, ...(needsBreak(told.at(-1), line[0]) ? [BREAK] : []), ...line], [])
}

function split(children: readonly unknown[], flattened: readonly string[]): unknown[][] {
  const lines: unknown[][] = [[]]
  for (const child of children) {
    if (isRecord(child) && flattened.includes(typeOf(child))) {
      const within = Array.isArray(child['children']) ? child['children'] : []
      lines.push(...split(within, flattened), [])
    } else if (typeOf(child) !== 'horizontalrule') lines.at(-1)?.push(child)
  }
  return lines
}

/** A list below an entry is on lines of its own anyway. */
function needsBreak(before: unknown, after: unknown): boolean {
  return before !== undefined && typeOf(before) !== 'list' && typeOf(after) !== 'list'
}

/** Of what is one line (headings, links): a break between words is a space. */
export function breaksAsSpaces(children: readonly unknown[]): unknown[] {
  const told: unknown[] = []
  let isBroken = false
  for (const child of children) {
    if (typeOf(child) === 'linebreak') {
      isBroken = told.length > 0
      continue
    }
    if (isBroken) told.push(SPACE)
    isBroken = false
    told.push(child)
  }
  return told
}

/**
 * What stays of a link that cannot be one: its words. A bookmark of Word, a page of the site it was copied from, mail,
 * script; or one that nobody could press. Undefined for a link that stays, or whose trouble is for its writer to mend.
 */
export function unlinked({ children, fields }: Record<string, unknown>): unknown[] | undefined {
  const words = Array.isArray(children) ? children : []
  if (words.every(isBlank)) return words.filter((child) => isRecord(child) && child['text'] !== '')
  return isRecord(fields) && fields['linkType'] === 'custom' && !isUsable(fields['url']) ? words : undefined
}

function isUsable(url: unknown): boolean {
  return typeof url === 'string' && isSafeLink(url)
}

function isBlank(child: unknown): boolean {
  return isRecord(child) && child['type'] === 'text' && String(child['text']).trim() === ''
}

function typeOf(node: unknown): string {
  return isRecord(node) ? String(node['type']) : ''
}
