import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'

interface SectionProps {
  slug: string
  title: string
  count?: number
  /** Where the whole list is. */
  all?: { href: string; label: string } | undefined
  children: ReactNode
}

/** A part of the desk: what it is, how many there are, the list, and the way to all of them. */
export function Section({ slug, title, count, all, children }: SectionProps) {
  const id = `desk-${slug}`
  return (
    <section className="desk-section" aria-labelledby={id} data-section={slug}>
      <div className="desk-section__head">
        <h2 id={id}>
          {title}
          {count === undefined ? null : <span className="desk-count">{count}</span>}
        </h2>
        {all ? (
          <Link className="desk-all" href={all.href} prefetch={false}>
            {all.label}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  )
}

/** What a section says when there is nothing in it: that this is fine, or what to do next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="desk-empty">{children}</p>
}

export function Lines({ children }: { children: ReactNode }) {
  return <ul className="desk-lines">{children}</ul>
}

interface LineProps {
  href: string
  title: string
  /** What kind of text it is, before its title. */
  kind?: string | undefined
  meta?: ReactNode
  children?: ReactNode
}

export function Line({ href, title, kind, meta, children }: LineProps) {
  return (
    <li className="desk-line">
      <div className="desk-line__main">
        {kind ? <span className="desk-kind">{kind}</span> : null}
        <Link className="desk-line__title" href={href} prefetch={false}>
          {title}
        </Link>
        {meta ? <span className="desk-meta">{meta}</span> : null}
      </div>
      {children}
    </li>
  )
}

export const KIND_NAMES: Readonly<Record<string, string>> = {
  articles: '文章',
  lessons: '课',
  courses: '课程',
  curricula: '课程体系',
}
