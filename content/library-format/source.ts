import type { z } from 'zod'
import { line } from '../contract/primitives.ts'
import { source } from '../contract/source.ts'

/** An entry of `sources.yaml`. `note` is for editors only: how far the entry was checked. */
export const sourceEntry = source.omit({ isUnread: true }).extend({ note: line.optional() })

export type LibrarySource = z.output<typeof sourceEntry> & { file: string }
