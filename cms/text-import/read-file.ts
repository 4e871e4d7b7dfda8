import { docxToBody } from './docx-to-body.ts'
import type { FileKind } from './file-kind.ts'
import type { ReadText } from './html-to-body.ts'
import { markdownToBody } from './markdown-to-body.ts'
import { checkBody } from './text-limits.ts'

export interface ReadFile extends ReadText {
  readonly summary: string | undefined
}

/**
 * The text of a file. Takes as long as the file wants: for a thread of its own.
 * @throws ImportRefused
 */
export async function readFile(kind: FileKind, file: Buffer): Promise<ReadFile> {
  const read = kind === 'word' ? { summary: undefined, ...(await docxToBody(file)) } : markdownToBody(file)
  checkBody(read.body)
  return read
}
