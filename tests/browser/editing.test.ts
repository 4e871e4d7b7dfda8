import { expect, test } from 'vitest'
import { docx, heading, line, picture } from '../factories/docx.ts'
import { violations } from '../helpers/axe.ts'
import { useBrowser } from '../helpers/page.ts'
import { atDesk } from '../helpers/panel.ts'

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
