import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { useBrowser } from '../helpers/page.ts'
import { ask, atDesk } from '../helpers/panel.ts'

useBrowser()

interface Node {
  readonly type: string
  readonly text?: string
  readonly children?: readonly Node[]
}

/** What was copied in another program, and how its words are stored: a line for each part, `/` for a break. */
const CLIPBOARDS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'paragraphs in a quote': ['<blockquote><p>引一</p><p>引二</p></blockquote>', ['quote 引一/引二']],
  'a bookmark of Word': ['<p><a name="OLE_LINK1">书签里的字</a>和后面</p>', ['paragraph 书签里的字和后面']],
  'links that lead nowhere here': [
    '<p><a href="#_ftn1">注</a>、<a href="/rel">站内</a>、<a href="mailto:a@a.cn">信</a>、<a href="javascript:void(0)">点</a></p>',
    ['paragraph 注、站内、信、点'],
  ],
  'a link': ['<p>见<a href="https://www.nhc.gov.cn/">卫健委</a></p>', ['paragraph 见[卫健委]']],
  'a heading and a paragraph in an entry': ['<ul><li><h2>先</h2><p>后</p></li></ul>', ['list 先/后']],
  'boxes to tick': [
    '<ul><li role="checkbox" aria-checked="true">做了</li><li role="checkbox" aria-checked="false">没做</li></ul>',
    ['list 做了 没做'],
  ],
  'a table': [
    '<table><tr><th>月</th><th>次</th></tr><tr><td>6</td><td><p>两</p><p>次</p></td></tr></table>',
    ['paragraph 月｜次', 'paragraph 6｜两 次'],
  ],
  'a table with cells that span': [
    '<table><tr><td rowspan="2">一</td><td>二</td></tr><tr><td>三</td></tr><tr><td colspan="2">四</td></tr></table>',
    ['paragraph 一｜二', 'paragraph 一｜三', 'paragraph 四'],
  ],
  'a card that is a link': [
    '<a href="https://a.cn/"><h2>题</h2><p>段一</p><p>段二</p></a>',
    ['heading 题', 'paragraph [段一]', 'paragraph [段二]'],
  ],
  'a rule between words': ['<div>前<hr>后</div>', ['paragraph 前', 'paragraph 后']],
  'a rule in an entry': ['<ul><li>一<hr>二</li></ul>', ['list 一/二']],
  'a table for the layout': ['<table><tr><td><p>一</p><p>二</p></td></tr></table>', ['paragraph 一', 'paragraph 二']],
  'a break in a heading': ['<h2>上<br>下</h2>', ['heading 上 下']],
  'a heading of the first level': ['<h1>大</h1><p>文</p>', ['heading 大', 'paragraph 文']],
}

const words = (node: Node): string => {
  if (node.type === 'text') return node.text ?? ''
  if (node.type === 'linebreak') return '/'
  const within = (node.children ?? []).map(words)
  if (node.type === 'link') return `[${within.join('')}]`
  return within.join(node.type === 'list' ? ' ' : '')
}

async function paste(page: Page, html: string, text = ''): Promise<void> {
  await page.locator('[data-lexical-editor="true"]').first().click()
  await page.keyboard.press('Control+End')
  await page.evaluate(
    ([pasted = '', plain = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', pasted)
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [html, text],
  )
}

const newDraft = async (): Promise<string> => {
  const { json } = await ask('editor', 'POST', '/api/articles?draft=true', { title: `粘贴 ${Date.now()}` })
  return String((json['doc'] as { id: string }).id)
}

const stored = async (id: string): Promise<string[]> => {
  const { json } = await ask('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)
  const body = json['body'] as { root: Node } | null
  return (body?.root.children ?? []).filter((node) => words(node) !== '').map((node) => `${node.type} ${words(node)}`)
}

test('what is pasted from elsewhere is saved, with every word', async () => {
  const page = await atDesk('editor')
  for (const [name, [html, lines]] of Object.entries(CLIPBOARDS)) {
    const id = await newDraft()
    await page.goto(`/admin/collections/articles/${id}`)
    await page.locator('.step-state').waitFor()
    await paste(page, html)
    await expect.poll(() => stored(id), { message: name }).toEqual(lines)
    expect(await page.locator('.step-unsaved').count(), name).toBe(0)
    await page.reload()
    await page.locator('.step-state').waitFor()
    const shown = page.locator('[data-lexical-editor="true"]').first()
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const expected = bare(lines.map((line) => line.replace(/^\w+ /, '')).join(''))
    await expect.poll(async () => bare(await shown.innerText()), { message: name }).toBe(expected)
  }
})

test('the editor is told that pictures were not pasted, and may write on', async () => {
  const page = await atDesk('editor')
  const id = await newDraft()
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.step-state').waitFor()
  const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='
  await paste(page, `<p>图前<img src="${pixel}" alt="图">图后</p>`)
  await page.getByText('图片没有粘贴进来，请上传到图片库再插入').waitFor()
  await expect.poll(() => stored(id)).toEqual(['paragraph 图前图后'])
  await paste(page, '<p>没有图的一段</p>')
  await expect.poll(async () => (await stored(id)).join()).toContain('没有图的一段')
})
