import type { Asker } from '../../desk/asker.ts'
import type { DeskSection } from '../../domain/desk-sections.ts'

/** What each part of the desk is given. */
export interface SectionArgs {
  readonly asker: Asker
  readonly section: DeskSection
  readonly now: Date
}
