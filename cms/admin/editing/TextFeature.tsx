'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { HoldStill } from './HoldStill.tsx'
import { PastedText } from './PastedText.tsx'

/** What the editor of texts does beside what Payload's does. */
export const TextFeature = createClientFeature({
  plugins: [
    { Component: PastedText, position: 'normal' },
    { Component: HoldStill, position: 'normal' },
  ],
})
