'use client'
import { Link, NavGroup, useAuth } from '@payloadcms/ui'
import { usePathname } from '../next-router.ts'
import { PLAN_PATH } from '../tools/places.ts'
import { CALENDAR, COVERAGE, FIGURES, listAt, WORKLIST } from './places.ts'

interface Entry {
  id: string
  href: string
  label: string
}

const DESK: Entry = { id: 'nav-desk', href: '/admin', label: '工作台' }
const REVIEW: Entry = {
  id: 'nav-to-review',
  href: listAt('articles', [['state', 'equals', 'in-review']]),
  label: '等待审核的文章',
}
const REVISE: Entry = { id: 'nav-to-revise', href: WORKLIST, label: '待修订' }
const COVER: Entry = { id: 'nav-coverage', href: COVERAGE, label: '覆盖情况' }

const COUNT: Entry = { id: 'nav-figures', href: FIGURES, label: '讲座指标' }
const PLAN: Entry = { id: 'nav-plan', href: PLAN_PATH, label: '排期' }
const LECTURES: Entry = { id: 'nav-calendar', href: CALENDAR, label: '讲座日历' }

/** 待办: the first group of the menu, by what there is to do. */
export function DeskNav() {
  const here = usePathname()
  const { user } = useAuth()
  const roles: readonly string[] = (user as { roles?: readonly string[] | null } | null)?.roles ?? []
  const worksOnTexts = roles.some((role) => ['editor', 'reviewer', 'administrator'].includes(role))
  const runsLectures = roles.some((role) => ['organizer', 'trainer', 'administrator'].includes(role))
  const entries = [
    DESK,
    ...(worksOnTexts ? [REVIEW, REVISE, COVER, PLAN] : []),
    ...(runsLectures ? [LECTURES, COUNT] : []),
  ]
  const isTextsOnly = worksOnTexts && !runsLectures
  return (
    <>
      {/* Read by desk.css, which takes from the menu what follows and is of no use here. */}
      <span hidden data-desk={isTextsOnly ? 'texts-only' : undefined} />
      <NavGroup label="待办">
        {entries.map(({ id, href, label }) => (
          <Link
            key={id}
            id={id}
            className="nav__link"
            href={href}
            prefetch={false}
            aria-current={here.replace(/\/$/, '') === href ? 'page' : undefined}
          >
            {here.replace(/\/$/, '') === href ? <span className="nav__link-indicator" /> : null}
            <span className="nav__link-label">{label}</span>
          </Link>
        ))}
      </NavGroup>
    </>
  )
}
