'use client'
import { useAuth } from '@payloadcms/ui'
import { PLAN_PATH } from './places.ts'

const CONTENT_ROLES = ['administrator', 'editor', 'reviewer']

/** 排期 in the menu of those who work on texts. */
export function PlanNavLink() {
  const { user } = useAuth()
  const roles: readonly string[] = user?.['roles'] ?? []
  if (!roles.some((role) => CONTENT_ROLES.includes(role))) return null
  return (
    <a className="nav__link" href={PLAN_PATH}>
      排期
    </a>
  )
}
