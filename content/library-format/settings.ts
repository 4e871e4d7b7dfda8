import { z } from 'zod'
import { settings } from '../contract/settings.ts'

/** `settings.yaml`. `reviewByMonths`: after how many months a new text is due for review. */
export const settingsFile = settings.extend({ reviewByMonths: z.int().min(1).max(120).optional() })
export type LibrarySettings = z.output<typeof settingsFile> & { file: string }
