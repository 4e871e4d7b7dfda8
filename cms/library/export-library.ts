import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Payload } from 'payload'
import type { Library } from '../../content/library-format/library.ts'
import { withoutDemoSettings } from '../../content/library-format/settings.ts'
import { type Problem, readLibrary } from '../../content/read-library.ts'
import { writeLibrary } from '../../content/write-library.ts'
import { EVENT_TYPES, FACILITIES, TEAM_ROLES, VENUE_TYPES } from '../domain/vocabulary.ts'
import { makeWritableFolder } from '../make-folder.ts'
import { collectEntries, type Collected } from './export-entries.ts'
import type { ExportReport } from './export-report.ts'
import { copyUpload, placeUpload } from './export-uploads.ts'
import { asGiven } from './fingerprint.ts'
import { settingsEntry } from './from-document/settings.ts'
import { type Entry, type Kind, nameOf } from './kind.ts'
import { KINDS } from './kinds.ts'
import { uploadsFolder } from './uploads-folder.ts'

/** The words that the CMS offers. */
const OWN_VOCABULARY: Library['vocabulary'] = {
  eventTypes: [...EVENT_TYPES],
  venueTypes: [...VENUE_TYPES],
  teamRoles: [...TEAM_ROLES],
  facilities: [...FACILITIES],
  file: '',
}

/** The folder to export into holds a library with mistakes. */
export class BrokenTarget extends Error {
  override name = 'BrokenTarget'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super('目标文件夹里的内容库有错，没有导出')
    this.problems = problems
  }
}

/**
 * Writes what is published into a library folder. Entries keep the order that the folder gives them, new ones come
 * last. What cannot be written keeps its old file, and so does what the database does not have.
 * @throws BrokenTarget
 */
export async function exportLibrary(payload: Payload, folder: string, now: Date): Promise<ExportReport> {
  const target = readTarget(folder)
  const collected = await collectEntries(payload, target, now)
  const shown = settingsEntry(await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true }))
  const stored = withoutDemoSettings(shown, target?.settings, target?.demo.settings)
  const library: Library = {
    ...listsOf(collected, target),
    settings: { ...(target?.settings ? asGiven(stored, target.settings) : stored), file: '' } as Library['settings'],
    vocabulary: target?.vocabulary ?? OWN_VOCABULARY,
  }
  const uploads = library.media.map((media) => {
    const before = target?.media.find(({ key }) => key === media.key)
    return isKept(collected, 'media', media.key) && before
      ? { media: before, upload: undefined }
      : { media, upload: placeUpload(media, before, uploadsFolder(payload), folder) }
  })
  library.media = uploads.map(({ media, upload }) => (upload ? { ...media, upload: upload.to } : media))

  const { files, problems } = writeLibrary(library)
  const broken = new Set(problems.map(({ file }) => file))
  const changed = files
    .filter(({ path }) => !broken.has(path))
    .filter(({ path, text }) => writeFile(folder, path, text))
  const copied = uploads.filter(({ upload }) => upload && copyUpload(upload, folder))
  return {
    written: [...changed.map(({ path }) => path), ...copied.flatMap(({ upload }) => upload?.to ?? [])],
    same: files.length + uploads.length - changed.length - copied.length,
    refused: [
      ...collected.refused,
      ...problems.map(({ file, message }) => ({ called: '文件', name: file, reason: message })),
    ],
    leftOut: collected.leftOut,
    onlyInFolder: onlyInFolder(collected, target),
    problems: readLibrary(folder).problems,
  }
}

function readTarget(folder: string): Library | undefined {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return undefined
  const { library, problems } = readLibrary(folder)
  if (problems.length > 0) throw new BrokenTarget(problems)
  return library
}

const isKept = ({ entries }: Collected, collection: string, name: string): boolean =>
  ![...entries].some(([kind, list]) => kind.collection === collection && list.some((one) => nameOf(kind, one) === name))

/** The folder's own entries in their order, each as the database has it if it does; then the new ones. */
function listsOf({ entries }: Collected, target: Library | undefined) {
  const lists = KINDS.map((kind) => {
    const exported = new Map((entries.get(kind) ?? []).map((entry) => [nameOf(kind, entry), entry]))
    const inFolder = target ? kind.entries(target) : []
    const known = new Set(inFolder.map((entry) => nameOf(kind, entry)))
    const list: Entry[] = inFolder.map((entry) => exported.get(nameOf(kind, entry)) ?? entry)
    list.push(...[...exported].filter(([name]) => !known.has(name)).map(([, entry]) => entry))
    return [kind.collection, list]
  })
  const { regions, venues, trainers, lectures, users, ...guidance } = Object.fromEntries(lists) as Record<
    string,
    Entry[]
  >
  const demo = { settings: target?.demo.settings, regions, venues, trainers, lectures, accounts: users }
  return { ...guidance, demo } as unknown as Omit<Library, 'settings' | 'vocabulary'>
}

function onlyInFolder({ entries, refused }: Collected, target: Library | undefined): ExportReport['onlyInFolder'] {
  if (!target) return []
  return KINDS.flatMap((kind: Kind) =>
    kind
      .entries(target)
      .map((entry) => ({ called: kind.called, name: nameOf(kind, entry), file: entry.file }))
      .filter(({ name }) => !entries.get(kind)?.some((entry) => nameOf(kind, entry) === name))
      .filter(({ called, name }) => !refused.some((one) => one.called === called && one.name === name)),
  )
}

/** Whether its bytes were others. */
function writeFile(folder: string, path: string, text: string): boolean {
  const place = join(folder, path)
  if (existsSync(place) && readFileSync(place, 'utf8') === text) return false
  makeWritableFolder(dirname(place))
  writeFileSync(place, text)
  return true
}
