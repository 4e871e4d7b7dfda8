import type { LibrarySettings } from '../../../content/library-format/settings.ts'
import type { Setting } from '../../payload-types.ts'
import { toSettings } from '../../publisher/to-contract/settings.ts'
import type { WithoutFile } from './without-file.ts'

export function settingsEntry(document: Setting): WithoutFile<LibrarySettings> {
  return { ...toSettings(document), reviewByMonths: document.reviewByMonths }
}
