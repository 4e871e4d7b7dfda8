/** An entry of a zip file's directory, sizes in bytes as the directory tells them. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0: as it is, 8: deflated. */
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  /** Where its own header stands. */
  readonly offset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 0xffff

/** The directory of a zip file; undefined for what is none, is cut off, or needs zip64 (beyond 4 GB). */
export function zipEntries(file: Buffer): ZipEntry[] | undefined {
  const end = findEnd(file)
  if (end === undefined) return undefined
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > file.length || file.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = file.readUInt16LE(at + 28)
    const rest = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    entries.push({
      name: file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += ENTRY_BYTES + nameLength + rest
  }
  return entries
}

/** The packed bytes of an entry, or undefined where they are not all there. */
export function packedBytes(file: Buffer, { offset, packed }: ZipEntry): Buffer | undefined {
  if (offset + 30 > file.length) return undefined
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  return start + packed > file.length ? undefined : file.subarray(start, start + packed)
}

function findEnd(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT)
  for (let at = file.length - END_BYTES; at >= first; at--) if (file.readUInt32LE(at) === END) return at
  return undefined
}
