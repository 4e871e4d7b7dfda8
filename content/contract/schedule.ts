import { z } from 'zod'
import { day, key, text } from './primitives.ts'

/** 官方时间表: versioned, dated data. A page names the version it shows. */

const months = z.int().min(0).max(84)

const dose = z.strictObject({
  id: key,
  vaccine: text,
  abbreviation: text,
  dose: z.int().min(1),
  /** Youngest age in months; vaccinate as soon as possible from then on. */
  minMonths: months,
  /** Should be done before this age in months. */
  beforeMonths: months.optional(),
  route: text,
  prevents: text,
  note: text.optional(),
})
const visit = z.strictObject({
  id: key,
  name: text,
  months,
  when: text,
  place: text,
  items: z.array(text).min(1),
})
const signs = z.strictObject({ months, signs: z.array(text).min(1) })
const meal = z.strictObject({ age: text, frequency: text, amount: text, texture: text })

const head = {
  key,
  /** The edition as people call it: 2026. */
  version: text,
  title: text,
  source: key,
  inForceFrom: day.optional(),
  /** Key of the schedule that took its place; without it the schedule is in force. */
  supersededBy: key.optional(),
  notes: z.array(text),
}
export const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('immunisation'), ...head, doses: z.array(dose).min(1) }),
  z.strictObject({ kind: z.literal('health-checks'), ...head, visits: z.array(visit).min(1) }),
  z.strictObject({ kind: z.literal('warning-signs'), ...head, byAge: z.array(signs).min(1) }),
  z.strictObject({ kind: z.literal('feeding'), ...head, meals: z.array(meal).min(1), rule: text }),
])
export type Schedule = z.infer<typeof schedule>
export type Dose = z.infer<typeof dose>
export type Visit = z.infer<typeof visit>
