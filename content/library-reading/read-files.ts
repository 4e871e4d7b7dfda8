import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Body } from '../contract/body.ts'
import { slug } from '../contract/primitives.ts'
import type { Problem } from '../library-format/library.ts'
import { parseBody } from '../markdown/parse-body.ts'
import { type Entry, readEntry } from './entry.ts'
import { readTextFile } from './text-file.ts'
import { readYaml, type YamlText } from './yaml-text.ts'

/** Reads files of one library folder; every mistake goes to `problems`. */
export interface FileReader {
  folder: string
  problems: Problem[]
  /** By file or folder: the names in it, also of what is broken, so that one mistake is reported once. */
  names: Map<string, Set<string>>
  /** By file that holds a list and can be read as a whole: the lines on which its entries begin. */
  starts: Map<string, number[]>
}

/** A YAML file that holds one object; undefined if it is broken, or missing (which is a problem only if `required`). */
export function readYamlFile<Schema extends z.ZodType>(
  reader: FileReader,
  file: string,
  schema: Schema,
  required: boolean,
): Entry<z.output<Schema>> | undefined {
  const yaml = readYamlText(reader, file, required)
  return yaml && readEntry(schema, yaml, file, [], reader.problems)
}

/** A YAML file that holds a list; a broken entry is left out, the others are read. */
export function readYamlList<Schema extends z.ZodType>(
  reader: FileReader,
  file: string,
  schema: Schema,
  required: boolean,
): Entry<z.output<Schema>>[] {
  const before = reader.problems.length
  const yaml = readYamlText(reader, file, required)
  if (!yaml) return []
  const isWhole = reader.problems.length === before
  if (!Array.isArray(yaml.data)) {
    reader.problems.push({ file, line: 1, message: '文件应是一个列表，每一项以 - 开头。' })
    return []
  }
  reader.names.set(file, new Set(yaml.data.flatMap(nameOf)))
  if (isWhole)
    reader.starts.set(
      file,
      yaml.data.map((_, index) => yaml.lineOf([index])),
    )
  return yaml.data.flatMap((_, index) => readEntry(schema, yaml, file, [index], reader.problems) ?? [])
}

/** The YAML files of a folder, one object each; the file's name is its slug. */
export function readYamlFolder<Schema extends z.ZodType>(
  reader: FileReader,
  folder: string,
  schema: Schema,
): (Entry<z.output<Schema>> & { name: string })[] {
  return listFiles(reader, folder, '.yaml').flatMap(({ file, name }) => {
    const entry = readYamlFile(reader, file, schema, true)
    return entry ? [{ ...entry, name }] : []
  })
}

/** The Markdown files of a folder: front matter and text; the file's name is its slug. */
export function readMarkdownFolder<Schema extends z.ZodType<object>>(
  reader: FileReader,
  folder: string,
  schema: Schema,
): Entry<z.output<Schema> & { slug: string; body: Body; file: string }>[] {
  return listFiles(reader, folder, '.md').flatMap(({ file, name }) => {
    const { text, problems } = readTextFile(reader.folder, file)
    reader.problems.push(...problems)
    if (text === undefined) return []
    const parts = /^---\n(.*?\n)??---[ \t]*(?:\n|$)(.*)$/s.exec(text)
    if (!parts) {
      const message = '文件开头要有两行 --- 夹着的资料（title、summary 等），正文写在它下面。'
      reader.problems.push({ file, line: 1, message })
      return []
    }
    const [, front = '', source = ''] = parts
    const firstLine = text.slice(0, text.length - source.length).split('\n').length
    const { body, problems: broken } = parseBody(source, firstLine)
    reader.problems.push(...broken.map((problem) => ({ file, ...problem })))
    if (body.length === 0 && broken.length === 0) {
      reader.problems.push({ file, line: firstLine, message: '没有正文。请在第二行 --- 下面写上正文。' })
    }
    const yaml = readYaml(front, 2)
    reader.problems.push(...yaml.problems.map((problem) => ({ file, ...problem })))
    const entry = yaml.problems.length > 0 ? undefined : readEntry(schema, yaml, file, [], reader.problems)
    if (!entry || body.length === 0 || broken.length > 0) return []
    return [{ ...entry, value: { ...entry.value, slug: name, body, file }, text: { source, firstLine } }]
  })
}

/** What a list's entry is called, if it says so. */
function nameOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { key, slug, code, email } = entry as Record<string, unknown>
  const name = key ?? slug ?? code ?? email
  return typeof name === 'string' ? [name] : []
}

/** The content of a YAML file; undefined if it is broken, empty or missing. */
export function readYamlText(reader: FileReader, file: string, required: boolean): YamlText | undefined {
  if (!existsSync(join(reader.folder, file))) {
    if (required) reader.problems.push({ file, line: 1, message: '缺少这个文件。请按 README 的格式补上。' })
    return undefined
  }
  const { text, problems } = readTextFile(reader.folder, file)
  reader.problems.push(...problems)
  if (text === undefined) return undefined
  const yaml = readYaml(text)
  reader.problems.push(...yaml.problems.map((problem) => ({ file, ...problem })))
  if (yaml.problems.length > 0) return undefined
  if (yaml.data == null) reader.problems.push({ file, line: 1, message: '文件是空的。请写上内容，或删掉它。' })
  return yaml.data == null ? undefined : yaml
}

function listFiles({ folder, problems, names }: FileReader, below: string, ending: string) {
  if (!existsSync(join(folder, below))) return []
  const found = readdirSync(join(folder, below), { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  )
  const files = found.flatMap((entry) => {
    const file = `${below}/${entry.name}`
    if (entry.name.startsWith('.')) return []
    if (!entry.isFile() || !entry.name.endsWith(ending)) {
      problems.push({ file, line: 1, message: `${below} 里只能放 ${ending} 文件。请移走它，或改它的后缀。` })
      return []
    }
    const name = entry.name.slice(0, -ending.length)
    if (slug.safeParse(name).success) return [{ file, name }]
    const message = `文件名「${name}」不能用作网址。只能用小写字母、数字和连字符，最多 80 个，例如 baby-fever${ending}。`
    problems.push({ file, line: 1, message })
    return []
  })
  names.set(below, new Set(files.map(({ name }) => name)))
  return files
}
