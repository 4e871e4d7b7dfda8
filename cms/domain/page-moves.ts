import type { FormerAddress } from './former-addresses.ts'
import type { ContentKind } from './publishable.ts'

/** A published text before and after a save, as far as its address goes. */
export interface Named {
  readonly slug: string
  /** Of a course: its lessons by id, in order. */
  readonly lessons?: readonly string[] | undefined
}

interface Around {
  /** Slugs of the published courses that list the lesson. */
  readonly courses: readonly string[]
  /** Slugs of published lessons, by id. */
  readonly lessons: ReadonlyMap<string, string>
}

/** Folder of the pages of a kind. A lesson's page lies below its course's. */
export const PAGE_FOLDERS: Readonly<Record<ContentKind, string>> = {
  articles: '/articles/',
  lessons: '/courses/',
  courses: '/courses/',
  curricula: '/curricula/',
}

/** Pages whose address changes with a text's: its own, and with a course those of its lessons. */
export function pageMoves(kind: ContentKind, before: Named, after: Named, around: Around): FormerAddress[] {
  if (before.slug === after.slug) return []
  if (kind === 'lessons') {
    return around.courses.map((course) => move(`/courses/${course}/`, before.slug, after.slug))
  }
  const own = move(PAGE_FOLDERS[kind], before.slug, after.slug)
  if (kind !== 'courses') return [own]
  const kept = (after.lessons ?? []).filter((id) => before.lessons?.includes(id))
  const slugs = kept.flatMap((id) => around.lessons.get(id) ?? [])
  return [own, ...slugs.map((slug) => ({ from: `${own.from}${slug}/`, to: `${own.to}${slug}/` }))]
}

function move(folder: string, before: string, after: string): FormerAddress {
  return { from: `${folder}${before}/`, to: `${folder}${after}/` }
}
