import { useAuth } from '@payloadcms/ui'
import { writesTexts } from '../domain/roles.ts'
import { usePathname } from './next-router.ts'

/** Whether the person at the panel writes guidance. */
export function useWritesTexts(): boolean {
  const { user } = useAuth()
  return writesTexts((user?.['roles'] as readonly string[] | null | undefined) ?? [])
}

/** Whether the list on the screen is the trash. */
export function useInTrash(): boolean {
  return usePathname().replace(/\/$/, '').endsWith('/trash')
}
