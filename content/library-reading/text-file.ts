import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../library-format/library.ts'

/** A file's text with `\n` line ends, or undefined if there is nothing in it to read; why is in `problems`. */
export function readTextFile(folder: string, file: string): { text: string | undefined; problems: Problem[] } {
  const problems: Problem[] = []
  const bytes = readFileSync(join(folder, file))
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const message = '文件不是 UTF-8 编码，文字会变成乱码。请用编辑器另存为 UTF-8（不带 BOM）。'
    return { text: undefined, problems: [{ file, line: firstBadLine(bytes), message }] }
  }
  if (text.startsWith('\uFEFF')) {
    problems.push({ file, line: 1, message: '文件开头有看不见的 BOM 记号。请另存为不带 BOM 的 UTF-8。' })
    text = text.slice(1)
  }
  const carriageReturn = text.indexOf('\r')
  if (carriageReturn !== -1) {
    const line = text.slice(0, carriageReturn).split('\n').length
    problems.push({ file, line, message: '换行是 Windows 的 CRLF。请在编辑器里把换行改成 LF 再保存。' })
    text = text.replace(/\r\n?/g, '\n')
  }
  if (text.trim() === '') {
    return {
      text: undefined,
      problems: [...problems, { file, line: 1, message: '文件是空的。请写上内容，或删掉它。' }],
    }
  }
  return { text, problems }
}

/** The first line that cannot be read, counted from 1. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  let start = 0
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 0x0a) continue
    try {
      decoder.decode(bytes.subarray(start, index))
    } catch {
      return line
    }
    line += 1
    start = index + 1
  }
  return 1
}
