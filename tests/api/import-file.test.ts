import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docx, heading, line } from '../factories/docx.ts'
import { storeSource, storeUser } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let world: TestPayload
let editor: Record<string, string>
let editorId: string
let reviewer: Record<string, string>

beforeAll(async () => {
  world = await startPayload()
  const person = await storeUser(world.payload, ['editor'])
  editorId = person.id
  editor = await world.signIn(person.email)
  reviewer = await world.signIn((await storeUser(world.payload, ['reviewer'])).email)
})
afterAll(() => world.stop())

const send = (name: string, file: Buffer, as: Record<string, string> | undefined = editor, kind = 'articles') =>
  world.request(`/api/${kind}/import?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    as,
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(file),
  })
const newest = async (id: string) =>
  world.payload.findByID({ collection: 'articles', id, draft: true, depth: 0, overrideAccess: true })

describe('importing a file', () => {
  test('a Word file becomes a draft of whoever sent it', async () => {
    const response = await send('发烧.docx', docx(heading(1, '发烧在家护理') + line('多喝水。')))
    expect(response.status).toBe(201)
    const { id, ...rest } = (await response.json()) as { id: string }
    expect(rest).toEqual({ title: '发烧在家护理', leftOut: [] })
    const { title, slug, body, owner, _status, state } = await newest(id)
    expect({ title, slug, owner, _status, state }).toEqual({
      title: '发烧在家护理',
      slug: 'fashao-zaijia-huli',
      owner: editorId,
      _status: 'draft',
      state: 'draft',
    })
    expect(JSON.stringify(body)).toContain('多喝水。')
    const versions = await world.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      overrideAccess: true,
    })
    expect(versions.docs.map(({ version }) => version._status)).toEqual(['draft'])
  })

  test('Markdown brings the sources it cites; what is not here is told and left out', async () => {
    const source = await storeSource(world.payload)
    const text = `# 辅食\n\n满六个月加。:cite[${source.key}] 看[这篇](article:not-there)。:cite[NOT-THERE]\n\n![](no-picture "说明")\n`
    const response = await send('辅食.md', Buffer.from(text))
    expect(response.status).toBe(201)
    const { id, leftOut } = (await response.json()) as { id: string; leftOut: string[] }
    expect(leftOut).toEqual([
      '没有“article:not-there”这一页，链接只留下了文字。',
      '来源库里没有“NOT-THERE”，引用没有带进来。',
      '媒体库里没有“no-picture”，没有带进来。',
    ])
    const { sources, body } = await newest(id)
    expect(sources).toEqual([source.id])
    expect(JSON.stringify(body)).not.toContain('not-there')
  })

  test('without a heading the name of the file is the title', async () => {
    const { title } = (await (await send('讲稿 第一讲.docx', docx(line('一段')))).json()) as { title: string }
    expect(title).toBe('讲稿 第一讲')
  })

  test('a lesson too', async () => {
    expect((await send('课.docx', docx(line('一段')), editor, 'lessons')).status).toBe(201)
  })

  test('the server answers others while it reads', async () => {
    const order: string[] = []
    const importing = send('慢.md', Buffer.from('['.repeat(60_000))).then(() => order.push('import'))
    await world.request('/api/users/me', { as: editor }).then(() => order.push('other'))
    await importing
    expect(order).toEqual(['other', 'import'])
  })

  test.each<[string, number, string, () => Promise<Response>]>([
    ['a visitor', 403, '只有编辑和管理员可以导入文件。', () => send('a.docx', docx(line('一')), {})],
    ['a reviewer', 403, '只有编辑和管理员可以导入文件。', () => send('a.docx', docx(line('一')), reviewer)],
    ['no name', 400, '没有写文件名（name）。', () => send('', docx(line('一')))],
    ['another type', 415, '只能导入 Word（.docx）或 Markdown（.md）文件。', () => send('a.pdf', Buffer.from('%PDF'))],
    [
      'a name with macros',
      415,
      '带宏的 Word 文件不能导入。请在 Word 里另存为不带宏的 .docx。',
      () => send('a.docm', docx(line('一'))),
    ],
    [
      'an old format',
      415,
      '旧的格式不能导入。请在 Word 或 WPS 里另存为 .docx 再试。',
      () => send('a.doc', Buffer.from('x')),
    ],
    [
      'not what its name says',
      415,
      '这不是完整的 Word 文件（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再导入。',
      () => send('a.docx', Buffer.from('x')),
    ],
    ['no words', 400, '文件里没有可以导入的文字。请检查是不是选错了文件。', () => send('a.docx', docx(''))],
    [
      'more than 10 MB',
      413,
      '文件太大，最多 10 MB。请删去图片（图片要另外传到媒体库），只留文字再试。',
      () => send('a.docx', Buffer.alloc(10 * 1024 * 1024 + 1)),
    ],
    [
      'longer than any article',
      413,
      '文件太长，不像一篇文章。请拆成几篇，每篇不超过 20 万字，再导入。',
      () => send('a.md', Buffer.from('*a_ '.repeat(100_000))),
    ],
    [
      'more than can be read',
      413,
      '文件太复杂，读不完，请拆成几篇再导入。',
      () => send('a.docx', docx(line('一').repeat(60_000))),
    ],
    [
      'Markdown with a mistake',
      400,
      '第 3 行：不支持 HTML。请去掉 <…> 标签；要显示小于号，写成 \\<。',
      () => send('a.md', Buffer.from('# 题\n\n<b>x</b>')),
    ],
  ])('%s is refused with %i', async (_name, status, message, ask) => {
    const before = await world.payload.count({ collection: 'articles', overrideAccess: true })
    const response = await ask()
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    expect([response.status, errors[0]?.message]).toEqual([status, message])
    expect(await world.payload.count({ collection: 'articles', overrideAccess: true })).toEqual(before)
  })
})
