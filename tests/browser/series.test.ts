import { expect, test } from 'vitest'
import { dayAfter } from '../../cms/domain/days.ts'
import { violationsWithin } from '../helpers/axe.ts'
import { newPhone } from '../helpers/families.ts'
import { at, CALENDAR, FIRST_DAY, ground, plan, readThrough, titled } from '../helpers/lecture-plans.ts'
import { DESKTOP, PHONE, useBrowser } from '../helpers/page.ts'
import { ask, atDesk } from '../helpers/panel.ts'

useBrowser()

const form = (id: string) => `/admin/collections/lectures/${id}`

async function addFamily(lecture: string, name: string, adults: number): Promise<void> {
  const family = { name, phone: newPhone(), childMonths: 14, adults, children: 0, consent: true }
  const { status, json } = await ask('organizer', 'POST', `/api/lectures/${lecture}/sign-ups`, family)
  if (status !== 201) throw new Error(`addFamily: ${JSON.stringify(json)}`)
}

test('a stored lecture becomes the first of its series; then a change of its form goes to it and those after it', async () => {
  const day = dayAfter(FIRST_DAY, 140)
  const title = '存好再办系列'
  const lecture = await plan(title, day)
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(form(lecture.id))
  const panel = page.getByRole('region', { name: '排课检查' })
  await panel.getByRole('button', { name: '办成系列…' }).click()
  const dialog = page.getByRole('dialog', { name: '办成系列' })
  await dialog.getByLabel('场数').fill('3')
  await dialog.getByRole('button', { name: '看所有日期' }).click()
  await expect.poll(() => dialog.locator('.series-dates > ul > li').count()).toBe(3)
  const first = dialog.locator('.series-dates > ul > li').first()
  expect(await first.textContent()).toContain('（就是这一场）')
  expect(await first.getByRole('checkbox').isDisabled()).toBe(true)
  expect(await dialog.locator('[data-severity="block"]').count()).toBe(0)
  expect(await violationsWithin(page, ['dialog'])).toEqual([])
  await dialog.getByRole('button', { name: '再建 2 场' }).click()
  await page.waitForURL(/\/lectures\/calendar\?/)
  const made = await titled(title)
  const days = [day, dayAfter(day, 7), dayAfter(day, 14)]
  expect(made.map(({ startsAt }) => startsAt)).toEqual(days.map((one) => at(one, '10:00')))
  expect(made[0]?.id).toBe(lecture.id)

  // Of the second: its title and seats, for it and the third.
  await page.goto(form(String(made[1]?.id)))
  const change = panel.getByRole('button', { name: '把改动用到系列…' })
  await change.waitFor()
  expect(await change.isDisabled()).toBe(true)
  const renamed = '改名的系列'
  await page.locator('#field-title').fill(renamed)
  await page.getByRole('button', { name: '给谁' }).click()
  await page.locator('#field-capacity').fill('9')
  await change.click()
  const ask = page.getByRole('dialog', { name: '把改动用到系列' })
  await expect.poll(() => ask.textContent()).toContain('改了：标题、名额。')
  expect(await violationsWithin(page, ['dialog'])).toEqual([])
  await ask.getByLabel('这一场和以后各场').check()
  await ask.getByRole('button', { name: '改这些场次' }).click()
  await expect.poll(() => page.locator('.payload-toast-container').textContent()).toContain('系列中 2 场已改好。')
  expect((await titled(renamed)).map(({ startsAt }) => startsAt)).toEqual(days.slice(1).map((one) => at(one, '10:00')))
  expect((await titled(title)).map(({ id }) => id)).toEqual([lecture.id])
  await expect.poll(() => change.isDisabled()).toBe(true)

  // More than the room holds: every date is named, nothing is changed. What a script fills in before the form has what was
  // stored falls back.
  await expect
    .poll(async () => {
      await page.locator('#field-capacity').fill('5000')
      await change.click()
      await expect.poll(() => ask.textContent()).toMatch(/改了：|还没有能用到系列的改动/)
      const isTaken = (await ask.textContent())?.includes('改了：名额。')
      if (!isTaken) await page.keyboard.press('Escape')
      return isTaken
    })
    .toBe(true)
  await ask.getByLabel('整个系列').check()
  await ask.getByRole('button', { name: '改这些场次' }).click()
  await expect.poll(() => ask.locator('.lecture-conflicts > li').count()).toBe(3)
  expect(await ask.locator('.lecture-conflicts').textContent()).toContain('最多坐')
})

