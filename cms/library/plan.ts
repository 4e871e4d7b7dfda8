import type { Context, Entry, Kind } from './kind.ts'
import { nameOf } from './kind.ts'
import type { Loosened } from './without-dead-links.ts'
import { withoutDeadLinks } from './without-dead-links.ts'
import type { Ids } from './to-document/ids.ts'

export interface Reference {
  readonly collection: string
  readonly name: string
}

/** One entry to import, with everything it points to. */
export interface Item {
  readonly kind: Kind
  readonly name: string
  readonly entry: Entry
  readonly references: readonly Reference[]
}

export interface RefusedItem {
  readonly item: Item
  readonly reason: string
}

export function itemOf(kind: Kind, entry: Entry, context: Context): Item {
  return { kind, name: nameOf(kind, entry), entry, references: referencesOf(kind, entry, context) }
}

/** Asks the mapping itself, so that nothing it needs can be forgotten. */
function referencesOf(kind: Kind, entry: Entry, context: Context): Reference[] {
  const found = new Map<string, Reference>()
  const ids: Ids = {
    idOf: (collection, name) => {
      found.set(`${collection}:${name}`, { collection, name })
      return name
    },
  }
  kind.toData(entry, ids, context)
  return [...found.values()]
}

const keyOf = ({ collection, name }: Reference): string => `${collection}:${name}`
const ownKey = ({ kind, name }: Item): string => `${kind.collection}:${name}`

/**
 * Takes out what cannot be imported: entries that point to something that is neither stored nor imported with them, and
 * whatever points to those. The others come in an order in which each finds what it points to; only texts (kinds with
 * drafts) may point to each other in a circle.
 */
export function plan(
  items: readonly Item[],
  isStored: (reference: Reference) => boolean,
): { ordered: Item[]; refused: RefusedItem[] } {
  const refused: RefusedItem[] = []
  let remaining = [...items]
  for (let isSettled = false; !isSettled;) {
    const importable = new Set(remaining.map(ownKey))
    const missing = (item: Item) =>
      item.references.find((reference) => !isStored(reference) && !importable.has(keyOf(reference)))
    const lost = remaining.flatMap((item) => {
      const reference = missing(item)
      return reference ? [{ item, reason: `指向的 ${keyOf(reference)} 没有，或它自己也没能导入` }] : []
    })
    refused.push(...lost)
    remaining = remaining.filter((item) => !lost.some((one) => one.item === item))
    isSettled = lost.length === 0
  }
  const { ordered, circular } = inOrder(remaining)
  const circles = circular.map((item) => ({ item, reason: '和别的条目互相指向，绕成了一圈' }))
  if (circles.length === 0) return { ordered, refused }
  // What points to a circle goes with it.
  const rest = plan(ordered, isStored)
  return { ordered: rest.ordered, refused: [...refused, ...circles, ...rest.refused] }
}

/**
 * As `plan`, but what a text can do without is no reason to refuse it: related articles and links that lead nowhere are
 * taken out of it, each with a warning.
 */
export function planWithoutDeadLinks(
  items: readonly Item[],
  isStored: (reference: Reference) => boolean,
  context: Context,
): { ordered: Item[]; refused: RefusedItem[]; warned: RefusedItem[] } {
  const original = new Map<string, Item>(items.map((item) => [ownKey(item), item]))
  const loosen = (item: Item, isThere: (reference: Reference) => boolean): { item: Item; loosened: Loosened } => {
    const loosened = withoutDeadLinks(item.entry, isThere)
    return { item: itemOf(item.kind, loosened.entry, context), loosened }
  }
  const alone = items.map((item) => (item.kind.hasDrafts ? loosen(item, () => false).item : item))
  const { ordered, refused } = plan(alone, isStored)
  const importable = new Set(ordered.map(ownKey))
  const isThere = (reference: Reference) => isStored(reference) || importable.has(keyOf(reference))
  const warned: RefusedItem[] = []
  const complete = ordered.map((one) => {
    const whole = original.get(ownKey(one)) ?? one
    if (!whole.kind.hasDrafts) return whole
    const { item, loosened } = loosen(whole, isThere)
    warned.push(...loosened.warnings.map((reason) => ({ item, reason })))
    return item
  })
  return { ordered: complete, refused, warned }
}

/** Within a kind without drafts, what is pointed to comes first. */
function inOrder(items: readonly Item[]): { ordered: Item[]; circular: Item[] } {
  const ordered: Item[] = []
  const circular: Item[] = []
  for (const group of Map.groupBy(items, ({ kind }) => kind).values()) {
    let waiting = group
    while (waiting.length > 0) {
      const open = new Set(waiting.map(ownKey))
      const isReady = (item: Item) => item.kind.hasDrafts || !item.references.some((one) => open.has(keyOf(one)))
      const ready = waiting.filter(isReady)
      ordered.push(...ready)
      if (ready.length === 0) {
        circular.push(...waiting)
        break
      }
      waiting = waiting.filter((item) => !isReady(item))
    }
  }
  return { ordered, circular }
}
