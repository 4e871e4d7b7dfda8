import type { z } from 'zod'
import { line } from '../contract/primitives.ts'
import { source } from '../contract/source.ts'

/** An entry of `sources.yaml`. `note` is for editors only: how far the entry was checked. */
export const sourceEntry = source.omit({ isUnread: true }).extend({ note: line.optional() })
/** How editors note that they have not opened the original; they take it out of the note when they have. */
const UNREAD = '未打开原文'

/** The mark of a source whose note says that its original was not opened. */
export const unreadMark = (note: string | null | undefined): { isUnread?: true } =>
  note?.includes(UNREAD) ? { isUnread: true } : {}

export type LibrarySource = z.output<typeof sourceEntry> & { file: string }
