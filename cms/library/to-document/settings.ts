import type { LibrarySettings } from '../../../content/library-format/settings.ts'

type Contact = LibrarySettings['contacts'][number]

export const settingsData = ({ siteName, publisher, about, contacts, emergency, reviewByMonths }: LibrarySettings) => ({
  siteName,
  publisher,
  about: about.map((text) => ({ text })),
  contacts: contacts.map(contactRow),
  emergency: emergency.map(contactRow),
  ...(reviewByMonths === undefined ? {} : { reviewByMonths }),
})

const contactRow = ({ name, phone, note }: Contact) => ({ name, phone, note: note ?? null })
