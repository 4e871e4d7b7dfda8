import type { LinkTarget } from '../contract/body.ts'
import type { LibraryEntries } from './library-entries.ts'
import { nearest } from './nearest.ts'

/** A register that others point into. */
export interface Register {
  names: ReadonlySet<string>
  /** As messages name one entry: 来源. */
  called: string
  /** What its entries are found by: key, slug, 代码. */
  by: string
  /** Where one would add an entry. */
  place: string
}

export type Registers = Record<'source' | 'media' | 'schedule' | 'region' | LinkTarget['kind'], Register>

/** The registers of a library. Broken entries count as known: their own mistake is reported already. */
export function registersOf(names: ReadonlyMap<string, ReadonlySet<string>>): Registers {
  const register = (place: string, called: string, by: string): Register => ({
    names: names.get(place) ?? new Set(),
    called,
    by,
    place,
  })
  return {
    source: register('sources.yaml', '来源', ' key '),
    media: register('media.yaml', '媒体文件', ' key '),
    schedule: register('schedules', '官方时间表', ' key '),
    region: register('demo/regions.yaml', '区域', '代码'),
    article: register('articles', '文章', ' slug '),
    lesson: register('lessons', '课', ' slug '),
    course: register('courses', '课程', ' slug '),
    curriculum: register('curricula', '课程体系', ' slug '),
    lecture: register('demo/lectures.yaml', '讲座', ' slug '),
    venue: register('demo/venues.yaml', '场地', ' slug '),
    trainer: register('demo/trainers.yaml', '讲师', ' slug '),
  }
}

/** What is wrong with pointing to `name`, or undefined. */
export function missingIn({ names, called, by, place }: Register, name: string): string | undefined {
  if (names.has(name)) return undefined
  const guess = /^\d+$/.test(name) ? undefined : nearest(name, names)
  const advice = guess === undefined ? `请改成已有的，或先在 ${place} 里加上它。` : `你是不是想写 ${guess}？`
  return `没有${by}为 ${name} 的${called}。${advice}`
}

const TAXONOMIES = { guidance: '指导内容', concern: '问题领域', domain: '发展领域' } as const

/** What is wrong with a topic of this taxonomy, or undefined. */
export function wrongTopic(
  topics: LibraryEntries['topics'],
  taxonomy: keyof typeof TAXONOMIES,
  key: string,
): string | undefined {
  const found = topics.find(({ value }) => value.key === key)?.value
  if (found?.taxonomy === taxonomy) return undefined
  if (found) {
    return `${key} 是${TAXONOMIES[found.taxonomy]}（${found.taxonomy}），这里要写${TAXONOMIES[taxonomy]}（${taxonomy}）。`
  }
  const keys = topics.filter(({ value }) => value.taxonomy === taxonomy).map(({ value }) => value.key)
  const guess = nearest(key, keys)
  const advice = guess === undefined ? `可以写的有：${keys.join('、')}。` : `你是不是想写 ${guess}？`
  return `没有 key 为 ${key} 的主题（${taxonomy}）。${advice}`
}

/** What is wrong with a word of `vocabulary.yaml`, or undefined. */
export function wrongWord(words: readonly string[] | undefined, list: string, word: string): string | undefined {
  if (words === undefined || words.includes(word)) return undefined
  const guess = nearest(word, words)
  const advice = guess === undefined ? `可以写的有：${words.join('、')}。` : `你是不是想写 ${guess}？`
  return `词表 vocabulary.yaml 的 ${list} 里没有「${word}」。${advice}`
}
