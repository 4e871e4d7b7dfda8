import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { dayInChina } from '../../cms/domain/review-day.ts'
import { violationsWithin } from '../helpers/axe.ts'
import { DESKTOP, PHONE, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, findOne } from '../helpers/panel.ts'

useBrowser()

/** The figures of the year in which the demo county has a lecture that was held. */
let figures: string
beforeAll(async () => {
  const { id, startsAt } = await findOne('lectures', 'slug', 'brush-from-the-first-tooth')
  const report = { text: '来的人很多', adults: 12, children: 3 }
  const { status, json } = await ask('administrator', 'PATCH', `/api/lectures/${id}`, { report })
  if (status !== 200) throw new Error(`report: ${status} ${JSON.stringify(json)}`)
  figures = `/admin/collections/lectures/figures?year=${dayInChina(new Date(String(startsAt))).slice(0, 4)}`
})

describe('讲座指标', () => {
  test.each(['场', '人次', '小时', '个社区'])('a figure of %s opens the lectures behind it', async (unit) => {
    const page = await atDesk('administrator', DESKTOP)
    await page.goto(figures)
    const month = page.getByRole('region', { name: '按月份，表格' })
    const named = { name: new RegExp(`：[\\d.]+ ${unit}，看是哪些$`) }
    const row = month
      .getByRole('row')
      .filter({ has: page.getByRole('link', named) })
      .first()
    const link = row.getByRole('link', named)
    const value = await link.textContent()
    const sessions = Number(await row.getByRole('link', { name: / 场，看是哪些$/ }).textContent())
    await link.click()
    await page.waitForURL(/[?&]month=\d{4}-\d{2}.*#lectures$/)
    const behind = page.getByRole('region', { name: /^这些数是哪些讲座/ })
    await expect.poll(() => behind.getByRole('listitem').count()).toBe(sessions)
    const total = page.getByRole('region', { name: '合计' })
    const name = { 场: '场次', 人次: '人次', 小时: '小时', 个社区: '覆盖社区' }[unit] ?? ''
    expect(await total.getByRole('link').filter({ hasText: name }).locator('strong').textContent()).toBe(value)
    await behind.getByRole('link').first().click()
    await page.waitForURL(/\/collections\/lectures\/[\w-]+(\?|$)/)
  })

  test('are taken home as a table of the lectures that were chosen', async () => {
    const page = await atDesk('administrator', DESKTOP)
    await page.goto(figures)
    const sessions = page.getByRole('region', { name: '合计' }).getByRole('link').filter({ hasText: '场次' })
    const count = Number(await sessions.locator('strong').textContent())
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载明细（CSV）' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
    const lines = (await text(await download.createReadStream())).trim().split('\r\n')
    expect(count).toBeGreaterThan(0)
    expect(lines).toHaveLength(count + 1)
  })

  test('are measured by the target for those who see all of them, and the others are told why not', async () => {
    const whole = await atDesk('administrator', DESKTOP)
    await whole.goto(figures)
    await whole.getByRole('progressbar', { name: '全年目标完成进度' }).waitFor()
    const page = await atDesk('organizer', PHONE)
    await page.goto(figures)
    const total = page.getByRole('region', { name: '合计' })
    await expect.poll(() => total.textContent()).toContain('场是所有区域一起的，这里只有您看得到的那部分')
    expect(await total.getByRole('progressbar').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await violationsWithin(page, ['.desk-view'])).toEqual([])
  })
})

test('a roster with wrong rows is refused row by row; mended, it is looked at and then written', async () => {
  const slug = `roster-${Date.now()}`
  const csv = (...rows: string[]) => ({
    name: '名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['网址名,姓名,身份,简介,服务区域代码,手机,网站列出', ...rows].join('\r\n')),
  })
  const good = `${slug},示范壬,志愿者,会讲故事。,990101001,13800009999,否`
  const found = async () => {
    const { json } = await ask('organizer', 'GET', `/api/trainers?where[slug][equals]=${slug}&depth=0`)
    return json['docs'] as { name: string; phone: string }[]
  }
  const page = await atDesk('organizer', DESKTOP)
  await page.goto('/admin/collections/trainers')
  const file = page.getByLabel('选择要导入的名册')
  await file.setInputFiles(csv(good, 'Bad Slug!,张三,院长,介绍,999999,123,也许'))
  const outcome = page.getByRole('region', { name: '导入前先看看' })
  await expect.poll(() => outcome.getByRole('heading').textContent()).toContain('1 行有错，改好以前什么都不会写入')
  const [, wrong = ''] = await outcome.getByRole('listitem').allTextContents()
  expect(wrong).toMatch(/^第 3 行 张三：有错 “网址名”只能用/)
  for (const column of ['身份', '服务区域代码', '手机', '网站列出']) expect(wrong).toContain(`“${column}”`)
  expect(await outcome.getByRole('button', { name: /^写入/ }).count()).toBe(0)
  expect(await violationsWithin(page, ['.roster-tools'])).toEqual([])

  await file.setInputFiles(csv(good))
  await expect.poll(() => outcome.getByRole('listitem').allTextContents()).toEqual(['第 2 行 示范壬：新增 '])
  expect(await found()).toEqual([])
  await outcome.getByRole('button', { name: '写入 1 位' }).click()
  await expect.poll(() => page.locator('.roster-tools [role="status"]').textContent()).toBe('已写入 1 位讲师。')
  expect(await found()).toMatchObject([{ name: '示范壬', phone: '13800009999' }])
})
