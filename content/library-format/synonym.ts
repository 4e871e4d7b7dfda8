import type { z } from 'zod'
import { line } from '../contract/primitives.ts'
import { synonym } from '../contract/synonym.ts'

/** An entry of `synonyms.yaml`. `note` is for editors only: why the words stand together. */
export const synonymEntry = synonym.extend({ note: line.optional() })
export type LibrarySynonym = z.output<typeof synonymEntry> & { file: string }
