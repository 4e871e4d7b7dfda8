import type { Catalog } from '../../../content/contract/catalog.ts'
import type { Source } from '../../../content/contract/source.ts'
import { longDay } from './dates.ts'
import { lookup } from './lookup.ts'

/** One entry of the list of sources below a text. */
export interface SourceView {
  /** As citations show it, from 1. */
  number: number
  /** Where citations jump to. */
  id: string
  title: string
  /** Organisation, document number, year. */
  details: string
  url?: string | undefined
  language: 'zh' | 'en'
  /** What readers should know of how it was checked. */
  caution?: string | undefined
  /** Superseded or no longer valid. */
  warning?: string | undefined
  /** The places in the text that cite it, in reading order. */
  backLinks: { id: string; label: string }[]
}

/**
 * Gives each citation of a text its number and anchor. A source's number is its place in the text's own list of sources;
 * a source that is cited but not listed comes after these.
 */
export class Citations {
  readonly #numbers = new Map<string, number>()
  readonly #uses = new Map<string, string[]>()

  constructor(sources: readonly string[]) {
    for (const key of sources) this.#number(key)
  }

  /** Notes one more citation; call in reading order. */
  cite(source: string): { number: number; id: string; href: string } {
    const number = this.#number(source)
    const uses = this.#uses.get(source) ?? []
    const id = `cite-${number}-${uses.length + 1}`
    this.#uses.set(source, [...uses, id])
    return { number, id, href: `#source-${number}` }
  }

  list(catalog: Catalog): SourceView[] {
    return [...this.#numbers].flatMap(([key, number]) => {
      const source = lookup(catalog).source.get(key)
      if (!source) return []
      const backLinks = (this.#uses.get(key) ?? []).map((id, index) => ({
        id,
        label: `回到引用处 ${number}-${index + 1}`,
      }))
      return { ...sourceView(catalog, source), number, id: `source-${number}`, backLinks }
    })
  }

  #number(source: string): number {
    const number = this.#numbers.get(source) ?? this.#numbers.size + 1
    this.#numbers.set(source, number)
    return number
  }
}

function sourceView(
  catalog: Catalog,
  source: Source,
): Pick<SourceView, 'title' | 'details' | 'url' | 'language' | 'caution' | 'warning'> {
  return {
    title: source.title,
    details: [source.organisation, source.documentNumber, `${source.year} 年`].filter(Boolean).join('，'),
    url: source.url,
    language: source.language,
    caution: source.isUnread && '（原文待核对）',
    warning: sourceWarning(catalog, source),
  }
}

function sourceWarning(catalog: Catalog, source: Source): string | undefined {
  if (source.supersededBy) {
    const successor = lookup(catalog).source.get(source.supersededBy)
    return successor
      ? `已被《${successor.title}》（${successor.year} 年）取代，本页待修订。`
      : '已被新文件取代，本页待修订。'
  }
  if (source.validUntil && source.validUntil < catalog.today) {
    return `有效期到 ${longDay(source.validUntil)}，本页待修订。`
  }
  return undefined
}
