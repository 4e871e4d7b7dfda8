import { parseBody } from '../../content/markdown/parse-body.ts'
import type { ReadText } from './html-to-body.ts'
import { ImportRefused, refuseFile } from './import-refused.ts'
import { checkMarkdown, tooDeep } from './text-limits.ts'

const MOST_PROBLEMS = 50

/**
 * A text in the Markdown of the library. A first line `# …` is the title; of settings between `---` lines only title
 * and summary are read.
 * @throws ImportRefused with every mistake by its line
 */
export function markdownToBody(file: Buffer): ReadText & { readonly summary: string | undefined } {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file).replace(/\r\n?/g, '\n')
  } catch {
    throw refuseFile(415, 'not-utf-8', '文件不是 UTF-8 编码，文字会变成乱码。请用编辑器另存为 UTF-8 再导入。')
  }
  if (text.includes('\0')) throw refuseFile(415, 'not-text', '这不是文字文件。请选 .docx 或 .md 文件。')
  checkMarkdown(text)
  const { settings, rest, firstLine } = parted(text)
  const heading = /^\s*# +(.+?)(?: +#+)?[ \t]*(?=\n|$)/.exec(rest)
  // Lines keep their numbers.
  const body = heading ? '\n'.repeat(heading[0].split('\n').length - 1) + rest.slice(heading[0].length) : rest
  const read = parse(body, firstLine)
  if (read.problems.length > 0) {
    throw new ImportRefused(
      400,
      ...read.problems.slice(0, MOST_PROBLEMS).map(({ line, message }) => ({
        path: `line.${line}`,
        message: `第 ${line} 行：${message}`,
        code: 'markdown',
      })),
    )
  }
  const others = Object.keys(settings).filter((name) => name !== 'title' && name !== 'summary')
  return {
    title: settings['title'] ?? heading?.[1]?.trim(),
    summary: settings['summary'],
    body: read.body,
    leftOut: others.length > 0 ? [`文件开头的设置没有带进来，请在后台填写：${others.join('、')}。`] : [],
  }
}

function parse(text: string, firstLine: number) {
  try {
    return parseBody(text, firstLine)
  } catch (error) {
    // Brackets or quotations nested by the thousand.
    if (error instanceof RangeError) throw tooDeep()
    throw error
  }
}

function parted(text: string): { settings: Record<string, string>; rest: string; firstLine: number } {
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)
  if (!front) return { settings: {}, rest: text, firstLine: 1 }
  const settings: Record<string, string> = {}
  for (const line of (front[1] ?? '').split('\n')) {
    const [, name, value] = /^([A-Za-z]\w*):[ \t]*(.*)$/.exec(line) ?? []
    if (name !== undefined) settings[name] = (value ?? '').replace(/^(["'])(.*)\1$/, '$2').trim()
  }
  return { settings, rest: text.slice(front[0].length), firstLine: front[0].split('\n').length }
}
