import { beforeAll, expect, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { checkIn, doorRow, endNow, newName, planSoon, signUpAt, type Soon } from '../helpers/door.ts'
import { openPage, useBrowser } from '../helpers/page.ts'
import { ask, atDesk } from '../helpers/panel.ts'

useBrowser()

/** A lecture that is over when its family is asked. */
let lecture: Soon
beforeAll(async () => {
  lecture = await planSoon('讲完再问')
})

test('a family that came is asked, and those who run the lecture read it', async () => {
  const family = await signUpAt(lecture, newName('评价的妈妈'))
  const { key } = await doorRow(lecture.id, family.name)
  const at = new Date().toISOString()
  await checkIn(lecture.id, { key, adults: 1, children: 0, at })
  const page = await openPage()
  // The page knows the lecture as soon as it is published.
  await expect
    .poll(async () => {
      await page.goto(family.link)
      return page.locator('h1').textContent()
    })
    .toBe('报名成功')
  expect(await page.locator('#feedback').count()).toBe(0)
  await endNow(lecture)
  await page.reload()
  await page.getByLabel('4 分').check()
  await page.getByLabel('想说的话（可不填，最多 500 字）').fill('讲得很清楚')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: '提交评价' }).click()
  await expect.poll(() => page.locator('#feedback').textContent()).toContain('您评了 4 分，谢谢您。')
  await page.getByLabel('5 分').check()
  await page.getByRole('button', { name: '修改评价' }).click()
  await expect.poll(() => page.locator('#feedback').textContent()).toContain('您评了 5 分，谢谢您。')
  expect(await page.getByLabel('想说的话（可不填，最多 500 字）').inputValue()).toBe('讲得很清楚')

  const desk = await atDesk('administrator')
  await desk.goto(`/admin/collections/lectures/${lecture.id}`)
  const day = desk.locator('section.lecture-day')
  await day.waitFor()
  await expect.poll(() => day.textContent()).toContain('讲得很清楚')
  expect(await day.getByRole('link', { name: '签到', exact: true }).getAttribute('href')).toBe(
    `/check-in/#${lecture.id}`,
  )
  await day.getByRole('button', { name: /标为已读/ }).click()
  await expect.poll(() => day.textContent()).toContain('已标为已读。')
})

test('a trainer subscribes to the own calendar by a secret address, and makes it a new one', async () => {
  const desk = await atDesk('trainer')
  const { json } = await ask('trainer', 'GET', '/api/users/me?depth=0')
  const { trainer } = json['user'] as { trainer: string }
  await desk.goto(`/admin/collections/trainers/${trainer}`)
  await desk.getByRole('button', { name: '显示日历网址' }).click()
  const field = desk.locator('section.lecture-day input')
  await field.waitFor()
  const address = await field.inputValue()
  const calendar = await fetch(address)
  expect([calendar.status, calendar.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await desk.getByRole('button', { name: '换一个网址' }).click()
  await expect.poll(() => field.inputValue()).not.toBe(address)
  const statuses = await Promise.all([address, await field.inputValue()].map(async (url) => (await fetch(url)).status))
  expect(statuses).toEqual([404, 200])
})
