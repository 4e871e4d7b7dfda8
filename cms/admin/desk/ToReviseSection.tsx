import { loadWorklist } from '../../desk/load-worklist.ts'
import { dayInChina } from '../../domain/review-day.ts'
import { filterWork, ownFirst } from '../../domain/worklist.ts'
import { documentAt, WORKLIST } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Empty, KIND_NAMES, Line, Lines, Section } from './Section.tsx'

const LISTED = 6

/** The head of the worklist, one's own texts first. */
export async function ToReviseSection({ asker, section, now }: SectionArgs) {
  const due = filterWork(await loadWorklist(asker, dayInChina(now)), {})
  const own = due.filter(({ owner }) => owner === asker.user.id).length
  return (
    <Section
      slug={section}
      title="待修订"
      count={due.length}
      all={{ href: WORKLIST, label: own > 0 ? `看全部，其中我负责 ${own} 篇` : '看全部' }}
    >
      {due.length === 0 ? <Empty>没有要修订的内容：来源、时间表和复审日期都是现行的。</Empty> : null}
      <Lines>
        {ownFirst(due, asker.user.id)
          .slice(0, LISTED)
          .map(({ kind, id, title, owner, reasons }) => (
            <Line
              key={`${kind}:${id}`}
              href={documentAt(kind, id)}
              kind={KIND_NAMES[kind]}
              title={title}
              meta={owner === asker.user.id ? '我负责' : undefined}
            >
              <p className="desk-reason">{reasons[0]?.message}</p>
            </Line>
          ))}
      </Lines>
    </Section>
  )
}
