import type { Payload } from 'payload'
import { block, heading, paragraph, richText } from '../factories/rich-text.ts'
import { readSections } from './search/sections.ts'

/** Characters of a paragraph. */
const PARAGRAPH = 180
/** The day before which all articles were changed last: what a bench edits comes first in every list. */
const NEWEST = Date.UTC(2026, 5, 1)
const DAY_MS = 24 * 60 * 60 * 1000
const AT_ONCE = 20

const cut = (text: string, length: number): string => [...text].slice(0, length).join('').trim() || '一段文字'

const paragraphs = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / PARAGRAPH) }, (_, index) =>
    text.slice(index * PARAGRAPH, (index + 1) * PARAGRAPH),
  )

/**
 * Adds so many articles to a database with the library in it: texts of the bench, each in a concern, with one to three
 * topics, a domain, two sources and three related articles. Written past hooks and versions, which a publisher does not
 * see: ten times as fast as one save after another. The same number gives the same articles.
 */
export async function fillArticles(payload: Payload, count: number): Promise<void> {
  const ids = async (collection: 'topics' | 'sources', taxonomy?: string): Promise<string[]> => {
    const where = taxonomy ? { taxonomy: { equals: taxonomy } } : {}
    const { docs } = await payload.find({ collection, where, limit: 0, pagination: false, depth: 0, sort: 'key' })
    return docs.map(({ id }) => id)
  }
  const [concerns, topics, domains, sources] = [
    await ids('topics', 'concern'),
    await ids('topics', 'guidance'),
    await ids('topics', 'domain'),
    await ids('sources'),
  ]
  const sections = await readSections()
  const stored: string[] = []
  const oneOf = (list: readonly string[], number: number): string => list[number % list.length] ?? ''
  const write = async (number: number): Promise<void> => {
    const section = sections[number % sections.length]
    if (!section) throw new Error('BENCH_DATA holds no sections')
    const months = (number * 7) % 35
    const at = new Date(NEWEST - (number % 900) * DAY_MS).toISOString()
    const { id } = (await payload.db.create({
      collection: 'articles',
      data: {
        slug: `bench-${String(number).padStart(5, '0')}`,
        title: `第 ${number} 篇 ${cut(section.title, 28)}`,
        summary: cut(section.body, 80),
        minMonths: months,
        maxMonths: Math.min(36, months + 1 + (number % 12)),
        concern: oneOf(concerns, number),
        topics: [...new Set(Array.from({ length: 1 + (number % 3) }, (_, step) => oneOf(topics, number + step * 5)))],
        domains: [oneOf(domains, number)],
        aliases: [],
        sources: [...new Set([oneOf(sources, number), oneOf(sources, number * 3 + 1)])],
        related: stored.length > 100 ? [1, 10, 100].map((back) => stored[stored.length - back] ?? '') : [],
        body: richText(
          heading('h2', cut(section.heading, 40)),
          ...paragraphs(section.body).map((text) => paragraph(text)),
          // Without it nothing about illness may be signed.
          block('doctor', { urgency: 'today', signs: ['精神差', '叫不醒'] }),
        ),
        review: { status: 'demo', reviewBy: '2028-11-01' },
        publishedOn: at,
        createdAt: at,
        updatedAt: at,
        state: 'published',
        _status: 'published',
      },
    })) as { id: string }
    stored.push(String(id))
  }
  for (let start = 0; start < count; start += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => write(start + index)))
}
