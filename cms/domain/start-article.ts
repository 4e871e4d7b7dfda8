import { AGE_STAGES } from './age-stages.ts'
import type { Issue } from './issue.ts'

/** What a new article is filled in with. */
export interface ArticleStart {
  readonly minMonths: number
  readonly maxMonths: number
  readonly topics?: readonly string[]
  readonly concern?: string
}

/**
 * The first fields of an article for a cell of the coverage: its ages, and its topic in the place of its taxonomy.
 *
 * @param topic as the register knows it; undefined when there is none of that id
 */
export function startArticle(
  topic: { readonly id: string; readonly taxonomy: string } | undefined,
  stageKey: string,
):
  { readonly start: ArticleStart; readonly issue?: undefined } | { readonly start?: undefined; readonly issue: Issue } {
  const stage = AGE_STAGES.find(({ key }) => key === stageKey)
  if (!stage) return { issue: { path: 'stage', message: '没有这个月龄段，请回到覆盖情况重新选' } }
  const ages = { minMonths: stage.minMonths, maxMonths: stage.maxMonths }
  if (topic?.taxonomy === 'guidance') return { start: { ...ages, topics: [topic.id] } }
  if (topic?.taxonomy === 'concern') return { start: { ...ages, concern: topic.id } }
  return { issue: { path: 'topic', message: '没有这个主题，可能已被删除。请回到覆盖情况重新选' } }
}
