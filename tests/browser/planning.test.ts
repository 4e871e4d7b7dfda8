import { describe, expect, test } from 'vitest'
import { dayAfter } from '../../cms/domain/days.ts'
import { violationsWithin } from '../helpers/axe.ts'
import {
  at,
  CALENDAR,
  drag,
  FIRST_DAY,
  ground,
  plan,
  readThrough,
  settled,
  stored,
  titled,
} from '../helpers/lecture-plans.ts'
import { DESKTOP, PHONE, useBrowser } from '../helpers/page.ts'
import { atDesk, findOne } from '../helpers/panel.ts'

useBrowser()

describe('a new lecture', () => {
  test('that clashes is told so while it is written, is not saved, and finds its place in the nearest free time', async () => {
    const taken = await plan('占着活动室', FIRST_DAY)
    const place = await ground()
    const query = new URLSearchParams({ ...place, startsAt: `${FIRST_DAY}T10:30`, endsAt: `${FIRST_DAY}T11:30` })
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`/admin/collections/lectures/create?${query}`)
    const panel = page.getByRole('region', { name: '排课检查' })
    await expect.poll(() => panel.textContent()).toContain('2 处冲突，不能这样排。')
    expect(await panel.locator('[data-severity="block"]').allTextContents()).toEqual([
      expect.stringContaining(`“${taken.title}”`) as string,
      expect.stringContaining(`“${taken.title}”`) as string,
    ])
    expect(await violationsWithin(page, ['.planning-panel'])).toEqual([])

    await page.locator('#field-title').fill('插不进去的课')
    await page.locator('#field-summary').fill('一起读一本书。')
    await page.locator('#field-slug').fill('planning-squeezed')
    await page.locator('#field-type').click()
    await page.getByRole('option', { name: '亲子阅读' }).click()
    await page.getByRole('button', { name: '给谁' }).click()
    await page.locator('#field-minMonths').fill('12')
    await page.locator('#field-maxMonths').fill('24')
    await page.locator('#field-capacity').fill('10')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await expect.poll(() => page.locator('.payload-toast-container').textContent()).toContain(taken.title)
    expect(await titled('插不进去的课')).toEqual([])

    await panel.getByRole('button', { name: /^改到最近的空档/ }).click()
    await expect.poll(() => panel.textContent()).toMatch(/没有冲突|处提醒/)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.waitForURL(/\/lectures\/[\w-]+(\?|$)/)
    await expect.poll(async () => (await titled('插不进去的课')).length).toBe(1)
    const [made] = await titled('插不进去的课')
    expect(
      Date.parse(made?.startsAt ?? '') >= Date.parse(taken.endsAt) ||
        Date.parse(made?.endsAt ?? '') <= Date.parse(taken.startsAt),
    ).toBe(true)
  })

  test('begins with the slot that was selected in the calendar', async () => {
    const day = dayAfter(FIRST_DAY, 7)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=day&day=${day}`)
    await readThrough(page)
    const grid = page.locator('.lecture-calendar .ec-body .ec-day').first()
    await grid.waitFor()
    await grid.scrollIntoViewIfNeeded()
    const box = await grid.boundingBox()
    if (!box) throw new Error('The day is not on the page')
    // Half an hour is 24 pixels, from seven o'clock on.
    const [x, nine] = [box.x + box.width / 2, box.y + 4 * 24 + 2]
    await page.mouse.move(x, nine)
    await page.mouse.down()
    await page.mouse.move(x, nine + 30, { steps: 4 })
    await page.mouse.move(x, nine + 2 * 24 - 6, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/\/lectures\/create\?/)
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('startsAt'), searchParams.get('endsAt')]).toEqual([`${day}T09:00`, `${day}T10:00`])
    await page.getByRole('button', { name: '何时何地' }).click()
    await expect.poll(() => page.locator('#field-startsAt input').inputValue()).toBe(`${day} 09:00`)
  })
})

describe('a move', () => {
  test('by dragging is saved with its deadline, and taken back', async () => {
    const day = dayAfter(FIRST_DAY, 14)
    const lecture = await plan('拖来拖去', day)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=week&day=${day}`)
    const entry = page.locator('.ec-event', { hasText: lecture.title })
    await drag(page, entry, 8)
    expect(await settled(page, /已移到/)).toMatch(/ 14:00–15:00。/)
    expect(await stored(lecture.id)).toMatchObject({
      startsAt: at(day, '14:00'),
      endsAt: at(day, '15:00'),
      signUpUntil: at(dayAfter(day, -1), '14:00'),
    })
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.locator('.lecture-calendar__notice').textContent()).toContain('已移回原处')
    expect(await stored(lecture.id)).toMatchObject({ startsAt: lecture.startsAt, signUpUntil: lecture.signUpUntil })
    expect(await violationsWithin(page, ['.lecture-calendar'])).toEqual([])
  })

  test('by keyboard onto another lecture is refused with its name, and leads to the nearest free time', async () => {
    const day = dayAfter(FIRST_DAY, 21)
    const taken = await plan('已经排好的', day, '14:00', '15:00')
    const lecture = await plan('用键盘移的', day)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=list&day=${day}`)
    await readThrough(page)
    await page.getByRole('button', { name: `改时间地点：${lecture.title}` }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('开始', { exact: true }).fill('14:30')
    await page.getByLabel('结束', { exact: true }).fill('15:30')
    await page.getByRole('button', { name: '查冲突并移过去' }).press('Enter')
    const refused = page.getByRole('dialog', { name: '这样排不下' })
    await expect.poll(() => refused.textContent()).toContain(`“${taken.title}”`)
    expect(await violationsWithin(page, ['dialog'])).toEqual([])
    expect((await stored(lecture.id)).startsAt).toBe(lecture.startsAt)
    await refused.getByRole('button', { name: /^改到最近的空档/ }).press('Enter')
    await settled(page, /已移到/)
    const { startsAt, endsAt } = await stored(lecture.id)
    expect(startsAt).not.toBe(lecture.startsAt)
    expect(startsAt >= taken.endsAt || endsAt <= taken.startsAt).toBe(true)
  })
})

test('a series with one day left out; from one lecture on it moves', async () => {
  const day = dayAfter(FIRST_DAY, 28)
  const query = new URLSearchParams({ ...(await ground()), startsAt: `${day}T16:00`, endsAt: `${day}T17:00` })
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(`/admin/collections/lectures/create?${query}`)
  const title = '每周读一本'
  await page.locator('#field-title').fill(title)
  await page.locator('#field-summary').fill('一起读一本书。')
  await page.locator('#field-slug').fill('planning-series')
  await page.locator('#field-type').click()
  await page.getByRole('option', { name: '亲子阅读' }).click()
  await page.getByRole('button', { name: '给谁' }).click()
  await page.locator('#field-minMonths').fill('12')
  await page.locator('#field-maxMonths').fill('24')
  await page.locator('#field-capacity').fill('10')
  const series = page.getByRole('button', { name: '办成系列…' })
  await expect.poll(() => series.isEnabled()).toBe(true)
  await series.click()
  const dialog = page.getByRole('dialog', { name: '办成系列' })
  await dialog.getByLabel('场数').fill('4')
  await dialog.getByLabel(/^不办的日子/).fill(dayAfter(day, 7))
  await dialog.getByRole('button', { name: '看所有日期' }).click()
  await expect.poll(() => dialog.locator('.series-dates > ul > li').count()).toBe(4)
  expect(await dialog.locator('.series-dates > ul > li').nth(1).textContent()).toContain('（不办）')
  expect(await violationsWithin(page, ['dialog'])).toEqual([])
  await dialog.getByRole('button', { name: '建这 3 场' }).click()
  await page.waitForURL(/\/lectures\/calendar\?/)
  const days = [day, dayAfter(day, 14), dayAfter(day, 21)]
  const made = await titled(title)
  expect(made.map(({ startsAt, state }) => [startsAt, state])).toEqual(days.map((one) => [at(one, '16:00'), 'draft']))

  await page.goto(`${CALENDAR}?view=day&day=${String(days[1])}`)
  await page.locator('.ec-event', { hasText: title }).getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('开始', { exact: true }).fill('15:00')
  await page.getByLabel('结束', { exact: true }).fill('16:00')
  await page.getByRole('button', { name: '查冲突并移过去' }).click()
  await page.getByLabel('这一场和以后各场').check()
  await settled(page, /已移到/)
  expect((await titled(title)).map(({ startsAt }) => startsAt)).toEqual([
    at(days[0] ?? '', '16:00'),
    at(days[1] ?? '', '15:00'),
    at(days[2] ?? '', '15:00'),
  ])
})

describe('who sees what', () => {
  test('on a phone the list comes first; it fits, and its address can be gone back from', async () => {
    const page = await atDesk('organizer', PHONE)
    await page.goto(CALENDAR)
    await page.waitForURL(/view=list/)
    await readThrough(page)
    await expect.poll(() => page.locator('.lecture-calendar__grid').count()).toBe(0)
    expect(await page.locator('.lecture-table').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await violationsWithin(page, ['.desk-view'])).toEqual([])
    await page.getByLabel('状态').selectOption('open')
    await page.waitForURL(/state=open/)
    await page.getByRole('button', { name: '周', exact: true }).click()
    await page.waitForURL(/view=week/)
    expect(page.url()).toContain('state=open')
    await page.goBack()
    await page.waitForURL(/view=list/)
    await expect.poll(() => page.getByLabel('状态').inputValue()).toBe('open')
  })

  test('a trainer sees their own lectures and moves only those not yet approved', async () => {
    const own = await findOne('lectures', 'slug', 'safe-sleep-class')
    const day = String(own['startsAt']).slice(0, 10)
    const page = await atDesk('trainer', DESKTOP)
    await page.goto(`${CALENDAR}?view=list&day=${day}`)
    await readThrough(page)
    const titles = await page.locator('.lecture-table td a').allTextContents()
    expect(titles).toContain(own['title'])
    const trainers = await page.locator('.lecture-table td[data-label="讲师"]').allTextContents()
    expect([...new Set(trainers)]).toEqual(['示范乙'])
    expect(await page.getByRole('button', { name: `改时间地点：${String(own['title'])}` }).count()).toBe(0)
  })

  test('an editor has no business there', async () => {
    const page = await atDesk('editor', DESKTOP)
    await page.goto('/admin/calendar')
    await expect.poll(() => page.locator('.desk-view').textContent()).toContain('这里只给组织者、讲师和管理员用')
  })
})
