import type { Settings } from '../../../content/contract/settings.ts'
import type { Setting as SettingsDocument } from '../../payload-types.ts'
import { present } from './present.ts'

export const toSettings = (document: SettingsDocument): Settings => ({
  siteName: document.siteName,
  publisher: document.publisher,
  about: (document.about ?? []).map(({ text }) => text),
  contacts: (document.contacts ?? []).map(
    ({ name, phone, note }) => present({ name, phone, note }) as Settings['contacts'][number],
  ),
  emergency: (document.emergency ?? []).map(
    ({ name, phone, note }) => present({ name, phone, note }) as Settings['emergency'][number],
  ),
})
