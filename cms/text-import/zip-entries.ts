/** An entry of a zip file's directory, sizes in bytes as the directory tells them. */
export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** 0: as it is, 8: deflated. */
  readonly method: number
  readonly unpacked: number
  /** Its bytes as they lie in the file. */
  readonly packed: Buffer
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const LONGEST_COMMENT = 0xffff
/** Flag of those that tell sizes after their data, and how long that may be: with a signature, without, for zip64. */
const SIZES_FOLLOW = 8
const SIZES_BYTES: readonly number[] = [12, 16, 20, 24]

/** Where an entry begins and ends in the file. */
interface Span {
  readonly start: number
  readonly end: number
  readonly sizesFollow: boolean
}

/**
 * All that is in a zip file. Undefined for what is none, is cut off, needs zip64 (beyond 4 GB), or of which two readers
 * could think differently: a count or size that does not fit what is there, two entries of one name, an entry that is
 * called otherwise where it lies, or bytes that belong to no entry.
 */
export function zipEntries(file: Buffer): ZipEntry[] | undefined {
  const end = findEnd(file)
  if (end === undefined) return undefined
  const directory = file.readUInt32LE(end + 16)
  const count = file.readUInt16LE(end + 10)
  const isOnOneDisk = file.readUInt32LE(end + 4) === 0 && file.readUInt16LE(end + 8) === count
  if (!isOnOneDisk || directory + file.readUInt32LE(end + 12) !== end) return undefined
  const entries: ZipEntry[] = []
  const spans: Span[] = []
  let at = directory
  while (at < end) {
    if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== ENTRY) return undefined
    const named = at + ENTRY_BYTES
    const next = named + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    const title = file.subarray(named, named + file.readUInt16LE(at + 28))
    const start = file.readUInt32LE(at + 42)
    const data = next > end ? undefined : dataAt(file, start, title, file.readUInt32LE(at + 20))
    if (!data || data.end > directory) return undefined
    const flags = file.readUInt16LE(at + 8)
    entries.push({
      name: title.toString('utf8'),
      isEncrypted: (flags & 1) === 1,
      method: file.readUInt16LE(at + 10),
      unpacked: file.readUInt32LE(at + 24),
      packed: file.subarray(data.start, data.end),
    })
    spans.push({ start, end: data.end, sizesFollow: (flags & SIZES_FOLLOW) !== 0 })
    at = next
  }
  // Names of parts differ by more than their case.
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return entries.length === count && names.size === count && isWithoutGap(spans, directory) ? entries : undefined
}

/** Where the bytes of an entry lie, if its own header gives it the same name. */
function dataAt(file: Buffer, start: number, title: Buffer, packed: number) {
  const named = start + LOCAL_BYTES
  if (named > file.length || file.readUInt32LE(start) !== LOCAL) return undefined
  const length = file.readUInt16LE(start + 26)
  if (!file.subarray(named, named + length).equals(title)) return undefined
  const data = named + length + file.readUInt16LE(start + 28)
  return { start: data, end: data + packed }
}

function isWithoutGap(spans: readonly Span[], directory: number): boolean {
  const inOrder = spans.toSorted((one, other) => one.start - other.start)
  return inOrder.every(({ start, end, sizesFollow }, index) => {
    const gap = (inOrder[index + 1]?.start ?? directory) - end
    return (index > 0 || start === 0) && (gap === 0 || (sizesFollow && SIZES_BYTES.includes(gap)))
  })
}

/** The end record, which with its comment is the last of the file. */
function findEnd(file: Buffer): number | undefined {
  const first = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT)
  for (let at = file.length - END_BYTES; at >= first; at--) {
    if (file.readUInt32LE(at) === END) {
      return at + END_BYTES + file.readUInt16LE(at + 20) === file.length ? at : undefined
    }
  }
  return undefined
}
