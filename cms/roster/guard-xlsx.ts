import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { zipEntries } from '../text-import/zip-entries.ts'

const MOST_ENTRIES = 200
const MB = 1024 * 1024
/** A roster of 2,000 rows has about 2 MB. */
const MOST_UNPACKED = 16 * MB

const inflate = promisify(inflateRaw)

/** Whether it is a spreadsheet without password that stays small when unpacked, whatever its directory says. */
export async function guardXlsx(file: Buffer): Promise<boolean> {
  const entries = zipEntries(file)
  if (!entries || entries.length > MOST_ENTRIES || !entries.some(({ name }) => name === 'xl/workbook.xml')) return false
  let left = MOST_UNPACKED
  for (const { isEncrypted, method, packed, unpacked } of entries) {
    if (isEncrypted || unpacked > left || (method !== 0 && method !== 8)) return false
    left -= method === 0 ? packed.length : (await inflate(packed, { maxOutputLength: left + 1 })).length
    if (left < 0) return false
  }
  return true
}
