import { z } from 'zod'
import { day, line } from '../contract/primitives.ts'
import { trainer } from '../contract/trainer.ts'

/** A certificate; only its name is ever published, and only until it expires. */
const qualification = z.strictObject({ name: line, issuer: line, number: line, expires: day.optional() })
export type Qualification = z.output<typeof qualification>

/** An entry of `demo/trainers.yaml`. */
export const trainerEntry = trainer.extend({ qualifications: z.array(qualification).default([]) })
export type LibraryTrainer = z.output<typeof trainerEntry> & { file: string }
