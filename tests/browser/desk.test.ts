import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../cms/domain/roles.ts'
import { violationsWithin } from '../helpers/axe.ts'
import { PHONE, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, findOne, submit } from '../helpers/panel.ts'

useBrowser()

const OURS = ['.desk-welcome', '.desk-section', '.desk-view']

const headings = (page: Page) =>
  page.locator('.desk-section h2').evaluateAll((all) => all.map((one) => one.firstChild?.textContent))
const menu = (page: Page) =>
  page
    .locator('aside.nav .nav__link-label')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent))

describe('the desk', () => {
  const REVIEW_DESK = ['工作台', '等待审核的文章', '待修订', '覆盖情况', '排期']
  const LECTURES = ['讲座日历', '讲座指标']
  const TEXTS = ['知识文章', '课', '课程', '课程体系']
  const REVIEW_MENU = [...REVIEW_DESK, ...TEXTS]
  test.each([
    [
      'editor',
      [
        '退回给我的',
        '审核通过，可以发布',
        '我的草稿',
        '等待审核',
        '待修订',
        '七天内上线和下线',
        '覆盖情况',
        '发布情况',
      ],
      [...REVIEW_MENU, '图片与音视频', '主题', '来源', '官方时间表', '操作记录', '同义词', '没找到的搜索'],
    ],
    ['reviewer', ['等我审核', '最近退回的', '待修订'], [...REVIEW_MENU, '来源', '官方时间表', '操作记录']],
    [
      'organizer',
      ['近期讲座', '证书到期'],
      ['工作台', ...LECTURES, '讲座', '系列讲座', '报名', '签到', '评价', '通知', '活动场地', '讲师', '节假日和调休'],
    ],
    ['trainer', ['我的讲座'], ['工作台', ...LECTURES, '讲座', '系列讲座', '报名', '签到', '评价', '讲师']],
    [
      'administrator',
      ['总览', '待修订', '七天内上线和下线', '覆盖情况', '发布情况', '近期讲座', '证书到期'],
      [
        ...REVIEW_DESK,
        ...LECTURES,
        ...TEXTS,
        '图片与音视频',
        '主题',
        '来源',
        '官方时间表',
        '操作记录',
        '同义词',
        '没找到的搜索',
        '讲座',
        '系列讲座',
        '报名',
        '签到',
        '评价',
        '通知',
        '活动场地',
        '讲师',
        '节假日和调休',
        '账号',
        '区域',
        '旧网址',
        '网站设置',
      ],
    ],
  ] satisfies [Role, string[], string[]][])(
    'of %s holds its sections and menu, and only those',
    async (role, sections, entries) => {
      const page = await atDesk(role)
      await expect.poll(() => headings(page)).toEqual(sections)
      if (!(await page.locator('aside.nav--nav-open').isVisible())) {
        await page.locator('.nav-toggler').locator('visible=true').first().click()
      }
      await expect.poll(() => menu(page)).toEqual(entries)
      expect(await violationsWithin(page, OURS)).toEqual([])
    },
  )

  test('a text goes from desk to desk: back to its editor with the remark, to the reviewer, to be published', async () => {
    const { id, title, summary } = await findOne('articles', 'slug', 'toilet-training')
    await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary: `${String(summary)}慢慢来。` })
    const editor = await atDesk('editor')
    const reviewer = await atDesk('reviewer')
    const shows = (page: Page, section: string) => async () => {
      await page.goto('/admin')
      return page.locator(`[data-section="${section}"]`).textContent()
    }
    await expect.poll(shows(editor, 'drafts')).toContain(title)
    expect(await shows(reviewer, 'to-review')()).not.toContain(title)

    await submit(id)
    await expect.poll(shows(editor, 'in-review')).toContain(title)
    await expect.poll(shows(reviewer, 'to-review')).toContain(title)

    const remark = '请写明多大开始。'
    expect((await ask('reviewer', 'POST', `/api/articles/${id}/step/send-back`, { remark })).status).toBe(200)
    await expect.poll(shows(editor, 'sent-back')).toContain(remark)
    expect(await shows(editor, 'drafts')()).not.toContain(title)
    expect(await shows(reviewer, 'lately-sent-back')()).toContain(remark)
    await editor.goto('/admin')
    await editor.locator('[data-section="sent-back"] a').focus()
    await editor.keyboard.press('Enter')
    await editor.waitForURL(`**/admin/collections/articles/${id}`)

    await submit(id)
    expect((await ask('reviewer', 'POST', `/api/articles/${id}/step/approve`)).status).toBe(200)
    await expect.poll(shows(editor, 'to-publish')).toContain(title)
    expect(await shows(editor, 'sent-back')()).not.toContain(title)
  })
})

