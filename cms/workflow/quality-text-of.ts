import { relatedIds } from '../domain/publishable-document.ts'
import type { ContentKind } from '../domain/publishable.ts'
import type { QualityText } from '../domain/quality/quality-text.ts'
import { relatedId } from '../domain/rich-text-walk.ts'
import { bodyMisfits } from '../publisher/to-contract/body-misfits.ts'
import { idOf, type Names } from '../publisher/to-contract/names.ts'
import { richText } from '../publisher/to-contract/rich-text.ts'
import type { StoredText } from './stored-text.ts'

/** Kinds of pages as links name them, by collection. */
export const LINK_KINDS: Readonly<Record<string, string>> = {
  articles: 'article',
  lessons: 'lesson',
  courses: 'course',
  curricula: 'curriculum',
  lectures: 'lecture',
  venues: 'venue',
  trainers: 'trainer',
}

/** Also what is not published has a name here, so that the checks find the links to it. */
const BY_ID: Names = { nameOf: (_collection, relation) => idOf(relation) ?? '' }

/**
 * A stored text, finished or not, as the checks want it; documents go by their id, but for the concern.
 * @param concern key of the text's concern, see `loadConcern`
 * @throws Unpublishable for what no page can show
 */
export function qualityTextOf(kind: ContentKind, text: StoredText, concern?: string): QualityText {
  const hasBody = kind === 'articles' || kind === 'lessons'
  const hasAges = kind === 'articles' || kind === 'courses'
  return {
    kind,
    id: text.id === undefined ? undefined : String(text.id),
    title: text.title ?? '',
    summary: wordsOf(text['summary']),
    ...(hasAges ? { ages: { minMonths: text['minMonths'], maxMonths: text['maxMonths'] } } : {}),
    topics: relatedIds(text['topics']),
    concern,
    sources: relatedIds(text['sources']),
    keyPoints: kind === 'lessons' && Array.isArray(text['keyPoints']) ? text['keyPoints'].map(wordsOf) : undefined,
    cover: relatedId(text['cover']),
    body: hasBody ? richText(text['body'], BY_ID) : [],
    misfits: hasBody ? bodyMisfits(text['body'], BY_ID) : [],
  }
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')
