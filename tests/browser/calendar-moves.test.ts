import { describe, expect, test } from 'vitest'
import { dayAfter } from '../../cms/domain/days.ts'
import { violationsWithin } from '../helpers/axe.ts'
import { at, CALENDAR, drag, FIRST_DAY, plan, readThrough, settled, stored } from '../helpers/lecture-plans.ts'
import { DESKTOP, PHONE, useBrowser } from '../helpers/page.ts'
import { atDesk, findOne } from '../helpers/panel.ts'

useBrowser()

describe('by mouse', () => {
  test('a lecture that is dropped onto another goes back, and the other is named', async () => {
    const day = dayAfter(FIRST_DAY, 70)
    const taken = await plan('下午的讲座', day, '14:00', '15:00')
    const lecture = await plan('拖不过去的', day)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=week&day=${day}`)
    const entry = page.locator('.ec-event', { hasText: lecture.title })
    await entry.waitFor()
    const before = await entry.boundingBox()
    await drag(page, entry, 8)
    const refused = page.getByRole('dialog', { name: '这样排不下' })
    await expect.poll(() => refused.textContent()).toContain(`“${taken.title}”`)
    expect(await stored(lecture.id)).toMatchObject({ startsAt: lecture.startsAt, endsAt: lecture.endsAt })
    await page.keyboard.press('Escape')
    await expect.poll(() => refused.count()).toBe(0)
    await expect.poll(async () => Math.round((await entry.boundingBox())?.height ?? 0)).toBe(before?.height)
    expect(await entry.textContent()).toContain('10:00')
  })

  test('the end of a lecture is drawn out', async () => {
    const day = dayAfter(FIRST_DAY, 77)
    const lecture = await plan('讲久一点', day)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=day&day=${day}`)
    await drag(page, page.locator('.ec-event', { hasText: lecture.title }), 2, 'end')
    expect(await settled(page, /已移到/)).toMatch(/ 10:00–12:00。/)
    expect(await stored(lecture.id)).toMatchObject({
      startsAt: lecture.startsAt,
      endsAt: at(day, '12:00'),
      signUpUntil: lecture.signUpUntil,
    })
  })
})

describe('in rows', () => {
  test.each([
    ['trainers', /示范丁/, '按讲师'],
    ['rooms', /书院.*活动室/, '按房间'],
  ] as const)('of %s each lecture stands beside whose it is', async (view, row, name) => {
    const day = dayAfter(FIRST_DAY, view === 'trainers' ? 84 : 91)
    const lecture = await plan(`排在行里的${view}`, day)
    const page = await atDesk('organizer', DESKTOP)
    await page.goto(`${CALENDAR}?view=week&day=${day}`)
    await readThrough(page)
    await page.getByRole('button', { name }).click()
    await page.waitForURL(new RegExp(`view=${view}`))
    const entry = page.locator('.ec-event', { hasText: lecture.title })
    await entry.waitFor()
    const middle = async (of: typeof entry) => {
      const box = await of.boundingBox()
      return box ? [box.y, box.y + box.height / 2, box.y + box.height] : []
    }
    const head = page.locator('.ec-row-head', { hasText: row })
    const [top = 0, , bottom = 0] = await middle(head)
    const [, y = 0] = await middle(entry)
    expect(y > top && y < bottom).toBe(true)
    expect(await violationsWithin(page, ['.lecture-calendar'])).toEqual([])
  })

  test.each(['trainers', 'rooms'] as const)('of %s lectures of one day stand one below another', async (view) => {
    const day = dayAfter(FIRST_DAY, view === 'trainers' ? 126 : 133)
    for (const hour of [10, 13, 15]) await plan(`同一天的${view}`, day, `${hour}:00`, `${hour + 1}:00`)
    const page = await atDesk('organizer', DESKTOP)
    const rows = `${CALENDAR}?view=${view}&day=${day}`
    const entries = page.locator('.ec-event', { hasText: `同一天的${view}` })
    const overlaps = async () => {
      const boxes = await Promise.all((await entries.all()).map((entry) => entry.boundingBox()))
      const edges = boxes.map((box) => [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 0)] as const)
      const inOrder = edges.toSorted(([one], [other]) => one - other)
      return inOrder.filter(([top], index) => index > 0 && top < (inOrder[index - 1]?.[1] ?? 0))
    }
    await page.goto(rows)
    await expect.poll(() => entries.count()).toBe(3)
    expect(await overlaps()).toEqual([])

    await page.goto(rows.replace(view, 'month'))
    await expect.poll(() => entries.count()).toBe(3)
    await page.getByRole('button', { name: view === 'trainers' ? '按讲师' : '按房间' }).click()
    await page.locator('.ec-timeline').waitFor()
    await expect.poll(() => entries.count()).toBe(3)
    expect(await overlaps()).toEqual([])
  })

  test('on a phone days are seen beside the names', async () => {
    const page = await atDesk('organizer', PHONE)
    await page.goto(`${CALENDAR}?view=rooms&day=${FIRST_DAY}`)
    await readThrough(page)
    const names = page.locator('.ec-body .ec-sidebar')
    await names.waitFor()
    expect((await names.boundingBox())?.width).toBeLessThan(130)
    expect(await page.getByText('左右滑动日历，看其他几天。').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})

test('what is printed is the list of the days shown, without the panel around it', async () => {
  const day = dayAfter(FIRST_DAY, 98)
  const lecture = await plan('要印出来的', day)
  const page = await atDesk('organizer', DESKTOP)
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await page.goto(`${CALENDAR}?view=week&day=${day}`)
  await readThrough(page)
  await page.locator('.ec-event', { hasText: lecture.title }).waitFor()
  const line = page.locator('.lecture-table tr', { hasText: lecture.title })
  expect(await line.isVisible()).toBe(false)
  await page.getByRole('button', { name: '打印' }).click()
  expect(await page.locator('html').getAttribute('data-printed')).toBe('')
  await page.emulateMedia({ media: 'print' })
  expect(await line.isVisible()).toBe(true)
  const { name } = await findOne('venues', 'slug', 'shuyuan-childrens-home')
  expect(await line.textContent()).toContain(String(name))
  expect(await line.textContent()).toContain('示范丁')
  for (const selector of ['.lecture-calendar__grid', '.lecture-calendar__bar', 'aside.nav']) {
    expect([selector, await page.locator(selector).isVisible()]).toEqual([selector, false])
  }
})
