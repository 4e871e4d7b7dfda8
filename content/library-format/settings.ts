import { z } from 'zod'
import { settings } from '../contract/settings.ts'

/** `settings.yaml`. `reviewByMonths`: after how many months a new text is due for review. */
export const settingsFile = settings.extend({ reviewByMonths: z.int().min(1).max(120).optional() })
export type LibrarySettings = z.output<typeof settingsFile> & { file: string }

/** `demo/settings.yaml`: what the made-up county says in place of `settings.yaml`. */
export const demoSettingsFile = settings.pick({ publisher: true, about: true, contacts: true }).partial()
export type LibraryDemoSettings = z.output<typeof demoSettingsFile> & { file: string }

/** The settings as the made-up county shows them. */
export function withDemoSettings(own: LibrarySettings, demo: LibraryDemoSettings | undefined): LibrarySettings {
  const { publisher = own.publisher, about = own.about, contacts = own.contacts } = demo ?? {}
  return { ...own, publisher, about, contacts }
}

/**
 * What of settings belongs into `settings.yaml`: where they say what the made-up county says, the file keeps its own
 * words.
 */
export function withoutDemoSettings<Shown extends Omit<LibrarySettings, 'file'>>(
  shown: Shown,
  own: LibrarySettings | undefined,
  demo: LibraryDemoSettings | undefined,
): Shown {
  if (!own || !demo) return shown
  const isOf = (name: 'publisher' | 'about' | 'contacts') => JSON.stringify(shown[name]) === JSON.stringify(demo[name])
  return {
    ...shown,
    publisher: isOf('publisher') ? own.publisher : shown.publisher,
    about: isOf('about') ? own.about : shown.about,
    contacts: isOf('contacts') ? own.contacts : shown.contacts,
  }
}
