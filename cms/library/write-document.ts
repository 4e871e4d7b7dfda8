import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { APIError, type File, type Payload, ValidationError } from 'payload'
import { typeOfUpload } from '../../content/library-format/media.ts'
import { importPass } from '../workflow/pass.ts'
import type { Entry, Kind, Stored } from './kind.ts'

/** Payload refused a document; `message` is for people, in Chinese. */
export class RefusedDocument extends Error {
  override name = 'RefusedDocument'
}

export interface Upload {
  readonly file: File
  /** Takes the place of a file of its name; else it gets a name of its own. */
  readonly overwritesFile: boolean
}

interface Write {
  readonly kind: Kind
  readonly data: Record<string, unknown>
  readonly upload?: Upload | undefined
  /** `collection:id` of drafts that are published in the same import. */
  readonly alsoPublished?: readonly string[]
}

/** Passes all checks that a save in the panel passes. @throws RefusedDocument */
export async function createDocument(payload: Payload, write: Write): Promise<Stored> {
  return refusing(() => payload.create({ ...options(write), draft: false } as Parameters<Payload['create']>[0]))
}

/** As `createDocument`, also out of the trash. @throws RefusedDocument */
export async function updateDocument(payload: Payload, id: string, write: Write): Promise<Stored> {
  const { data, ...rest } = options(write)
  const all = write.kind.hasDrafts ? { data: { ...data, deletedAt: null }, trash: true } : { data }
  return refusing(() => payload.update({ ...rest, ...all, id } as unknown as Parameters<Payload['update']>[0]))
}

/** An empty draft for others to point to until its text follows. */
export async function createEmptyDraft(payload: Payload, kind: Kind, entry: Entry): Promise<Stored> {
  const data = { [kind.key]: entry[kind.key], title: entry['title'], _status: 'draft' }
  const args = { collection: kind.collection, data, draft: true, depth: 0, overrideAccess: true }
  return refusing(() => payload.create(args as unknown as Parameters<Payload['create']>[0]))
}

/** A file of the library as an upload. @throws RefusedDocument when it cannot be read */
export function readUpload(folder: string, upload: string): File {
  try {
    const data = readFileSync(join(folder, upload))
    const mimetype = typeOfUpload(upload)?.mimeType ?? 'application/octet-stream'
    return { data, name: basename(upload), mimetype, size: data.length }
  } catch {
    throw new RefusedDocument(`读不出文件 ${upload}`)
  }
}

function options({ kind, data, upload, alsoPublished }: Write) {
  return {
    collection: kind.collection,
    data: kind.hasDrafts ? { ...data, _status: 'published' } : data,
    depth: 0,
    overrideAccess: true,
    context: { alsoPublished, ...(kind.hasDrafts ? importPass() : {}) },
    ...(upload ? { file: upload.file, overwriteExistingFiles: upload.overwritesFile } : {}),
  }
}

async function refusing(write: () => Promise<unknown>): Promise<Stored> {
  try {
    return (await write()) as Stored
  } catch (error) {
    if (error instanceof ValidationError) throw new RefusedDocument(reasonsOf(error), { cause: error })
    if (error instanceof APIError && error.status === 403) throw new RefusedDocument(error.message, { cause: error })
    throw error
  }
}

function reasonsOf({ data }: ValidationError): string {
  return data.errors.map(({ path, message }) => `${path}：${message}`).join('；')
}
