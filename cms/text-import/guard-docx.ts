import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type ImportRefused, refuseFile } from './import-refused.ts'
import { packedBytes, type ZipEntry, zipEntries } from './zip-entries.ts'

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

/**
 * Looks into a Word file before anything reads it: that it is one, that nothing in it can run, and that it stays within
 * limits when it is unpacked, whatever its directory says.
 * @returns names of what is in it
 * @throws ImportRefused
 */
export async function guardDocx(file: Buffer): Promise<string[]> {
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
  if (names.some(isMacro)) {
    throw refuseFile(415, 'macros', '这个文件里有宏（会自动运行的程序），不能导入。请在 Word 里另存为不带宏的 .docx。')
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw refuseFile(415, 'password', '这个文件设了密码。请在 Word 里打开，去掉密码再导入。')
  }
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml')) throw notDocx()
  if (entries.length > MOST_ENTRIES) throw tooLarge()
  let left = MOST_UNPACKED
  for (const entry of entries) left -= await unpackedSize(file, entry, Math.min(left, limitOf(entry.name)))
  return names
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

async function unpackedSize(file: Buffer, entry: ZipEntry, limit: number): Promise<number> {
  if (entry.unpacked > limit) throw tooLarge(entry.name)
  const packed = packedBytes(file, entry)
  if (!packed) throw notDocx()
  if (entry.method === 0) {
    if (packed.length > limit) throw tooLarge(entry.name)
    return packed.length
  }
  if (entry.method !== 8) throw notDocx()
  try {
    return (await inflate(packed, { maxOutputLength: Math.max(1, limit) })).length
  } catch (error) {
    throw (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(entry.name) : notDocx()
  }
}

function notDocx(): ImportRefused {
  return refuseFile(415, 'not-docx', '这不是完整的 Word 文件（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再导入。')
}

function tooLarge(name = ''): ImportRefused {
  return isPicture(name)
    ? refuseFile(413, 'huge-picture', '文件里有特别大的图片。请删掉图片（图片要另外传到媒体库），再导入文字。')
    : refuseFile(413, 'too-large', '文件展开后太大，不像一篇文章。请只留要导入的文字，另存为新的 .docx 再试。')
}