test('a family is moved among lectures that she manages: with seats left, or onto a waiting list', async () => {
  const day = dayAfter(FIRST_DAY, 168)
  const open = { state: 'open', capacity: 3 }
  const from = await plan('从这里换走', day, '09:00', '10:00', open)
  const full = await plan('从这里换走', dayAfter(day, 1), '09:00', '10:00', open)
  const free = await plan('换到这里', dayAfter(day, 2), '09:00', '10:00', open)
  await addFamily(from.id, '先换的妈妈', 2)
  await addFamily(from.id, '后换的妈妈', 1)
  await addFamily(full.id, '占满的妈妈', 3)
  const page = await atDesk('organizer', PHONE)
  await page.goto(form(from.id))
  const list = page.getByRole('region', { name: '报名名单' })
  await expect.poll(() => list.textContent()).toContain('已报名 3 / 3 人')
  const move = async (name: string, target: string) => {
    await list.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '换场' }).click()
    const dialog = page.getByRole('dialog', { name: `给${name}换场` })
    const choice = dialog.getByRole('combobox')
    await expect.poll(() => choice.locator(`option[value="${target}"]`).count()).toBe(1)
    await choice.selectOption(target)
    expect(await violationsWithin(page, ['dialog'])).toEqual([])
    return dialog
  }
  const seated = await move('先换的妈妈', free.id)
  expect(await seated.locator(`option[value="${free.id}"]`).textContent()).toContain('剩 3 个名额')
  // The same title first; its own lecture not at all.
  expect(await seated.locator('option').nth(1).getAttribute('value')).toBe(full.id)
  expect(await seated.locator(`option[value="${from.id}"]`).count()).toBe(0)
  await seated.getByRole('button', { name: '换到这一场' }).click()
  await expect.poll(() => seated.textContent()).toContain('换好了，会通知这一家')
  await page.keyboard.press('Escape')
  const waiting = await move('后换的妈妈', full.id)
  expect(await waiting.textContent()).toContain('换过去是候补，这里的座位会让给下一家。')
  await waiting.getByRole('button', { name: '排到这一场的候补' }).click()
  await expect.poll(() => waiting.textContent()).toContain('换好了，排在那一场的候补名单里')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('谁可以讲 does not count the lecture in the form against its own trainer', async () => {
  const lecture = await plan('自己不挡自己', dayAfter(FIRST_DAY, 175))
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(form(lecture.id))
  const panel = page.getByRole('region', { name: '排课检查' })
  await panel.getByRole('button', { name: '谁可以讲' }).click()
  const own = panel.getByRole('list', { name: '谁可以讲' }).getByRole('listitem').filter({ hasText: '示范丁' })
  await expect.poll(() => own.textContent()).toContain('这段时间没有别的讲座')
})

test('the axis of the week has whole hours, whenever a lecture begins', async () => {
  const day = dayAfter(FIRST_DAY, 182)
  const lecture = await plan('凌晨的讲座', day, '02:01', '03:15')
  const page = await atDesk('organizer', DESKTOP)
  await page.goto(`${CALENDAR}?view=week&day=${day}`)
  await readThrough(page)
  await page.locator('.ec-event', { hasText: lecture.title }).waitFor()
  const labels = page.locator('.lecture-calendar .ec-sidebar time')
  await expect.poll(() => labels.count()).toBeGreaterThan(10)
  const times = (await labels.allTextContents()).map((label) => label.trim()).filter(Boolean)
  expect(times[0]).toBe('02:00')
  expect(times.filter((time) => !/^\d{2}:(00|30)$/.test(time))).toEqual([])
})

test('of an archived lecture its trainer adds no photos', async () => {
  const now = Date.now()
  const { trainer, ...place } = await ground('shifan-yi')
  const hours = (ago: number) => new Date(now - ago * 3_600_000).toISOString()
  const { status, json } = await ask('administrator', 'POST', '/api/lectures?depth=0', {
    ...place,
    trainer,
    title: '早就归档了',
    slug: `archived-${now}`,
    summary: '一起读一本书。',
    type: '亲子阅读',
    state: 'held',
    startsAt: hours(24 * 400 + 1),
    endsAt: hours(24 * 400),
    signUpUntil: hours(24 * 401),
    minMonths: 12,
    maxMonths: 24,
    capacity: 10,
    fee: '免费',
  })
  expect([status, json['errors']]).toEqual([201, undefined])
  const { id } = json['doc'] as { id: string }
  const page = await atDesk('trainer', DESKTOP)
  const add = page.locator('#field-photos').getByRole('button', { name: '新增' })
  await page.goto(form(id))
  await add.first().waitFor()
  const archived = { state: 'reported', report: { text: '办完了', adults: 1, children: 1 } }
  expect((await ask('administrator', 'PATCH', `/api/lectures/${id}`, archived)).status).toBe(200)
  await page.goto(form(id))
  await page.locator('#field-photos').waitFor()
  await page.locator('#field-photos table, #field-photos .relationship-table').first().waitFor()
  expect(await add.count()).toBe(0)
})

test.each([DESKTOP, PHONE])('dialogs look the same wherever they are opened, at $viewport.width', async (size) => {
  const day = dayAfter(FIRST_DAY, size === PHONE ? 196 : 189)
  const lecture = await plan('对话框', day, '09:00', '10:00', { state: 'open', capacity: 3 })
  await addFamily(lecture.id, '看样子的妈妈', 1)
  const page = await atDesk('organizer', size)
  await page.goto(form(lecture.id))
  const looks: unknown[] = []
  for (const [button, title] of [
    ['办成系列…', '办成系列'],
    ['换场', '给看样子的妈妈换场'],
    ['替打电话的家庭报名', '替家庭报名'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog', { name: title })
    looks.push(
      await dialog.evaluate((element) => {
        const style = (found: Element | null | undefined, ...names: string[]) =>
          found ? names.map((name) => getComputedStyle(found).getPropertyValue(name)) : undefined
        const buttons = [...element.querySelectorAll('button:enabled')]
        const close = buttons.find(({ textContent }) => textContent === '关闭')
        return [
          style(element.querySelector('h2'), 'font-size', 'line-height', 'margin-bottom'),
          style(close, 'text-decoration-line', 'border-top-width', 'min-height', 'padding', 'margin'),
          element.scrollWidth <= element.clientWidth,
        ]
      }),
    )
    const folder = process.env['PICTURES']
    if (folder) await page.screenshot({ path: `${folder}/${button.slice(0, 4)}-${size.viewport?.width}.png` })
    await page.keyboard.press('Escape')
  }
  expect(looks[0]).toEqual([
    [expect.any(String), expect.any(String), '12px'],
    ['none', '1px', '44px', '6px 16px', '12px 12px 0px 0px'],
    true,
  ])
  expect(looks).toEqual(looks.map(() => looks[0]))
})
