import { Link } from '@payloadcms/ui'
import { loadOverview } from '../../desk/load-overview.ts'
import { STATE_NAMES } from '../../domain/content-states.ts'
import { listAt } from './places.ts'
import type { SectionArgs } from './section-args.ts'
import { Section } from './Section.tsx'

/** The platform in a few numbers. */
export async function OverviewSection({ asker, section, now }: SectionArgs) {
  const overview = await loadOverview(asker, now)
  if (!overview) return null
  const { texts, comingLectures, lecturesToApprove, accounts } = overview
  const figures = [
    ...texts.map(({ state, count }) => ({
      name: STATE_NAMES[state],
      count,
      href: listAt('articles', [['state', 'equals', state]]),
    })),
    { name: '将要举办的讲座', count: comingLectures, href: '/admin/collections/lectures' },
    { name: '待批的讲座', count: lecturesToApprove, href: listAt('lectures', [['state', 'equals', 'submitted']]) },
    { name: '账号', count: accounts, href: '/admin/collections/users' },
  ]
  return (
    <Section slug={section} title="总览">
      <ul className="desk-figures">
        {figures.map(({ name, count, href }) => (
          <li key={name}>
            <Link href={href} prefetch={false}>
              <strong>{count}</strong>
              <span>{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
