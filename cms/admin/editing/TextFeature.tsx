'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { PastedText } from './PastedText.tsx'

/** What the editor of texts does beside what Payload's does. */
export const TextFeature = createClientFeature({
  plugins: [{ Component: PastedText, position: 'normal' }],
})
