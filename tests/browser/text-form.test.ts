import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DESKTOP, PHONE, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, discard, findOne, submit } from '../helpers/panel.ts'

useBrowser()

const summaryOn = (page: Page) => page.locator('[name="summary"]')
const textOn = (page: Page) => page.locator('[data-lexical-editor="true"]').first()
const open = async (page: Page, id: string) => {
  await page.goto(`/admin/collections/articles/${id}`)
  await page.locator('.step-state').waitFor()
}
const newDraft = async (data: Record<string, unknown>): Promise<string> => {
  const { json } = await ask('editor', 'POST', '/api/articles?draft=true', data)
  return String((json['doc'] as { id: string }).id)
}
/** The server as it answers to a save that it refuses. */
const refuseSaves = (page: Page, status: number, body: object) =>
  page.route('**/api/articles/**', (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status, json: body }) : route.fallback(),
  )
const savesOf = (page: Page): string[] => {
  const saves: string[] = []
  page.on('request', (request) => void (request.method() === 'PATCH' && saves.push(request.url())))
  return saves
}

test('while the last save was refused the bar says so, and why; a good one takes it away', async () => {
  const id = await newDraft({ title: '先存一次' })
  const page = await atDesk('editor')
  await open(page, id)
  await summaryOn(page).fill('第一次')
  await page.locator('.autosave', { hasText: '上次保存' }).waitFor()

  const message = '小标题里不能放来源编号，请移到别处'
  const errors = [{ label: '正文', message, path: 'body' }]
  await refuseSaves(page, 400, { errors: [{ message: '以下字段无效：正文', data: { errors } }] })
  await summaryOn(page).fill('第二次')
  const trouble = page.locator('.step-unsaved [role="alert"]')
  await expect.poll(() => trouble.textContent()).toBe(`没有保存：正文：${message}。改好以后会自动再存。`)
  expect(await page.locator('.autosave').isVisible()).toBe(false)
  // It outlives the toast.
  await expect.poll(() => page.locator('[data-sonner-toast]').count(), { timeout: 60_000 }).toBe(0)
  expect(await trouble.isVisible()).toBe(true)

  await page.unrouteAll()
  await summaryOn(page).fill('第三次')
  await expect.poll(() => trouble.count()).toBe(0)
  await page.locator('.autosave', { hasText: '上次保存' }).waitFor()
  const { json } = await ask('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)
  expect(json['summary']).toBe('第三次')
})

test('a text under review is for reading, and its steps work', async () => {
  const { id } = await findOne('articles', 'slug', 'cord-care')
  await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary: `送审的摘要 ${Date.now()}` })
  await submit(id)
  const page = await atDesk('editor')
  const saves = savesOf(page)
  await open(page, id)
  const isWritable = async () => [await summaryOn(page).isEnabled(), await textOn(page).getAttribute('contenteditable')]
  await expect.poll(isWritable).toEqual([false, 'false'])
  expect(await page.getByRole('button', { name: '保存草稿' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '按标题生成' }).count()).toBe(0)
  expect(saves).toEqual([])

  // Taken back it is for writing at once, submitted again for reading.
  await page.locator('#step-withdraw').click()
  await expect.poll(isWritable).toEqual([true, 'true'])
  const words = `脐带残端保持干净、干燥、露在外面。${Date.now()}`
  await summaryOn(page).fill(words)
  await page.locator('#step-submit').click()
  await expect.poll(() => page.locator('.step-state').textContent()).toContain('待审')
  await expect.poll(isWritable).toEqual([false, 'false'])
  expect(await summaryOn(page).inputValue()).toBe(words)

  // Whoever had it open before is told, and why.
  await page.locator('#step-withdraw').click()
  await expect.poll(isWritable).toEqual([true, 'true'])
  await submit(id)
  await summaryOn(page).fill('来不及了')
  await expect
    .poll(() => page.locator('.step-unsaved [role="alert"]').textContent())
    .toBe('没有保存：这一篇正在审核，请先撤回再改。请先把写的复制下来，再刷新页面。')
  await page.locator('.step-unsaved').getByRole('button', { name: '看最新的内容' }).click()
  await expect.poll(isWritable).toEqual([false, 'false'])
  await ask('reviewer', 'POST', `/api/articles/${id}/step/send-back`, { remark: '请写明多久会掉' })

  const phone = await atDesk('editor', PHONE)
  await open(phone, id)
  const [state, remark] = await Promise.all(
    ['.step-state', '.step-last-remark'].map((place) =>
      phone.locator(place).evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect().toJSON() as DOMRect
      }),
    ),
  )
  expect(remark?.left).toBe(state?.left)
  expect(remark?.top).toBeGreaterThanOrEqual(state?.bottom ?? 0)
  await discard(id)
})

test('who only opens a text saves nothing; the title that is typed makes an address', async () => {
  const id = await newDraft({ title: '宝宝洗澡', slug: null })
  const page = await atDesk('administrator')
  const saves = savesOf(page)
  await open(page, id)
  await page.locator('.quality-panel').getByText('处必须改').waitFor()
  // Longer than both pauses: of the address and of the save.
  await page.waitForTimeout(5000)
  expect(saves).toEqual([])
  expect(await page.locator('#field-slug').inputValue()).toBe('')
  await page.locator('#field-title').fill('宝宝洗澡水温')
  await expect.poll(() => page.locator('#field-slug').inputValue()).toBe('baobao-xizao-shuiwen')
})

test('the bar counts what is typed, as the checks beside the form do', async () => {
  const id = await newDraft({ title: '数一数' })
  const page = await atDesk('editor')
  await open(page, id)
  const counts = () =>
    Promise.all(
      ['.step-checks summary', '.quality-panel p', '.step-reason'].map(
        async (place) => /\d+(?= 处必须改)/.exec((await page.locator(place).first().textContent()) ?? '')?.[0],
      ),
    )
  await expect.poll(counts).toEqual(['8', '8', '8'])
  await refuseSaves(page, 403, { errors: [{ message: '试试。' }] })
  await summaryOn(page).fill('写了摘要，先把答案说出来。')
  await expect.poll(counts).toEqual(['7', '7', '7'])
  await page.unrouteAll()
})

test('each page of ours says where it is', async () => {
  const { id, title } = await findOne('articles', 'slug', 'cord-care')
  const page = await atDesk('editor', DESKTOP)
  const places = () => page.locator('.step-nav').locator('a, .step-nav__last').allTextContents()
  const named = async () => (await places()).map((words) => words.trim()).filter(Boolean)
  await page.goto('/admin/collections/articles/plan')
  await expect.poll(named).toEqual(['排期'])
  await page.goto(`/admin/collections/articles/${id}/compare`)
  await expect.poll(named).toEqual(['知识文章', title, '与线上版本比较'])
})

test('out of the trash comes a draft: there is no other choice', async () => {
  const id = await newDraft({ title: '放进回收站的' })
  await ask('editor', 'PATCH', `/api/articles/${id}`, { deletedAt: new Date().toISOString() })
  const page = await atDesk('editor')
  await page.goto(`/admin/collections/articles/trash/${id}`)
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('恢复为草稿').waitFor()
  expect(await page.getByText('恢复为已发布').isVisible()).toBe(false)
  await page.getByRole('button', { name: '确认' }).click()
  await page.waitForURL(new RegExp(`/articles/${id}$`))
  await expect.poll(() => page.locator('.step-state').textContent()).toContain('草稿')
})
