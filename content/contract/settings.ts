import { z } from 'zod'
import { text } from './primitives.ts'

const contact = z.strictObject({ name: text, phone: text, note: text.optional() })

/** What every page shows of the county that runs the platform. */
export const settings = z.strictObject({
  siteName: text,
  /** 由…编写: who stands behind the guidance. */
  publisher: text,
  about: z.array(text),
  contacts: z.array(contact),
  /** Emergency help, most urgent first (120, 12338 ...). */
  emergency: z.array(contact).min(1),
})
export type Settings = z.infer<typeof settings>
