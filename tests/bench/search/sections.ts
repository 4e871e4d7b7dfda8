import fs from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { SearchDocument } from '../../../site/src/search/document.ts'

export interface Section {
  readonly id: number
  readonly title: string
  readonly heading: string
  readonly body: string
}

/** A heading, and the section that it stands over. */
export interface Question {
  readonly query: string
  readonly id: number
}

const FILE = 'zh-sections-10k.jsonl.gz'

/** Real Chinese sections from the folder `BENCH_DATA`, or from where the measured data lies beside the repository. */
export async function readSections(count = Infinity): Promise<Section[]> {
  const folder = process.env['BENCH_DATA'] ?? path.join(import.meta.dirname, '../../../../shared/bench')
  const packed = await fs.readFile(path.join(folder, FILE)).catch(() => {
    throw new Error(
      `${path.join(folder, FILE)} is not there: set BENCH_DATA to a folder with ${FILE}, one JSON object a line with title, heading and body`,
    )
  })
  const lines = gunzipSync(packed).toString().trim().split('\n').slice(0, count)
  return lines.map((line, id) => ({ ...(JSON.parse(line) as Section), id }))
}

export const documentOf = ({ id, title, heading, body }: Section): SearchDocument => ({
  kind: 'article',
  url: `/sections/${id}/`,
  title,
  aliases: [],
  headings: [heading],
  summary: '',
  body,
  stages: [],
})

/** So many headings that stand over one section only and have Chinese words, spread evenly. */
export function questions(sections: readonly Section[], count: number): Question[] {
  const times = new Map<string, number>()
  for (const { heading } of sections) times.set(heading, (times.get(heading) ?? 0) + 1)
  const usable = sections.filter(({ heading }) => times.get(heading) === 1 && /\p{Script=Han}{3}/u.test(heading))
  const step = usable.length / Math.min(count, usable.length)
  return Array.from({ length: Math.min(count, usable.length) }, (_, at) => usable[Math.floor(at * step)])
    .filter((section) => section !== undefined)
    .map(({ heading, id }) => ({ query: heading, id }))
}

export interface Relevance {
  mrr: number
  recall5: number
}

/** Mean reciprocal rank within ten, and how often the section is among the first five. */
export function relevance(ranks: readonly number[]): Relevance {
  const share = (value: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + value(rank), 0) / ranks.length
  return {
    mrr: share((rank) => (rank >= 1 && rank <= 10 ? 1 / rank : 0)),
    recall5: share((rank) => (rank >= 1 && rank <= 5 ? 1 : 0)),
  }
}
