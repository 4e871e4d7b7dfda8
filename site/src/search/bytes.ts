/** Grows as numbers and bytes are put behind each other. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  /** A whole number from 0 below 2^32, seven bits a byte, lowest first. */
  varint(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.#byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.#byte(rest)
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  #byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what a ByteWriter wrote; throws at the end of the bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  varint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at]
      if (byte === undefined) throw new Error('The bytes end too early')
      this.#at += 1
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }

  bytes(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new Error('The bytes end too early')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
}

const OFFSET = 0x811c9dc5

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array, offset = OFFSET): number {
  let hash = offset
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** A short name for a content: 64 bits in base 36. */
export function fingerprint(bytes: Uint8Array): string {
  return checksum(bytes).toString(36) + checksum(bytes, OFFSET ^ bytes.length ^ 0x5bd1e995).toString(36)
}

const SEAL_BYTES = 8

/** The bytes with their length and checksum before them. */
export function seal(content: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(SEAL_BYTES + content.length)
  const view = new DataView(sealed.buffer)
  view.setUint32(0, content.length)
  view.setUint32(4, checksum(content))
  sealed.set(content, SEAL_BYTES)
  return sealed
}

/** The bytes inside a seal; throws when they were cut off or altered on the way. */
export function unseal(sealed: Uint8Array): Uint8Array {
  const content = sealed.subarray(SEAL_BYTES)
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength)
  if (sealed.length < SEAL_BYTES || view.getUint32(0) !== content.length || view.getUint32(4) !== checksum(content))
    throw new Error('The file is damaged')
  return content
}
