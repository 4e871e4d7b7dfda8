import type { z } from 'zod'
import { curriculum } from '../contract/curriculum.ts'

/** `curricula/<slug>.yaml`. */
export const curriculumFile = curriculum.omit({ slug: true })
export type LibraryCurriculum = z.output<typeof curriculumFile> & { file: string; slug: string }
