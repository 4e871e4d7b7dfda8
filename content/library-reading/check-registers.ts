import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../library-format/library.ts'
import { MEDIA_ENDINGS, typeOfUpload } from '../library-format/media.ts'
import { problemsAt } from './check-list.ts'
import { missingIn, type Registers } from './known.ts'
import type { LibraryEntries } from './library-entries.ts'

/** Sources, schedules and media. */
export function checkRegisters(folder: string, entries: LibraryEntries, known: Registers): Problem[] {
  return [
    ...entries.sources.flatMap((entry) => {
      const { key, supersededBy } = entry.value
      const wrong = supersededBy === key ? '来源不能被自己取代。请改成新版的 key。' : undefined
      return problemsAt(entry, ['supersededBy'], supersededBy && (wrong ?? missingIn(known.source, supersededBy)))
    }),
    ...entries.schedules.flatMap((entry) => {
      const { key, source, supersededBy } = entry.value
      const wrong = supersededBy === key ? '时间表不能被自己取代。请改成新版的文件名。' : undefined
      return [
        ...problemsAt(entry, ['source'], missingIn(known.source, source)),
        ...problemsAt(entry, ['supersededBy'], supersededBy && (wrong ?? missingIn(known.schedule, supersededBy))),
      ]
    }),
    ...checkMedia(folder, entries.media),
  ]
}

function checkMedia(folder: string, media: LibraryEntries['media']): Problem[] {
  const names = existsSync(join(folder, 'media')) ? readdirSync(join(folder, 'media')) : []
  const uploads = names.filter((name) => !name.startsWith('.')).map((name) => `media/${name}`)
  const missing = media.flatMap((entry) => {
    const { upload } = entry.value
    if (!typeOfUpload(upload)) {
      return problemsAt(entry, ['file'], `不能用「${upload}」这种文件。可以用的后缀有：${MEDIA_ENDINGS}。`)
    }
    return problemsAt(
      entry,
      ['file'],
      uploads.includes(upload) ? undefined : `没有 ${upload} 这个文件。请放进去，或改成 media 里有的文件名。`,
    )
  })
  const unlisted = uploads
    .filter((file) => !media.some((entry) => entry.value.upload === file))
    .map((file) => ({
      file,
      line: 1,
      message: `media.yaml 里没有登记 ${file}。请在那里写上它的 key、file 和 alt（给看不见图的人的说明），或删掉它。`,
    }))
  return [...missing, ...unlisted]
}
