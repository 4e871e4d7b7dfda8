import { z } from 'zod'
import { feedbackView } from './feedback.ts'
import { slug, text } from './primitives.ts'
import { trainerCalendar } from './trainer-calendar.ts'

/**
 * What one visitor's page needs beside the Catalog, handed to a live render by the server
 * (no JavaScript: search results, a refused form, a sign-up's own page). Never cached.
 */

/** Seats of one lecture at this moment. */
export const seats = z.strictObject({
  slug,
  capacity: z.int(),
  left: z.int(),
  state: z.enum(['not-yet', 'open', 'full', 'closed', 'held', 'cancelled']),
})
export type Seats = z.infer<typeof seats>

const fieldError = z.strictObject({ path: text, message: text, code: text })
export type FieldError = z.infer<typeof fieldError>

/** The sign-up form as it was sent, with what was wrong about it. */
export const signUpForm = z.strictObject({
  values: z.record(z.string(), z.string()),
  errors: z.array(fieldError),
})
export type SignUpForm = z.infer<typeof signUpForm>

/** A sign-up as its manage link shows it. */
const signUpView = z.strictObject({
  token: text,
  lecture: slug,
  name: text,
  /** 138****1234 */
  maskedPhone: text,
  adults: z.int(),
  children: z.int(),
  childMonths: z.int(),
  state: z.enum(['confirmed', 'cancelled']),
  canCancel: z.boolean(),
  justConfirmed: z.boolean(),
})
export type SignUpView = z.infer<typeof signUpView>

/** A version of a text, shown by the site's own code to those who may see drafts. */
const preview = z.strictObject({
  /** Whether it is what families read now. */
  isLive: z.boolean(),
  /** Which version it is, until when the link opens. */
  note: z.string(),
  /** Whether it stands beside the editor and follows what is saved there. */
  isEditing: z.boolean(),
})
export type Preview = z.infer<typeof preview>

/** Why a preview cannot be shown. */
const previewProblem = z.strictObject({ title: text, message: text, items: z.array(text) })
export type PreviewProblem = z.infer<typeof previewProblem>

export const visit = z.strictObject({
  /** `?q=`, `?age=`, `?kind=` of the search page. */
  search: z.strictObject({ query: z.string(), stage: z.string(), kind: z.string() }).optional(),
  signUpForm: signUpForm.optional(),
  seats: seats.optional(),
  signUp: signUpView.optional(),
  /** Beside `signUp`. */
  feedback: feedbackView.optional(),
  preview: preview.optional(),
  previewProblem: previewProblem.optional(),
  trainerCalendar: trainerCalendar.optional(),
})
export type Visit = z.infer<typeof visit>
