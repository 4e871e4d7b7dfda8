import { isLineOfItsOwn, mayStand, type Place } from './rich-text-places.ts'
import { isSafeLink } from './rich-text-safety.ts'
import { isRecord } from './rich-text-walk.ts'

type Node = Record<string, unknown>

const ELEMENT = { version: 1, direction: null, format: '', indent: 0 }
const BREAK: Node = { type: 'linebreak', version: 1 }
const SPACE: Node = { type: 'text', version: 1, text: ' ', format: 0, style: '', mode: 'normal', detail: 0 }
const LIST: Node = { type: 'list', ...ELEMENT, listType: 'bullet', start: 1, tag: 'ul', children: [] }

const paragraphOf = (children: readonly Node[]): Node => ({
  type: 'paragraph',
  ...ELEMENT,
  children,
  textFormat: 0,
  textStyle: '',
})
const entryOf = (children: readonly Node[]): Node => ({ type: 'listitem', ...ELEMENT, children, value: 1 })

/**
 * The lines of a text with each of the editor's own nodes where it can stand, and every word in its order: people paste
 * paragraphs in links, rules in paragraphs, lists in quotes. What is not the editor's own stays where it was.
 */
export function settled(children: readonly unknown[], place: Place): Node[] {
  const lines = gathered(
    apartAll(children, false),
    ({ type }) => !isLineOfItsOwn(type) && mayStand(type, 'paragraph'),
    (run) => (isBlank(run) ? [] : [paragraphOf(trimmed(run))]),
    (line) => [line],
  )
  return gathered(
    lines,
    ({ type }) => type === 'listitem',
    (entries) => [numbered(LIST, entries)],
    (line) => {
      if (!isLineOfItsOwn(line['type']) || mayStand(line['type'], place)) return [line]
      return line['type'] === 'horizontalrule' ? [] : [paragraphOf(childrenOf(line))]
    },
  )
}

function apartAll(children: readonly unknown[], isLinked: boolean): Node[] {
  return children.filter(isRecord).flatMap((child) => apart(child, isLinked))
}

/** What becomes of a node: itself, or several where it held what it cannot hold. */
function apart(node: Node, isLinked: boolean): Node[] {
  if (node['type'] === 'link') return linkApart(node, isLinked)
  if (!Array.isArray(node['children'])) return [node]
  const within = apartAll(node['children'], isLinked)
  switch (node['type']) {
    case 'paragraph':
      return paragraphApart(node, within)
    case 'heading':
      return headingApart(node, within)
    case 'quote':
      return [{ ...node, children: asLines(within, 'quote') }]
    case 'listitem':
      return entryApart(node, asLines(within, 'listitem'))
    case 'list':
      return listApart(node, within)
    default:
      return [{ ...node, children: within }]
  }
}

function paragraphApart(paragraph: Node, within: readonly Node[]): Node[] {
  if (!within.some(({ type }) => isLineOfItsOwn(type))) return [{ ...paragraph, children: within }]
  return gathered(
    within,
    ({ type }) => !isLineOfItsOwn(type),
    (run) => (isBlank(run) ? [] : [{ ...paragraph, children: trimmed(run) }]),
    (line) => [line],
  )
}

/** Headings are one line, and written without links on our pages. A paragraph within one is a heading too. */
function headingApart(heading: Node, within: readonly Node[]): Node[] {
  const headingOf = (children: readonly Node[]) => ({
    ...heading,
    children: breaksAsSpaces(children.flatMap((child) => (child['type'] === 'link' ? childrenOf(child) : [child]))),
  })
  if (!within.some(({ type }) => isLineOfItsOwn(type))) return [headingOf(within)]
  return gathered(
    within,
    ({ type }) => !isLineOfItsOwn(type),
    (run) => (isBlank(run) ? [] : [headingOf(run)]),
    (line) => [line['type'] === 'paragraph' ? headingOf(childrenOf(line)) : line],
  )
}

/**
 * The words alone of a link in a link and of one that cannot be used: a bookmark of Word, a page of the site it was
 * copied from, mail, script; or one that nobody could press. Around lines, each of them is linked.
 */
function linkApart(link: Node, isLinked: boolean): Node[] {
  const isKept = !isLinked && isUsable(link)
  const within = apartAll(childrenOf(link), isLinked || isKept)
  if (!isKept) return within
  if (within.some(({ type }) => isLineOfItsOwn(type))) return linkedWithin(within, link)
  return linked(breaksAsSpaces(within), link)
}

function linkedWithin(nodes: readonly Node[], link: Node): Node[] {
  // Each link has its own id, or none.
  const copy = Object.fromEntries(Object.entries(link).filter(([name]) => name !== 'id'))
  return gathered(
    nodes,
    ({ type }) => mayStand(type, 'link'),
    (run) => linked(run, copy),
    (node) => [holdsLinks(node) ? { ...node, children: linkedWithin(childrenOf(node), link) } : node],
  )
}

function holdsLinks({ type }: Node): boolean {
  return type === 'list' || (isLineOfItsOwn(type) && mayStand('link', type))
}

