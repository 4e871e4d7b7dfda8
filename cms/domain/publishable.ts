import { ageIssues } from './ages.ts'
import type { Issue } from './issue.ts'
import { isSlug } from './names.ts'
import { hasContent, richTextReferences, type RichTextReferences } from './rich-text-references.ts'
import { richTextProblems } from './rich-text-safety.ts'

export type ContentKind = 'articles' | 'lessons' | 'courses' | 'curricula'

/** A document about to be published; related documents as ids. */
export interface Publishable {
  readonly slug?: string | null | undefined
  readonly title?: string | null | undefined
  readonly summary?: string | null | undefined
  readonly minMonths?: number | null | undefined
  readonly maxMonths?: number | null | undefined
  readonly concern?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly sources?: readonly string[] | undefined
  readonly courses?: readonly string[] | undefined
  readonly cover?: string | undefined
  readonly body?: unknown
  readonly review?:
    { readonly status?: unknown; readonly reviewer?: unknown; readonly reviewedOn?: unknown } | undefined
}

/** What the rule must know of other documents. */
export interface Surroundings {
  /** Names of the sources in the register, by id. */
  readonly sources: ReadonlyMap<string, string>
  /** Alternative texts of media, by id. */
  readonly media: ReadonlyMap<string, string>
  /** `collection:id` of what families can open. */
  readonly open: ReadonlySet<string>
}

const WITH_AGES: readonly ContentKind[] = ['articles', 'courses']
const WITH_TOPICS: readonly ContentKind[] = ['articles', 'courses']
const WITH_TEXT: readonly ContentKind[] = ['articles', 'lessons']

/** Everything that keeps a document from being published; nothing is published with an issue. */
export function publishingIssues(kind: ContentKind, document: Publishable, around: Surroundings): Issue[] {
  const issues = headIssues(document)
  if (WITH_AGES.includes(kind)) issues.push(...ageIssues(document.minMonths, document.maxMonths))
  if (WITH_TOPICS.includes(kind) && !document.topics?.length) {
    issues.push({ path: 'topics', message: '请至少选一个指导内容，家长靠它找到这一页' })
  }
  if (kind === 'articles' && !document.concern) issues.push({ path: 'concern', message: '请选一个问题领域' })
  if (kind === 'curricula' && !document.courses?.length) {
    issues.push({ path: 'courses', message: '请至少放入一门课程' })
  }
  if (document.cover !== undefined) issues.push(...mediaIssues('cover', [document.cover], around))
  if (WITH_TEXT.includes(kind)) issues.push(...textIssues(document, around), ...reviewIssues(document))
  return issues
}

function headIssues({ slug, title, summary }: Publishable): Issue[] {
  const issues: Issue[] = []
  if (!title?.trim()) issues.push({ path: 'title', message: '请填写标题' })
  if (!summary?.trim()) issues.push({ path: 'summary', message: '请填写摘要，用一两句话先把答案说出来' })
  if (!slug || !isSlug(slug)) {
    issues.push({ path: 'slug', message: '请填写网址名，只能用小写字母、数字和连字符，例如 fever-at-home' })
  }
  return issues
}

function textIssues({ body, sources = [] }: Publishable, around: Surroundings): Issue[] {
  const issues: Issue[] = []
  const references = richTextReferences(body)
  if (!hasContent(body)) issues.push({ path: 'body', message: '正文还是空的' })
  issues.push(...richTextProblems(body).map((message) => ({ path: 'body', message })))
  if (sources.length === 0) issues.push({ path: 'sources', message: '请至少选一个来源，没有依据的内容不能发布' })
  if (sources.some((id) => !around.sources.has(id))) {
    issues.push({ path: 'sources', message: '有一个来源已不在来源库中，请删去或换成别的来源' })
  }
  issues.push(...citationIssues(references, sources, around))
  issues.push(...mediaIssues('body', references.media, around))
  if (references.links.some(({ collection, id }) => !around.open.has(`${collection}:${id}`))) {
    issues.push({ path: 'body', message: '正文里有站内链接指向还没有发布的页面，请先发布那一页，或去掉链接' })
  }
  return issues
}

function citationIssues({ cited }: RichTextReferences, sources: readonly string[], around: Surroundings): Issue[] {
  const issues: Issue[] = []
  const unknown = cited.some((id) => id === undefined || !around.sources.has(id))
  if (unknown) issues.push({ path: 'body', message: '正文里有一处引用没有选来源，或来源已不在来源库中' })
  const unlisted = new Set(cited.filter((id) => id !== undefined && around.sources.has(id) && !sources.includes(id)))
  for (const id of unlisted) {
    issues.push({ path: 'sources', message: `正文引用了“${around.sources.get(id ?? '')}”，请把它加进来源` })
  }
  return issues
}

function mediaIssues(path: string, ids: readonly (string | undefined)[], around: Surroundings): Issue[] {
  if (ids.some((id) => id === undefined || !around.media.has(id))) {
    return [{ path, message: '有一个图片或音视频没有选，或已被删除' }]
  }
  if (ids.some((id) => !around.media.get(id ?? '')?.trim())) {
    return [{ path, message: '有一个图片或音视频缺少替代文字，请到媒体库补上' }]
  }
  return []
}

function reviewIssues({ review }: Publishable): Issue[] {
  if (review?.status !== 'reviewed') return []
  const issues: Issue[] = []
  if (!review.reviewer) issues.push({ path: 'review.reviewer', message: '已审核的内容要写明审核人' })
  if (!review.reviewedOn) issues.push({ path: 'review.reviewedOn', message: '已审核的内容要写明审核日期' })
  return issues
}