describe('the worklist', () => {
  test('shows what quotes a superseded source, until it is superseded no more', async () => {
    const [old, next] = [await findOne('sources', 'key', 'CN_VITAD2024'), await findOne('sources', 'key', 'CN_WST678')]
    await ask('editor', 'PATCH', `/api/sources/${old.id}`, { supersededBy: next.id })
    const reason = `来源《${String(old['title'])}》已被《${String(next['title'])}》替代，请按新的改写`

    const page = await atDesk('editor', PHONE)
    await page.goto('/admin/collections/articles/to-revise')
    await page.getByLabel('原因').selectOption('source-superseded')
    await page.getByRole('button', { name: '筛选' }).click()
    await page.waitForURL(/reason=source-superseded/)
    await expect.poll(() => page.locator('.desk-work__item').first().textContent()).toContain(reason)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await violationsWithin(page, OURS)).toEqual([])
    const listed = await page.locator('.desk-work__item').count()

    await page.goto(`/admin/collections/sources/${old.id}`)
    const quoted = page.locator('.desk-quoted--trouble')
    await expect.poll(() => quoted.textContent()).toContain(`${reason}。下面在线的内容都要修订。`)
    expect(await quoted.locator('.desk-line').count()).toBe(listed)

    await ask('editor', 'PATCH', `/api/sources/${old.id}`, { supersededBy: null })
    await page.goto('/admin/collections/articles/to-revise?reason=source-superseded')
    await expect.poll(() => page.locator('.desk-view').textContent()).not.toContain(String(old['title']))
  })

  test('is not for a trainer', async () => {
    const page = await atDesk('trainer')
    await page.goto('/admin/collections/articles/to-revise')
    await expect.poll(() => page.locator('body').textContent()).not.toContain('家长正在看')
  })
})

describe('coverage', () => {
  test('a cell opens its articles, an empty one begins a draft with topic and ages', async () => {
    const page = await atDesk('editor')
    await page.goto('/admin/collections/articles/coverage')
    const full = page.getByRole('link', { name: /^增强户外活动锻炼，6–12 月：\s?1 篇\s?$/ })
    await full.click()
    const panel = page.locator('[data-section="cell"]')
    await expect.poll(() => panel.locator('h2').textContent()).toBe('增强户外活动锻炼 · 6–12 月1')
    expect(await panel.locator('.desk-line').count()).toBe(1)
    await panel.getByRole('link', { name: '在文章列表里看' }).click()
    await page.waitForURL(/\/admin\/collections\/articles\?/)
    await expect.poll(() => page.locator('table tbody tr').count()).toBe(1)

    await page.goto('/admin/collections/articles/coverage')
    expect(await violationsWithin(page, OURS)).toEqual([])
    await page.getByRole('link', { name: /^做好入托入园准备，0–3 月：\s?0 篇 空白$/ }).click()
    await expect.poll(() => panel.textContent()).toContain('这一格还没有文章。')
    await panel.getByRole('button', { name: '写一篇' }).click()
    await page.waitForURL(/\/admin\/collections\/articles\/[0-9a-f-]{24,}$/)
    await page.getByRole('button', { name: '适合谁' }).click()
    await expect.poll(() => page.locator('[name="minMonths"]').inputValue()).toBe('0')
    expect(await page.locator('[name="maxMonths"]').inputValue()).toBe('3')
    await expect.poll(() => page.locator('#field-topics').textContent()).toContain('做好入托入园准备')
  })
})
