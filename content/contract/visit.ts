import { z } from 'zod'
import { feedbackView } from './feedback.ts'
import { instant, slug, text } from './primitives.ts'
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
  /** When sign-up opens, where that is known and still to come. */
  opensAt: instant.optional(),
  /** Whether there is a waiting list to join when the seats are not enough. */
  waits: z.boolean(),
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

/** A lecture of one family alone, which no Catalog knows. */
const privateLecture = z.strictObject({
  title: text,
  type: text,
  startsAt: instant,
  endsAt: instant,
  /** Venue and room, or the family's own address. */
  place: z.string(),
  trainer: z.string(),
  isCancelled: z.boolean(),
})
export type PrivateLecture = z.infer<typeof privateLecture>

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
  state: z.enum(['confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled']),
  canCancel: z.boolean(),
  /** Whether the numbers of people may be changed. */
  canChange: z.boolean(),
  /** Whether there are seats to take or to pass on. */
  canAccept: z.boolean(),
  childrenAttend: z.boolean(),
  /** That its lecture has ended, or was held. */
  isOver: z.literal(true).optional(),
  /** Place in the waiting list, from 1, while it waits. */
  place: z.int().optional(),
  /** Until when the seats are kept that it was offered. */
  offerUntil: instant.optional(),
  /** Check-in code, 8 digits, once it has seats. */
  code: text.optional(),
  privateLecture: privateLecture.optional(),
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
  /** Why the last button of the manage page did nothing. */
  refusals: z.array(fieldError).optional(),
  /** Beside `signUp`. */
  feedback: feedbackView.optional(),
  preview: preview.optional(),
  previewProblem: previewProblem.optional(),
  trainerCalendar: trainerCalendar.optional(),
})
export type Visit = z.infer<typeof visit>