function linked(words: readonly Node[], link: Node): Node[] {
  return words.every(isBlankText) ? words.filter(({ text }) => text !== '') : [{ ...link, children: words }]
}

/** A link to a page of ours that was not chosen yet is for its writer to mend. */
function isUsable({ fields }: Node): boolean {
  if (!isRecord(fields) || fields['linkType'] !== 'custom') return true
  return typeof fields['url'] === 'string' && isSafeLink(fields['url'])
}

/** In a quote or an entry, what has lines of its own elsewhere has them by breaks; a rule is one. */
function asLines(children: readonly Node[], parent: 'quote' | 'listitem'): Node[] {
  const isFlattened = ({ type }: Node) => isLineOfItsOwn(type) && !mayStand(type, parent)
  if (!children.some(isFlattened)) return [...children]
  return split(children, isFlattened)
    .filter((line) => line.length > 0)
    .flatMap((line, index, lines) => (needsBreak(lines[index - 1]?.at(-1), line[0]) ? [BREAK, ...line] : line))
}

function split(children: readonly Node[], isFlattened: (node: Node) => boolean): Node[][] {
  const lines: Node[][] = [[]]
  for (const child of children) {
    if (isFlattened(child)) lines.push(...split(childrenOf(child), isFlattened), [])
    else lines.at(-1)?.push(child)
  }
  return lines
}

/** A list below an entry is on lines of its own anyway. */
function needsBreak(before: Node | undefined, after: Node | undefined): boolean {
  return before !== undefined && before['type'] !== 'list' && after?.['type'] !== 'list'
}

/** Our pages show one list below the words of an entry; any more are entries, as they are when made in the editor. */
function entryApart(entry: Node, children: readonly Node[]): Node[] {
  if (children.findIndex(isList) === children.findLastIndex(isList) && !children.slice(0, -1).some(isList)) {
    return [{ ...entry, children }]
  }
  return gathered(
    children,
    (child) => !isList(child),
    (run) => (isBlank(run) ? [] : [{ ...entry, children: trimmed(run) }]),
    (list) => [{ ...entry, children: [list] }],
  )
}

function listApart(list: Node, within: readonly Node[]): Node[] {
  const entries = gathered(
    within,
    ({ type }) => !isLineOfItsOwn(type) && mayStand(type, 'listitem'),
    (run) => (isBlank(run) ? [] : [entryOf(trimmed(run))]),
    (line) => {
      if (isList(line)) return [entryOf([line])]
      if (!isLineOfItsOwn(line['type']) || mayStand(line['type'], 'list')) return [line]
      return childrenOf(line).length === 0 ? [] : [entryOf(childrenOf(line))]
    },
  )
  const before = childrenOf(list)
  if (entries.length === 0 && before.length > 0) return []
  const isMended = entries.length !== before.length || entries.some((entry, index) => entry !== within[index])
  return [isMended ? numbered(list, entries) : { ...list, children: entries }]
}

/** As the editor counts: an entry that only holds a list has the number of the next. */
function numbered(list: Node, entries: readonly Node[]): Node {
  let value = typeof list['start'] === 'number' ? list['start'] : 1
  const children = entries.map((entry) => {
    if (entry['type'] !== 'listitem') return entry
    return { ...entry, value: isList(childrenOf(entry)[0]) ? value : value++ }
  })
  return { ...list, children }
}

/** Of what is one line (headings, links): a break between words is a space. */
function breaksAsSpaces(children: readonly Node[]): Node[] {
  return trimmed(children).flatMap((child, index, all) => {
    if (!isBreak(child)) return [child]
    return isBreak(all[index - 1]) ? [] : [SPACE]
  })
}

/** Without the breaks at its ends. */
function trimmed(run: readonly Node[]): Node[] {
  const isKept = (node: Node) => !isBreak(node)
  return run.slice(Math.max(run.findIndex(isKept), 0), run.findLastIndex(isKept) + 1)
}

/** Neighbours that belong together are made one; each of the others is told by itself. */
function gathered(
  nodes: readonly Node[],
  belongs: (node: Node) => boolean,
  together: (run: readonly Node[]) => Node[],
  alone: (node: Node) => Node[],
): Node[] {
  const told: Node[] = []
  let run: Node[] = []
  const close = () => {
    if (run.length > 0) told.push(...together(run))
    run = []
  }
  for (const node of nodes) {
    if (belongs(node)) {
      run.push(node)
      continue
    }
    close()
    told.push(...alone(node))
  }
  close()
  return told
}

function childrenOf({ children }: Node): Node[] {
  return Array.isArray(children) ? children.filter(isRecord) : []
}

function isBlank(run: readonly Node[]): boolean {
  return run.every((node) => isBreak(node) || isBlankText(node))
}

function isBlankText(node: Node): boolean {
  return node['type'] === 'text' && String(node['text']).trim() === ''
}

function isBreak(node: Node | undefined): boolean {
  return node?.['type'] === 'linebreak'
}

function isList(node: Node | undefined): boolean {
  return node?.['type'] === 'list'
}
