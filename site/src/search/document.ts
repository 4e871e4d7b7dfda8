import type { AgeRange } from '../../../content/contract/primitives.ts'

/** The kinds of pages that search finds, in the order in which the filter offers them. */
export const KINDS = [
  { key: 'article', name: '知识' },
  { key: 'lesson', name: '课' },
  { key: 'course', name: '课程' },
  { key: 'lecture', name: '讲座活动' },
  { key: 'tool', name: '时间表' },
  { key: 'help', name: '帮助' },
] as const
export type Kind = (typeof KINDS)[number]['key']

/** One page as it goes into the index. */
export interface SearchDocument {
  kind: Kind
  url: string
  title: string
  /** Other words for the same. */
  aliases: string[]
  headings: string[]
  summary: string
  body: string
  /** Undefined for pages that have no age: help. */
  ages?: AgeRange | undefined
  /** Keys of the navigation stages its ages touch; empty without ages. */
  stages: string[]
}

/** What a result shows of a page; its place in the list is its number in the index. */
export interface ResultDocument {
  kind: Kind
  url: string
  title: string
  summary: string
  ages?: AgeRange | undefined
  stages: string[]
  aliases: string[]
  /** Plain text in which the words of the query are looked for. */
  text: string
}

/** The part of a document that the browser needs to show it. */
export function resultDocument({
  kind,
  url,
  title,
  summary,
  ages,
  stages,
  aliases,
  body,
}: SearchDocument): ResultDocument {
  return { kind, url, title, summary, ...(ages && { ages }), stages, aliases, text: body }
}
