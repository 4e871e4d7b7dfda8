import mammoth from 'mammoth'
import sanitizeHtml from 'sanitize-html'
import { guardDocx } from './guard-docx.ts'
import { htmlToBody, type ReadText } from './html-to-body.ts'
import { htmlTree } from './html-tree.ts'
import { refuseFile } from './import-refused.ts'

/** Names of styles in Chinese editions, beside those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
]

const TAGS = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'strong',
  'em',
  'ul',
  'ol',
  'li',
  'br',
  'a',
  'table',
  'tr',
  'th',
  'td',
]

/** What a Word file may hold beside its text, by the names within it. */
const BESIDE: readonly [RegExp, string][] = [
  [/^word\/comments\.xml$/, '批注没有带进来。'],
  [/^word\/(header|footer)\d*\.xml$/, '页眉和页脚没有带进来。'],
  [/^word\/(charts|diagrams)\//, '图表没有带进来：数字可以做成表格，图要另外画。'],
  [/^word\/embeddings\//, '嵌在里面的别的文件没有带进来。'],
]

/**
 * The text of a Word file.
 * @throws ImportRefused
 */
export async function docxToBody(file: Buffer): Promise<ReadText> {
  const { names, file: readable } = await guardDocx(file)
  const leftOut = BESIDE.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, note]) => note)
  const pictures = new Set<string>()
  let count = 0
  const html = await readingWord(async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: readable },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async (image) => {
          count += 1
          pictures.add(String((image as { altText?: unknown }).altText ?? '').trim())
          return { src: '' }
        }),
      },
    )
    return value
  })
  let links = 0
  const clean = sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => {
        const href = attribs['href'] ?? ''
        if (href !== '' && !href.startsWith('#') && !/^(https?:\/\/|tel:)/i.test(href)) links += 1
        return { tagName, attribs: /^(https?:\/\/|tel:)/i.test(href) ? { href } : {} }
      },
    },
  })
  if (count > 0) leftOut.push(pictureNote(count, [...pictures].filter(Boolean)))
  if (links > 0) leftOut.push(`${links} 个链接不是网页地址，只留下了文字。`)
  if (/<li id="(foot|end)note-/.test(html)) leftOut.push('脚注放在了文末：请改成“引用来源”，再删去。')
  const read = htmlToBody(htmlTree(clean.replaceAll('↑', '')))
  return { ...read, leftOut: [...leftOut, ...read.leftOut] }
}

function pictureNote(count: number, alts: readonly string[]): string {
  const named =
    alts.length > 0
      ? `（${alts
          .slice(0, 5)
          .map((alt) => `“${alt.slice(0, 30)}”`)
          .join('、')}）`
      : ''
  return `${count} 张图片没有带进来${named}：请传到媒体库，写好替代文字，再插入正文。`
}

/** What is wrong within the file (broken XML, nesting without end) is the file's fault, not ours. */
async function readingWord(read: () => Promise<string>): Promise<string> {
  try {
    return await read()
  } catch (error) {
    throw Object.assign(
      refuseFile(400, 'unreadable', '这个 Word 文件读不懂，可能已经损坏。请在 Word 里打开，另存为新的 .docx 再试。'),
      { cause: error },
    )
  }
}
