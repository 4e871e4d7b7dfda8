import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openPage, PHONE, useBrowser } from '../helpers/page.ts'

useBrowser()

/** The day so many days before today in China, as a date field wants it. */
const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)

const stored = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage))

describe('how old is your child', () => {
  test('the birth date is remembered on the device, and forgotten with 清除', async () => {
    const page = await openPage()
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const birth = daysAgo(200)
    await page.goto('/')
    await page.getByLabel('出生日期').fill(birth)
    await page.getByRole('button', { name: '查看' }).click()
    const message = page.locator('#age-message')
    await expect.poll(() => message.textContent()).toBe('现在满 6 个月。日期只记在这台设备里。')
    const heading = page.locator('[data-this-month] h2')
    await expect.poll(() => heading.textContent()).toBe('满 6 个月，这个月')

    await page.reload()
    expect(await page.getByLabel('出生日期').inputValue()).toBe(birth)
    await expect.poll(() => heading.textContent()).toBe('满 6 个月，这个月')
    expect(
      sent.filter((request) => request.includes(birth)),
      'never sent',
    ).toEqual([])

    await page.getByRole('button', { name: '清除' }).click()
    expect(await message.textContent()).toBe('已从这台设备清除。')
    expect(await stored(page)).toEqual([])
    await page.reload()
    expect(await page.getByLabel('出生日期').inputValue()).toBe('')
  })

  test('a baby born early gets the corrected age', async () => {
    const page = await openPage()
    await page.goto('/')
    await page.getByLabel('出生日期').fill(daysAgo(200))
    await page.getByText('早产的孩子，填预产期').click()
    await page.getByLabel('预产期', { exact: true }).fill(daysAgo(135))
    await page.getByRole('button', { name: '查看' }).click()
    await expect
      .poll(() => page.locator('#age-message').textContent())
      .toBe('出生满 6 个月，矫正月龄满 4 个月。接种和体检按出生日期，其余按矫正月龄。')
    await expect.poll(() => page.locator('[data-this-month] h2').textContent()).toBe('满 4 个月，这个月')
  })

  test('a day in the future is told by the field', async () => {
    const page = await openPage()
    await page.goto('/')
    await page.locator('form[data-ask-age]').evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.getByLabel('出生日期').fill(daysAgo(-5))
    await page.getByRole('button', { name: '查看' }).click()
    expect(await page.locator('#age-message').textContent()).toBe('出生日期在今天之后，请再看一下。')
    expect(await page.getByLabel('出生日期').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('the timetable', () => {
  test('puts in the days of a birth date, keeps ticks, and forgets both', async () => {
    const page = await openPage()
    await page.goto('/timetable/')
    await page.getByLabel('孩子的出生日期').fill('2026-01-15')
    await page.getByRole('button', { name: '算出日期' }).click()
    await expect.poll(() => page.locator('[data-message]').textContent()).toContain('2026 年 1 月 15 日出生')
    const tick = page.getByRole('checkbox').first()
    await tick.check()
    await page.reload()
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
    expect(await page.locator('[data-state]').first().textContent()).toBe('已完成')
    await page.getByRole('button', { name: '清除日期和打勾' }).click()
    await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(false)
    expect(await stored(page)).toEqual([])
  })
})

describe('a lesson', () => {
  const LESSON = '/courses/home-safety/safe-mouth-and-swallow/'

  test('its quiz checks an answer and explains it', async () => {
    const page = await openPage()
    await page.goto(LESSON)
    const question = page.locator('.question').nth(1)
    await question.getByLabel('从背后抱住，冲压肚子').check()
    expect(await question.locator('[data-result]').textContent()).toBe('还不太对，看看下面的说明。')
    expect(await question.getByText('1 岁以下不压肚子。').isVisible()).toBe(true)
    await question.getByLabel('拍背 5 下，翻过来压胸 5 下，交替做').check()
    expect(await question.locator('[data-result]').textContent()).toBe('对了！')
  })

  test('that is learned is remembered, until everything is deleted', async () => {
    const page = await openPage()
    await page.goto(LESSON)
    await page.getByRole('button', { name: '学完了，记一笔' }).click()
    expect(await page.getByRole('button', { name: '这一课学完了' }).getAttribute('aria-pressed')).toBe('true')
    await page.goto('/courses/home-safety/')
    await expect.poll(() => page.locator('[data-progress]').first().textContent()).toBe('已学 1 / 4 课')
    await page.goto('/privacy/')
    await page.getByRole('button', { name: '清除这台设备上的全部记录' }).click()
    expect(await page.locator('[data-forgotten]').textContent()).toBe('已经清除。这台设备上不再有您留下的记录。')
    expect(await stored(page)).toEqual([])
  })
})

describe('the search', () => {
  const status = (page: Page) => page.locator('[data-search-status]').textContent()

  test('answers while typing, marks the words, filters, and goes back', async () => {
    const page = await openPage()
    await page.goto('/search/')
    await page.getByLabel('想找什么').pressSequentially('辅食')
    await expect.poll(() => status(page)).toMatch(/^找到 \d+ 条。$/)
    const everything = await status(page)
    expect(await page.locator('.results mark').first().textContent()).toBe('辅食')
    await page.getByRole('link', { name: /^课程 / }).click()
    await expect.poll(() => page.locator('.results .tag.plain').allTextContents()).toEqual(['课程'])
    expect(new URL(page.url()).searchParams.get('kind')).toBe('course')
    await page.goBack()
    await expect.poll(() => status(page)).toBe(everything)
    expect(await page.getByLabel('想找什么').inputValue()).toBe('辅食')
    await page.locator('.results a').first().click()
    await page.waitForURL(/\/(articles|courses)\//)
    await page.goBack()
    await expect.poll(() => status(page)).toBe(everything)
  })

  test('finds the same in the browser as on the server', async () => {
    const [live, plain] = [await openPage(), await openPage({ javaScriptEnabled: false })]
    await live.goto('/search/')
    await live.getByLabel('想找什么').fill('宝宝不肯睡觉')
    await expect.poll(() => live.locator('.results a').count()).toBeGreaterThan(0)
    await plain.goto(`/search/?q=${encodeURIComponent('宝宝不肯睡觉')}`)
    const found = (page: Page) => page.locator('.results h2').allTextContents()
    expect(await found(live)).toEqual(await found(plain))
    expect(await status(live)).toBe(await status(plain))
  })

  test('a danger sign brings what to do first, with the number to call', async () => {
    const page = await openPage()
    await page.goto('/search/')
    await page.getByLabel('想找什么').fill('宝宝抽搐了')
    const card = page.locator('.emergency')
    await expect.poll(() => card.locator('h2').textContent()).toBe('先看这里：抽搐（惊厥）')
    expect(await card.getByRole('link', { name: '拨打 120（急救）' }).getAttribute('href')).toBe('tel:120')
    const [cardBox, firstBox] = [await card.boundingBox(), await page.locator('.results li').first().boundingBox()]
    expect(cardBox!.y).toBeLessThan(firstBox!.y)
  })

  test('says so when the index cannot be had, and tries again', async () => {
    // What the service worker asks for does not pass here.
    const page = await openPage({ ...PHONE, serviceWorkers: 'block' })
    await page.route('**/search/index.json', (route) => route.fulfill({ status: 404 }))
    await page.goto('/search/')
    await page.getByLabel('想找什么').fill('发烧')
    await expect.poll(() => status(page)).toBe('搜索没能准备好，可能是网络不通。检查网络后再试；急事请直接打 120。')
    await page.unroute('**/search/index.json')
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect.poll(() => status(page)).toMatch(/^找到 \d+ 条/)
  })
})

describe('the list of lectures', () => {
  test('filters by place, type and age, and keeps the choice in the address', async () => {
    const page = await openPage()
    await page.goto('/lectures/')
    const shown = () => page.locator('[data-month-group] [data-lecture]:visible')
    const all = await shown().count()
    await page.getByLabel('地方').selectOption({ label: '东溪街道' })
    await expect.poll(() => shown().count()).toBeLessThan(all)
    const inPlace = await shown().count()
    expect(inPlace).toBeGreaterThan(0)
    expect(await page.locator('[data-filter-status]').textContent()).toContain(String(inPlace))
    await page.reload()
    expect(await shown().count()).toBe(inPlace)
    await page.goBack()
    await expect.poll(() => shown().count()).toBe(all)
  })
})
