import type { Payload } from 'payload'
import type { Library } from '../../content/library-format/library.ts'
import { dayInChina } from '../publisher/to-contract/days.ts'
import { Unpublishable } from '../publisher/to-contract/names.ts'
import { ExportNames } from './export-names.ts'
import { asGiven } from './fingerprint.ts'
import { type Entry, type Kind, nameOf, type Stored } from './kind.ts'
import { KINDS } from './kinds.ts'
import { ImportRecords } from './records.ts'
import { loadStock } from './stock.ts'

/** A document that the library's files cannot hold. */
export interface RefusedExport {
  readonly called: string
  readonly name: string
  readonly reason: string
}

export interface Collected {
  readonly entries: ReadonlyMap<Kind, readonly Entry[]>
  readonly refused: readonly RefusedExport[]
  /** Exported without links and related texts that are not. */
  readonly leftOut: readonly RefusedExport[]
}

/**
 * What is published, as entries of a library. Of the made-up county only what came from a library: real places and
 * people stay in the database.
 * @param target the library that is exported into; its entries stay there, so they may be pointed to
 */
export async function collectEntries(payload: Payload, target: Library | undefined, now: Date): Promise<Collected> {
  const records = await new ImportRecords(payload).load(KINDS.map(({ collection }) => collection))
  const published = await loadStock(payload, KINDS, 'published')
  const names = new ExportNames(await loadStock(payload, KINDS, 'latest'))
  const inTarget = new Map(KINDS.map((kind) => [kind, new Map(entriesByName(kind, target))]))
  const documents = new Map<Kind, Stored[]>()
  for (const kind of KINDS) {
    const isExported = (document: Stored) => !kind.isDemo || records.of(kind.collection, nameOf(kind, document))
    const stored = published.all(kind.collection).filter(isExported)
    documents.set(kind, stored)
    for (const document of stored) names.hold(kind.collection, nameOf(kind, document))
    for (const name of inTarget.get(kind)?.keys() ?? []) names.hold(kind.collection, name)
  }

  let leftOut: RefusedExport[] = []
  const toEntry = (kind: Kind, document: Stored): Entry => {
    const name = nameOf(kind, document)
    const baseDay = records.of(kind.collection, name)?.baseDay ?? dayInChina(now.toISOString())
    const before = inTarget.get(kind)?.get(name)
    if (before) return { ...asGiven(kind.toEntry(document, names, { baseDay }), before), file: before.file } as Entry
    const missed = new Set<string>()
    const entry = kind.toEntry(
      document,
      names.lenient((what) => missed.add(what)),
      { baseDay },
    )
    leftOut.push(...[...missed].map((reason) => ({ called: kind.called, name, reason })))
    return { ...entry, file: '' } as Entry
  }

  const refused: RefusedExport[] = []
  const entries = new Map<Kind, Entry[]>()
  // A document that is refused takes along what cannot be without it, unless its old file stays.
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    leftOut = []
    for (const [kind, stored] of documents) {
      entries.set(kind, [])
      const remaining = stored.filter((document) => {
        try {
          entries.get(kind)?.push(toEntry(kind, document))
          return true
        } catch (error) {
          if (!(error instanceof Unpublishable)) throw error
          const name = nameOf(kind, document)
          refused.push({ called: kind.called, name, reason: error.reason })
          if (!inTarget.get(kind)?.has(name)) {
            names.drop(kind.collection, name)
            isSettled = false
          }
          return false
        }
      })
      documents.set(kind, remaining)
    }
  }
  return { entries, refused, leftOut }
}

const entriesByName = (kind: Kind, library: Library | undefined): [string, Entry][] =>
  library ? kind.entries(library).map((entry) => [nameOf(kind, entry), entry]) : []
