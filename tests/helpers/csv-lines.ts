import { expect } from 'vitest'

/** The lines of a CSV of ours, without its BOM. */
export const linesOf = async (answer: Response): Promise<string[]> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return new TextDecoder().decode(bytes).trim().split('\r\n')
}
