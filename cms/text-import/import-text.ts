import type { CollectionSlug, PayloadRequest } from 'payload'
import { suggestSlug } from '../addresses/suggest-slug.ts'
import { bodyToLexical } from '../library/to-document/body-to-lexical.ts'
import { fileKind } from './file-kind.ts'
import { refuseFile } from './import-refused.ts'
import { knownReferences } from './known-references.ts'
import { OneAtATime } from './one-import-at-a-time.ts'
import { readInThread } from './reader-thread.ts'

const LONGEST_TITLE = 120

const readings = new OneAtATime()

export interface ImportedText {
  readonly id: string
  readonly title: string
  /** What did not come along, for people. */
  readonly leftOut: readonly string[]
}

/**
 * Makes a draft of a Word or Markdown file, owned by the person of the request.
 * @throws ImportRefused
 */
export async function importText(
  kind: 'articles' | 'lessons',
  { name, file }: { readonly name: string; readonly file: Buffer },
  req: PayloadRequest,
): Promise<ImportedText> {
  const as = fileKind(name)
  const read = await readings.run(() => readInThread(as, file))
  const { body, ids, sources, leftOut } = await knownReferences(req.payload, read.body)
  if (body.length === 0) throw refuseFile(400, 'empty', '文件里没有可以导入的文字。请检查是不是选错了文件。')
  const title = [...(read.title ?? name.replace(/\.[^.]*$/, ''))].slice(0, LONGEST_TITLE).join('').trim()
  const slug = await suggestSlug(req.payload, { kind, title })
  const draft = await req.payload.create({
    collection: kind as CollectionSlug,
    draft: true,
    data: {
      title,
      ...(read.summary ? { summary: read.summary } : {}),
      ...(slug === '' ? {} : { slug }),
      body: bodyToLexical(body, ids, `import.${name}`),
      ...(sources.length > 0 ? { sources: [...sources] } : {}),
      owner: req.user?.id,
      _status: 'draft',
    } as never,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { id: String(draft.id), title, leftOut: [...read.leftOut, ...leftOut] }
}
