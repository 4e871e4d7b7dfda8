import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type ImportRefused, refuseFile } from './import-refused.ts'
import { packZip, type Part } from './pack-zip.ts'
import { MOST_TAGS, tooComplex } from './text-limits.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

const MOST_ENTRIES = 2000
const MB = 1024 * 1024
/** Of everything in the file together, unpacked. */
const MOST_UNPACKED = 80 * MB
/** A page of text has about 10 KB of it. */
const MOST_TEXT = 8 * MB
const MOST_PICTURE = 20 * MB

/** How old .doc files and files with a password begin. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const inflate = promisify(inflateRaw)

/** What text is read from: the document, its styles, lists, notes and links, by their names. */
const READ = /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]*\.rels|word\/[^/]+\.xml)$/

export interface GuardedDocx {
  /** Names of what is in it. */
  readonly names: readonly string[]
  /** A file of the parts that are read and nothing else, each as it was looked at. */
  readonly file: Buffer
}

/**
 * Looks into a Word file before anything reads it: that it is one, that nothing in it can run, and that it stays within
 * limits when it is unpacked, whatever its directory says.
 * @throws ImportRefused
 */
export async function guardDocx(file: Buffer): Promise<GuardedDocx> {
  if (file.subarray(0, OLE.length).equals(OLE)) {
    throw refuseFile(
      415,
      'password-or-doc',
      '这个文件设了密码，或者是旧的 .doc 格式。请在 Word 里打开，去掉密码，另存为 .docx 再导入。',
    )
  }
  const entries = zipEntries(file)
  if (!entries) throw notDocx()
  const names = entries.map(({ name }) => name)
  if (names.some(isMacro)) throw macros()
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw refuseFile(415, 'password', '这个文件设了密码。请在 Word 里打开，去掉密码再导入。')
  }
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) throw notDocx()
  if (entries.length > MOST_ENTRIES) throw tooLarge()
  const parts: Part[] = []
  let left = MOST_UNPACKED
  for (const entry of entries) {
    const data = await unpack(entry, Math.min(left, limitOf(entry.name)))
    left -= data.length
    if (READ.test(entry.name)) parts.push({ name: entry.name, data })
  }
  if (parts.some(({ name, data }) => name === '[Content_Types].xml' && /macroEnabled|vbaProject/i.test(String(data)))) {
    throw macros()
  }
  if (parts.reduce((tags, { data }) => tags + tagsIn(data), 0) > MOST_TAGS) throw tooComplex()
  return { names, file: packZip(parts) }
}

function tagsIn(data: Buffer): number {
  let count = 0
  for (const byte of data) if (byte === 0x3c) count += 1
  return count
}

function isMacro(name: string): boolean {
  return /(^|\/)(vbaProject\.bin|vbaData\.xml)$/i.test(name) || /(^|\/)activeX\//i.test(name)
}

function isPicture(name: string): boolean {
  return name.startsWith('word/media/')
}

function limitOf(name: string): number {
  if (isPicture(name)) return MOST_PICTURE
  return name.endsWith('.xml') ? MOST_TEXT : MOST_UNPACKED
}

async function unpack({ name, method, packed, unpacked }: ZipEntry, limit: number): Promise<Buffer> {
  if (unpacked > limit || (method === 0 && packed.length > limit)) throw tooLarge(name)
  if (method === 0) return packed
  if (method !== 8) throw notDocx()
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name) : notDocx()
  }
}

function macros(): ImportRefused {
  return refuseFile(415, 'macros', '这个文件里有宏（会自动运行的程序），不能导入。请在 Word 里另存为不带宏的 .docx。')
}

function notDocx(): ImportRefused {
  return refuseFile(415, 'not-docx', '这不是完整的 Word 文件（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再导入。')
}

function tooLarge(name = ''): ImportRefused {
  return isPicture(name)
    ? refuseFile(413, 'huge-picture', '文件里有特别大的图片。请删掉图片（图片要另外传到媒体库），再导入文字。')
    : refuseFile(413, 'too-large', '文件展开后太大，不像一篇文章。请只留要导入的文字，另存为新的 .docx 再试。')
}
