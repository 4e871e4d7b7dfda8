import { Link } from '@payloadcms/ui'
import { WORKLIST, withQuery } from './places.ts'

interface PagesProps {
  page: number
  pages: number
  query: Readonly<Record<string, string | undefined>>
}

/** The way to the pages before and after. */
export function Pages({ page, pages, query }: PagesProps) {
  if (pages <= 1) return null
  return (
    <nav className="desk-pages" aria-label="翻页">
      {page > 1 ? (
        <Link href={withQuery(WORKLIST, { ...query, page: page - 1 })} prefetch={false}>
          上一页
        </Link>
      ) : null}
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages ? (
        <Link href={withQuery(WORKLIST, { ...query, page: page + 1 })} prefetch={false}>
          下一页
        </Link>
      ) : null}
    </nav>
  )
}
