import type { ServerProps } from 'payload'
import { requestDay } from '../../desk/clock.ts'
import { dayInWords } from '../../domain/days.ts'
import { ROLES, ROLE_NAMES } from '../../domain/roles.ts'

/** The head of the desk: whose it is, and the day. */
export function Welcome({ user }: ServerProps) {
  const names = ROLES.filter((role) => user?.roles?.includes(role)).map((role) => ROLE_NAMES[role])
  return (
    <div className="desk-welcome">
      <h1>{user?.name ? `${user.name}的工作台` : '工作台'}</h1>
      <p>
        {names.join('、')} · {dayInWords(requestDay())}
      </p>
    </div>
  )
}
