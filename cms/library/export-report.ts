import type { Problem } from '../../content/library-format/library.ts'
import type { RefusedExport } from './export-entries.ts'

export interface ExportReport {
  /** Paths within the folder whose bytes changed. */
  readonly written: readonly string[]
  /** How many files had the same bytes already. */
  readonly same: number
  readonly refused: readonly RefusedExport[]
  /** Exported, but without links and related texts that are not. */
  readonly leftOut: readonly RefusedExport[]
  /** In the folder and not published in the database; left as it is. */
  readonly onlyInFolder: readonly { readonly called: string; readonly name: string; readonly file: string }[]
  /** What is wrong with the folder now. */
  readonly problems: readonly Problem[]
}

/** Lines in Chinese for whoever exported. */
export function exportLines({ written, same, refused, leftOut, onlyInFolder, problems }: ExportReport): string[] {
  return [
    ...written.map((path) => `  写入 ${path}`),
    ...section(
      '数据库里没有发布，文件没有动（不再需要的请自己删）',
      onlyInFolder.map((one) => `${one.file}  ${one.called} ${one.name}`),
    ),
    ...section(
      '导出了，但少了指向别处的链接或相关文章',
      leftOut.map(({ called, name, reason }) => `${called} ${name}：${reason}`),
    ),
    ...section(
      '没有导出',
      refused.map(({ called, name, reason }) => `${called} ${name}：${reason}`),
    ),
    ...section(
      '导出后的内容库有这些问题',
      problems.map(({ file, line, message }) => `${file}:${line}  ${message}`),
    ),
    `写入 ${written.length} 个文件，${same} 个不变。`,
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`${title}：`, ...lines.map((line) => `  ${line}`)] : []
}
