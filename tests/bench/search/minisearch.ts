import fs from 'node:fs/promises'
import { brotliCompressSync, constants } from 'node:zlib'
import MiniSearch from 'minisearch'
import { tokenize } from '../../../site/src/search/tokenize.ts'
import type { Question, Section } from './sections.ts'

const size = (content: string | Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

/** MiniSearch with our pairs of characters and our weights, prefix search off, its whole index sent to the browser. */
export async function measureMinisearch(sections: readonly Section[], asked: readonly Question[]) {
  const options = {
    fields: ['title', 'heading', 'body'],
    storeFields: ['title'],
    tokenize: (text: string) => tokenize(text).terms,
    processTerm: (term: string) => term,
    searchOptions: { prefix: false, boost: { title: 10, heading: 4, body: 1 } },
  }
  const index = new MiniSearch<Section>(options)
  index.addAll(sections)
  const ranks = asked.map(({ query, id }) => index.search(query).findIndex((result) => result.id === id) + 1)
  const library = await fs.readFile(new URL(import.meta.resolve('minisearch')))
  return { ranks, bytes: size(JSON.stringify(index)) + size(library) }
}
