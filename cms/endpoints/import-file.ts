import type { Endpoint, PayloadRequest } from 'payload'
import { editors } from '../access/editors.ts'
import { ImportRefused } from '../text-import/import-refused.ts'
import { answer, refuse } from './answers.ts'
import { readBytes } from './read-json.ts'

const MB = 1024 * 1024
const MOST_BYTES = 10 * MB
const LONGEST_NAME = 255

const NOT_EDITOR = { path: '', code: 'forbidden', message: '只有编辑和管理员可以导入文件。' }
const NO_NAME = { path: 'name', code: 'name', message: '没有写文件名（name）。' }
const TOO_LARGE = {
  path: 'file',
  code: 'too-large',
  message: '文件太大，最多 10 MB。请删去图片（图片要另外传到媒体库），只留文字再试。',
}

/** `POST /api/articles/import?name=文件名.docx` with the bytes of the file: makes a draft of it. */
export function importFile(kind: 'articles' | 'lessons'): Endpoint {
  return {
    path: '/import',
    method: 'post',
    handler: async (req: PayloadRequest) => {
      if (!editors({ req })) return refuse(403, NOT_EDITOR)
      const name = new URL(req.url ?? '/', 'http://localhost').searchParams.get('name')?.trim() ?? ''
      if (name === '' || name.length > LONGEST_NAME) return refuse(400, NO_NAME)
      const bytes = await readBytes((req as unknown as Request).body, MOST_BYTES)
      if (!bytes) return refuse(413, TOO_LARGE)
      try {
        // Read when first needed: what understands Word and Markdown would make each start a tenth longer.
        const { importText } = await import('../text-import/import-text.ts')
        return answer(201, await importText(kind, { name, file: Buffer.from(bytes) }, req))
      } catch (error) {
        if (error instanceof ImportRefused) return refuse(error.status, ...error.problems)
        throw error
      }
    },
  }
}
