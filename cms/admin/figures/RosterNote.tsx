import type { UIFieldServerProps } from 'payload'
import { requestMoment } from '../../desk/clock.ts'
import { dayOf } from '../../desk/asker.ts'
import { dayInWords } from '../../domain/days.ts'
import { isHeld, yearOf } from '../../domain/indicators/lecture-facts.ts'
import { figuresOf } from '../../domain/indicators/figures.ts'
import { qualificationState } from '../../domain/qualification.ts'
import { dayInChina } from '../../domain/review-day.ts'
import { loadYear } from '../../figures/load-lectures.ts'
import { FIGURES, withQuery } from '../desk/places.ts'

/** Beside a trainer's form: hours given this year, and certificates that run out. */
export async function RosterNote({ data, id, req }: UIFieldServerProps) {
  const roles = req.user?.roles ?? []
  const isOwn = roles.includes('trainer')
  if (id === undefined || !(isOwn || roles.includes('organizer') || roles.includes('administrator'))) return null
  const now = requestMoment()
  const year = yearOf(now)
  const held = (await loadYear(req.payload, { trainer: { equals: id } }, year)).filter(isHeld)
  const { sessions, hours } = figuresOf(held)
  const qualifications = (data?.['qualifications'] ?? []) as readonly { name?: string; expires?: unknown }[]
  const troubles = qualifications.flatMap(({ name, expires }) => {
    const day = dayOf(expires)
    const { kind, days } = qualificationState(day, dayInChina(now))
    if (day === undefined || (kind !== 'expiring' && kind !== 'expired')) return []
    const words = kind === 'expired' ? '已过期' : `还有 ${days} 天到期`
    return [`${name ?? ''}：${words}（${dayInWords(day)}）`]
  })
  return (
    <div className="roster-note">
      <p>
        <a href={withQuery(FIGURES, { year, trainer: String(id) })}>
          {year} 年已讲 {sessions} 场，{hours} 小时
        </a>
      </p>
      {troubles.map((words) => (
        <p key={words} className="desk-warning">
          {words}
        </p>
      ))}
    </div>
  )
}
