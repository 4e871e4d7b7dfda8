import { expect, test } from 'vitest'
import { dayAfter } from '../../cms/domain/days.ts'
import { violationsWithin } from '../helpers/axe.ts'
import { CALENDAR, FIRST_DAY, ground, plan, readThrough, stored } from '../helpers/lecture-plans.ts'
import { DESKTOP, useBrowser } from '../helpers/page.ts'
import { atDesk } from '../helpers/panel.ts'

useBrowser()

const form = (id: string) => `/admin/collections/lectures/${id}`

test('a lecture is sent back with a remark, handed in again by its trainer, and approved', async () => {
  const { trainer } = await ground('shifan-yi')
  const lecture = await plan('等着批的讲座', dayAfter(FIRST_DAY, 105), '10:00', '11:00', {
    trainer,
    state: 'submitted',
  })
  const desk = await atDesk('organizer', DESKTOP)
  await desk.goto(form(lecture.id))
  await desk.locator('#decision-return').click()
  const dialog = desk.getByRole('dialog', { name: '退回' })
  await dialog.getByRole('button', { name: '退回' }).click()
  await expect.poll(() => dialog.getByRole('alert').textContent()).toMatch(/写/)
  expect((await stored(lecture.id)).state).toBe('submitted')
  expect(await violationsWithin(desk, ['dialog'])).toEqual([])
  await dialog.getByRole('textbox').fill('请把讲的内容写具体')
  await dialog.getByRole('button', { name: '退回' }).click()
  await expect.poll(() => desk.locator('.step-last-remark').textContent()).toBe('组织者的意见：请把讲的内容写具体')
  expect((await stored(lecture.id)).state).toBe('draft')

  const own = await atDesk('trainer', DESKTOP)
  await own.goto(form(lecture.id))
  await expect.poll(() => own.locator('.step-last-remark').textContent()).toContain('请把讲的内容写具体')
  expect(await own.locator('[id^="decision-"]').count()).toBe(0)
  await own.locator('#hand-in').click()
  await expect.poll(async () => (await stored(lecture.id)).state).toBe('submitted')

  await desk.goto(form(lecture.id))
  await desk.locator('#decision-approve').click()
  await expect.poll(() => desk.locator('.payload-toast-container').textContent()).toContain('批准：现在是“已批”')
  expect((await stored(lecture.id)).state).toBe('approved')
})

test('谁可以讲 puts those without the required certificate last, and the first may be chosen', async () => {
  const day = dayAfter(FIRST_DAY, 112)
  const { venue, room, trainer } = await ground('shifan-ding')
  const query = new URLSearchParams({ venue, room, startsAt: `${day}T10:00`, endsAt: `${day}T11:00` })
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(`/admin/collections/lectures/create?${query}`)
  const panel = page.getByRole('region', { name: '排课检查' })
  const button = panel.getByRole('button', { name: '谁可以讲' })
  await expect.poll(() => button.isEnabled()).toBe(true)
  await page.getByRole('button', { name: '何时何地' }).click()
  await page.locator('#field-requiredQualification').fill('亲子阅读志愿者培训证书（示范）')
  await button.click()
  const lines = panel.getByRole('list', { name: '谁可以讲' }).getByRole('listitem')
  await expect.poll(() => lines.first().textContent()).toContain('合适：持有“亲子阅读志愿者培训证书（示范）”')
  const said = await lines.allTextContents()
  expect(said.length).toBeGreaterThan(1)
  expect(said.map((line) => line.includes('（证书不符）'))).toEqual(said.map((_, index) => index > 0))
  expect(said[1]).toContain('名册里没有“亲子阅读志愿者培训证书（示范）”')
  expect(await lines.getByRole('button').allTextContents()).toEqual(['选'])
  expect(await violationsWithin(page, ['.planning-panel'])).toEqual([])
  await lines.first().getByRole('button', { name: '选示范丁' }).click()
  await expect.poll(() => page.locator('#field-trainer').textContent()).toContain('示范丁')
  await expect.poll(() => panel.textContent()).toMatch(/没有冲突|处提醒/)
  expect(await panel.locator('[data-severity="block"]').count()).toBe(0)
  expect(trainer).not.toBe('')
})

test('a lecture is cancelled in the calendar with the reason that families read', async () => {
  const day = dayAfter(FIRST_DAY, 119)
  const lecture = await plan('办不成的讲座', day, '10:00', '11:00', { state: 'open' })
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(`${CALENDAR}?view=list&day=${day}`)
  await readThrough(page)
  await page.getByRole('button', { name: `改时间地点：${lecture.title}` }).click()
  const dialog = page.getByRole('dialog', { name: lecture.title })
  await dialog.getByRole('button', { name: '取消这场讲座…' }).click()
  await dialog.getByRole('button', { name: '取消讲座' }).click()
  await expect.poll(() => dialog.getByRole('alert').textContent()).toBe('请写明原因，报名的家庭会看到。')
  expect((await stored(lecture.id)).state).toBe('open')
  expect(await violationsWithin(page, ['dialog'])).toEqual([])
  await dialog.getByLabel('取消原因（报名的家庭会看到）').fill('讲师生病')
  await dialog.getByRole('button', { name: '取消讲座' }).click()
  await expect.poll(() => page.getByText(`“${lecture.title}”已取消。`).count()).toBeGreaterThan(0)
  expect(await stored(lecture.id)).toMatchObject({ state: 'cancelled', cancelledBecause: '讲师生病' })
})
