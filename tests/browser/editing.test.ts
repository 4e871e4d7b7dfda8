import { expect, test } from 'vitest'
import { docx, heading, line, picture } from '../factories/docx.ts'
import { violations } from '../helpers/axe.ts'
import { excuse, useBrowser } from '../helpers/page.ts'
import { SAVE_UNREACHED } from '../../cms/domain/save-trouble.ts'
import { ask, atDesk, discard, findOne } from '../helpers/panel.ts'

useBrowser()

const OURS = /quality|finding|import-|bulk-|slug-from/

test('an editor imports a Word file, reads what the checks find, goes there, ticks a warning; a title makes an address', async () => {
  const page = await atDesk('editor')
  await page.goto('/admin/collections/articles')
  await page.getByRole('button', { name: '导入文件' }).waitFor()
  const file = docx(
    heading(1, '宝宝夜里发烧') + line('先看精神，摄入足够的水。') + picture('rId9', '体温计'),
    { rId9: 'media/1.png' },
    { name: 'word/media/1.png', data: Buffer.from([0x89]) },
  )
  const choose = page.getByLabel('选择要导入的文件')
  await choose.setInputFiles({ name: '坏.docx', mimeType: 'application/octet-stream', buffer: file.subarray(0, 400) })
  const refusal = page.locator('.import-file [role="alert"]')
  await refusal.waitFor()
  expect(await refusal.textContent()).toBe(
    '这不是完整的 Word 文件（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再导入。',
  )
  await choose.setInputFiles({ name: '发烧.docx', mimeType: 'application/octet-stream', buffer: file })
  await page.waitForURL(/\/articles\/[0-9a-f-]{20,}/)
  await page.getByText('1 张图片没有带进来（“体温计”）').waitFor()
  expect(await page.locator('#field-slug').inputValue()).toMatch(/^baobao-yeli-fashao/)

  const panel = page.locator('.quality-panel')
  await panel.getByText('还没有来源').waitFor()
  await panel.getByRole('button', { name: '来源', exact: true }).click()
  await page.locator('#field-sources').waitFor()
  await panel.getByRole('button', { name: '正文第 1 段' }).click()
  const place = page.locator('.finding-place')
  await place.waitFor()
  expect(await place.textContent()).toBe('先看精神，摄入足够的水。')

  const stored = page.waitForResponse((response) => response.url().endsWith('/ticks') && response.ok())
  await panel.getByLabel('已看过').check()
  await stored
  await expect.poll(() => panel.locator('p').first().textContent()).not.toContain('提醒')
  await page.reload()
  await panel.getByText('还没有来源').waitFor()
  expect(await panel.getByLabel('已看过').isChecked()).toBe(true)
  expect((await violations(page)).filter((violation) => OURS.test(violation))).toEqual([])

  await page.goto('/admin/collections/articles/create')
  await page.locator('#field-title').fill('宝宝洗澡')
  await expect.poll(() => page.locator('#field-slug').inputValue(), { timeout: 10_000 }).toBe('baobao-xizao')
})

test('of two who write one text the second is told, and loses nothing', async () => {
  const { id } = await findOne('articles', 'slug', 'cord-care')
  const address = `/admin/collections/articles/${id}`
  const stored = async () => (await ask('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)).json['summary']
  const first = await atDesk('administrator')
  const second = await atDesk('editor')
  for (const page of [first, second]) {
    await page.goto(address)
    await page.locator('.step-state').waitFor()
  }
  const [theirs, mine] = [`管理员写的摘要 ${Date.now()}。`, `编辑写的摘要 ${Date.now()}。`]
  await first.locator('[name="summary"]').fill(theirs)
  await expect.poll(stored).toBe(theirs)

  await second.locator('[name="summary"]').fill(mine)
  const trouble = second.locator('.step-trouble')
  await expect
    .poll(() => trouble.getByRole('alert').textContent())
    .toMatch(
      /^.+在 \d+ 月 \d+ 日周. \d\d:\d\d 保存过这一篇，您看到的已经不是最新的，所以您的改动没有保存。请先把自己写的复制下来，再刷新页面，接着最新的内容改。$/,
    )
  expect(await second.locator('[name="summary"]').inputValue()).toBe(mine)
  expect(await stored()).toBe(theirs)

  await trouble.getByRole('button', { name: '看最新的内容' }).click()
  await expect.poll(() => second.locator('[name="summary"]').inputValue()).toBe(theirs)
  await second.locator('[name="summary"]').fill(`${theirs}${mine}`)
  await expect.poll(stored).toBe(`${theirs}${mine}`)
  await second.locator('[name="summary"]').fill(mine)
  await expect.poll(stored).toBe(mine)
  expect(await trouble.count()).toBe(0)
  await second.goto('/admin')
  await discard(id)
})

test('a save that does not reach the server says so until one does', async () => {
  excuse(/Error submitting form|Failed to fetch|ERR_INTERNET_DISCONNECTED/)
  const { id } = await findOne('articles', 'slug', 'cord-care')
  const page = await atDesk('editor')
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.step-state').waitFor()
  const isSave = (request: { method: () => string }) => request.method() === 'PATCH'
  await page.route('**/api/articles/**', (route) =>
    isSave(route.request()) ? route.abort('internetdisconnected') : route.fallback(),
  )
  const words = `断网时写的摘要 ${Date.now()}。`
  await page.locator('[name="summary"]').fill(words)
  const alert = page.locator('.step-trouble [role="alert"]')
  await expect.poll(() => alert.textContent()).toBe(SAVE_UNREACHED)
  expect(await page.locator('body').textContent()).not.toContain('Failed to fetch')
  await page.unrouteAll()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect.poll(() => alert.count()).toBe(0)
  const { json } = await ask('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)
  expect(json['summary']).toBe(words)
  await page.goto('/admin')
  await discard(id)
})
