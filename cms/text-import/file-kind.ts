import { refuseFile } from './import-refused.ts'

export type FileKind = 'word' | 'markdown'

/**
 * What a file is by its name.
 * @throws ImportRefused for what is not imported, with what to do instead
 */
export function fileKind(name: string): FileKind {
  const ending = /\.[^.]*$/.exec(name)?.[0].toLowerCase()
  switch (ending) {
    case '.docx':
      return 'word'
    case '.md':
    case '.markdown':
      return 'markdown'
    case '.docm':
    case '.dotm':
      throw refuseFile(415, 'macros', '带宏的 Word 文件不能导入。请在 Word 里另存为不带宏的 .docx。')
    case '.doc':
    case '.wps':
      throw refuseFile(415, 'old-format', '旧的格式不能导入。请在 Word 或 WPS 里另存为 .docx 再试。')
    default:
      throw refuseFile(415, 'unknown-type', '只能导入 Word（.docx）或 Markdown（.md）文件。')
  }
}
