import { createHash } from 'node:crypto'
import type { ContentKind } from '../domain/publishable.ts'
import { signedText } from '../domain/sign-off.ts'
import { toArticle } from '../publisher/to-contract/article.ts'
import { toCourse } from '../publisher/to-contract/course.ts'
import { toCurriculum } from '../publisher/to-contract/curriculum.ts'
import { toLesson } from '../publisher/to-contract/lesson.ts'
import { idOf, type Names, Unpublishable } from '../publisher/to-contract/names.ts'

const MAPPERS: Readonly<Record<ContentKind, (document: never, names: Names) => object>> = {
  articles: toArticle,
  lessons: toLesson,
  courses: toCourse,
  curricula: toCurriculum,
}

/**
 * Documents go by their id: that a linked page got another address, or is offline for a while, makes no other text of
 * what a reviewer signed.
 */
const BY_ID: Names = { nameOf: (_collection, relation) => idOf(relation) ?? '' }
/** What only keeps a document, and the mapper wants to see as dates. */
const KEEPING = { createdAt: '2000-01-01', updatedAt: '2000-01-01', publishedOn: undefined, review: undefined }

/** Hash of what a reviewer vouches for; empty for a text that cannot be brought into its published form. */
export function signedHash(kind: ContentKind, document: Readonly<Record<string, unknown>>): string {
  try {
    const published = MAPPERS[kind]({ ...document, ...KEEPING } as never, BY_ID)
    return createHash('sha256')
      .update(signedText(kind, published as Record<string, unknown>))
      .digest('hex')
  } catch (error) {
    // A TypeError: a number that was not filled in.
    if (error instanceof Unpublishable || error instanceof TypeError) return ''
    throw error
  }
}
