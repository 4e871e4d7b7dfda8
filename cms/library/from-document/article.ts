import type { LibraryArticle } from '../../../content/library-format/article.ts'
import type { Article } from '../../payload-types.ts'
import { toArticle } from '../../publisher/to-contract/article.ts'
import type { Names } from '../../publisher/to-contract/names.ts'
import type { WithoutFile } from './without-file.ts'

/** A stored article as its library file says it. */
export function articleEntry(document: Article, names: Names): WithoutFile<LibraryArticle> {
  const { review, updatedOn: _changes, ...article } = toArticle(document, names)
  return { ...article, reviewBy: review.reviewBy }
}
