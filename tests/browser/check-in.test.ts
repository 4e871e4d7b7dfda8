import { encodeQR } from 'qr'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { masked, newPhone } from '../helpers/families.ts'
import { ask, atDesk, findOne } from '../helpers/panel.ts'
import { DESKTOP, excuse, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

type Json = Record<string, unknown>

const SLUG = 'pots-and-pans-band'
const HOUR = 3_600_000
let lecture: Json & { id: string }
let other: Json & { id: string }
beforeAll(async () => {
  const like = await findOne('lectures', 'slug', SLUG)
  // A title of its own: other files find the lecture that it is like by its title.
  lecture = await plan({ ...like, slug: `door-${Date.now()}`, title: '今天在门口' })
  other = await plan({ ...like, slug: `other-door-${Date.now()}`, title: '睡前一本书' })
})

/** Hours ahead in which sign-up is open still, and the door already: it opens 12 hours before. */
const SOON = [2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A lecture of this file's own, like another one, that begins within hours: when its trainer and its room are free. */
async function plan({ id: _id, createdAt: _made, updatedAt: _changed, series: _series, ...like }: Json) {
  const now = Math.ceil(Date.now() / 60_000) * 60_000
  const answers: unknown[] = []
  for (const hours of SOON) {
    const planned = { ...like, ...timesFrom(now + hours * HOUR) }
    const acceptedWarnings = await warningsOf(planned)
    const { status, json } = await ask('administrator', 'POST', '/api/lectures?depth=0', {
      ...planned,
      acceptedWarnings,
    })
    if (status === 201) return json['doc'] as Json & { id: string }
    answers.push(json)
  }
  throw new Error(`The lecture could not be planned: ${JSON.stringify(answers)}`)
}

const timesFrom = (start: number) => ({
  startsAt: new Date(start).toISOString(),
  endsAt: new Date(start + HOUR).toISOString(),
  signUpUntil: new Date(start - HOUR).toISOString(),
})

async function warningsOf(planned: Json) {
  const { status, json } = await ask('administrator', 'POST', '/api/planning/check', planned)
  if (status !== 200) throw new Error(`The plan could not be checked: ${JSON.stringify(json)}`)
  const { conflicts } = json as unknown as { conflicts: { key: string }[] }
  return conflicts.map(({ key }) => ({ key, reason: '为了试签到' }))
}

interface Family {
  name: string
  phone: string
  link: string
}

async function signUp(name: string, slug = lecture['slug']): Promise<Family> {
  const phone = newPhone()
  const body = { lecture: slug, name, phone, childMonths: 14, adults: 1, children: 0, consent: true }
  const response = await fetch(`${siteUrl()}/api/public/sign-ups`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { manageUrl } = (await response.json()) as { manageUrl: string }
  return { name, phone, link: manageUrl }
}

/** As another phone sends it. */
async function checkIn(id: string, row: Json): Promise<void> {
  const response = await fetch(`${siteUrl()}/api/check-in/${id}`, {
    method: 'POST',
    headers: { Authorization: `JWT ${inject('panelTokens').administrator}`, 'Content-Type': 'application/json' },
    body: JSON.stringify([row]),
  })
  expect(await response.json()).toMatchObject({ rows: [{ isHere: true }] })
}

async function listOf(id = lecture.id) {
  const { json } = await ask('administrator', 'GET', `/api/check-in/${id}`)
  return json as unknown as {
    rows: { id: string; key: string; name: string; code: string; checkedIn: Json | null }[]
    counts: { families: number; adults: number; children: number }
  }
}
const rowOf = async (name: string, id?: string) => {
  const row = (await listOf(id)).rows.find((each) => each.name === name)
  if (!row) throw new Error(`${name} is not on the list`)
  return row
}

/** The page at the door, for somebody who is signed in. */
async function atTheDoor(options = PHONE, hash = lecture.id): Promise<Page> {
  const page = await openPage(options)
  const value = inject('panelTokens').administrator
  await page.context().addCookies([{ name: 'payload-token', value, url: siteUrl() }])
  await page.goto(`/check-in/#${hash}`)
  await page.locator('[data-door-work]').waitFor({ state: hash.endsWith('print') ? 'attached' : 'visible' })
  return page
}
const text = (page: Page, selector: string) => page.locator(selector).textContent()
let families = 0
/** A name of its own for each family. */
const newName = (name: string): string => `${name}${++families}号`

describe('签到', () => {
  test('goes on without network, also when the page is opened anew, and counts nobody twice', async () => {
    const [first, second] = [await signUp(newName('妞妞妈妈')), await signUp(newName('豆豆爸爸'))]
    const before = (await listOf()).counts.families
    const page = await atTheDoor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: `签到：${first.name}` }).click()
    expect(await text(page, '[data-said]')).toBe(`${first.name}已签到，1 大。`)
    await expect.poll(async () => (await listOf()).counts.families).toBe(before + 1)
    await expect.poll(() => text(page, '[data-sync]')).toBe('都已发送。')
    await expect.poll(() => text(page, '[data-offline]')).toContain('没有网络也能打开')

    excuse(/ERR_INTERNET_DISCONNECTED/)
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('button', { name: `签到：${second.name}` }).click()
    await page.getByRole('button', { name: '没有报名的' }).click()
    await page.getByLabel('怎么称呼（可不填）').fill('路过的爷爷')
    expect(await violations(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: '签到' }).click()
    await expect.poll(() => text(page, '[data-sync]')).toContain('没有网络，照常签到。还有 2 条没有发送')
    expect(await page.locator('[data-people]').textContent()).toContain('路过的爷爷')
    expect(await violations(page)).toEqual([])

    // Meanwhile another phone has seen the second family, too.
    const { key } = await rowOf(second.name)
    const at = new Date(Date.now() - 60_000).toISOString()
    await checkIn(lecture.id, { key, adults: 2, children: 0, at })
    expect((await listOf()).counts.families).toBe(before + 2)

    await page.context().setOffline(false)
    await expect.poll(() => text(page, '[data-sync]')).toBe('都已发送。')
    expect((await listOf()).counts.families).toBe(before + 3)
    // What this phone said is later.
    expect((await rowOf(second.name)).checkedIn).toMatchObject({ adults: 1 })
    await page.getByRole('button', { name: `撤销：${second.name}` }).click()
    await expect.poll(async () => (await rowOf(second.name)).checkedIn).toBeNull()
  })

  test('reads a code from the camera, once', async () => {
    const family = await signUp(newName('扫码的妈妈'))
    const { code } = await rowOf(family.name)
    const page = await openPage(PHONE)
    await page.addInitScript(cameraShowing, encodeQR(code, 'raw', { ecc: 'medium', border: 4 }))
    const value = inject('panelTokens').administrator
    await page.context().addCookies([{ name: 'payload-token', value, url: siteUrl() }])
    await page.goto(`/check-in/#${lecture.id}`)
    await page.getByRole('button', { name: '扫码签到' }).click()
    await expect
      .poll(() => text(page, '[data-said]'))
      .toMatch(new RegExp(`^${family.name}已签到|^${family.name}已经签到过了`))
    await expect.poll(async () => (await rowOf(family.name)).checkedIn).toMatchObject({ adults: 1, children: 0 })
    await page.getByRole('button', { name: '关闭摄像头' }).click()
    expect(await page.locator('[data-camera]').isVisible()).toBe(false)
  })

  test('takes a typed code, a name, the end of a number, and says whose a strange code is', async () => {
    const [byCode, byName, byNumber] = [
      await signUp(newName('输码的')),
      await signUp(newName('报名字的')),
      await signUp(newName('报号码的')),
    ]
    const stranger = await signUp(newName('走错门的'), other['slug'])
    const page = await atTheDoor()
    const type = async (typed: string) => {
      await page.getByLabel('找人：称呼、手机后四位或签到码').fill(typed)
      await page.keyboard.press('Enter')
    }
    const { code } = await rowOf(byCode.name)
    await type(`${code.slice(0, 4).toLowerCase()} ${code.slice(4).replace('0', 'o')}`)
    await expect.poll(() => text(page, '[data-said]')).toContain(`${byCode.name}已签到`)
    await type(byName.name)
    await expect.poll(() => text(page, '[data-said]')).toContain(`${byName.name}已签到`)
    await type(byNumber.phone.slice(-4))
    await expect.poll(() => page.locator('[data-people]').textContent()).toContain(masked(byNumber.phone))
    await type((await rowOf(stranger.name, other.id)).code)
    await expect.poll(() => text(page, '[data-said]')).toContain(`这是另一场的报名：“${String(other['title'])}”`)
    await type('没有这个人')
    await expect.poll(() => text(page, '[data-said]')).toContain('没有符合的家庭')
  })

  test('says that a family has cancelled, and checks it in where somebody decides so', async () => {
    const [came, gone] = [await signUp(newName('先到的')), await signUp(newName('取消的'))]
    const page = await atTheDoor()
    const type = async (typed: string) => {
      await page.getByLabel('找人：称呼、手机后四位或签到码').fill(typed)
      await page.keyboard.press('Enter')
    }
    const { code } = await rowOf(gone.name)
    // While the page is open, by its link.
    const cancelled = await fetch(`${siteUrl()}/api/public/sign-ups/${gone.link.split('/').at(-2)}`, {
      method: 'DELETE',
    })
    expect(cancelled.status).toBe(200)
    await type((await rowOf(came.name)).code)
    await expect.poll(() => text(page, '[data-said]')).toContain(`${came.name}已签到`)
    await expect.poll(() => text(page, '[data-people]')).not.toContain(gone.name)

    await type(code)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: `${gone.name}已取消报名。来了几人？` }).waitFor()
    expect(await text(page, '[data-said]')).toBe(`${gone.name}已取消报名，还没有签到。`)
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: '不用了' }).click()
    await expect.poll(() => text(page, '[data-said]')).toBe(`${gone.name}已取消报名，没有签到。`)
    expect((await listOf()).rows.map(({ name }) => name)).not.toContain(gone.name)

    await page.getByLabel('找人：称呼、手机后四位或签到码').press('Enter')
    await dialog.getByRole('button', { name: '签到', exact: true }).click()
    await expect.poll(() => text(page, '[data-said]')).toBe(`${gone.name}已签到，1 大。`)
    await expect.poll(() => text(page, '[data-people]')).toContain(`${gone.name}已取消报名`)
    expect((await rowOf(gone.name)).checkedIn).toMatchObject({ adults: 1, children: 0 })
    // Nobody is asked twice.
    await type(code)
    await expect.poll(() => text(page, '[data-said]')).toBe(`${gone.name}已经签到过了，1 大。`)
  })

  test('before its day nobody is checked in, and the page says from when on', async () => {
    const early = await findOne('lectures', 'slug', SLUG)
    const page = await atTheDoor(PHONE, early.id)
    await page.getByRole('button', { name: '没有报名的' }).click()
    expect(await text(page, '[data-said]')).toMatch(/^还不能签到：\d+ 月 \d+ 日 周. \d+:\d\d 起才可以。/)
    expect(await page.getByRole('dialog').isVisible()).toBe(false)
  })

  test('forgets the list at the press of a button', async () => {
    const page = await atTheDoor()
    await page.getByRole('button', { name: '从这台设备删除名单' }).click()
    await expect.poll(() => text(page, '[data-door-when]')).toContain('名单已经删除')
    expect(await page.locator('[data-people] li').filter({ visible: true }).count()).toBe(0)
    expect(await page.evaluate(countStored)).toBe(0)
  })

  test('sends a visitor to sign in, and shows no name', async () => {
    const page = await openPage()
    await page.goto(`/check-in/#${lecture.id}`)
    const link = page.getByRole('link', { name: '去登录' })
    await link.waitFor()
    expect(await link.getAttribute('href')).toBe(`/admin/login?redirect=%2Fcheck-in%2F%23${lecture.id}`)
    expect(await page.locator('[data-door-work]').isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  test('has a sheet to print, with a code a family', async () => {
    const family = await signUp(newName('要签字的'))
    const page = await atTheDoor(DESKTOP as typeof PHONE, `${lecture.id}&print`)
    const line = page.getByRole('row').filter({ hasText: family.name })
    await line.waitFor()
    expect(await line.getByRole('img', { name: '签到码' }).count()).toBe(1)
    expect(await line.textContent()).toContain(masked(family.phone))
    expect(await page.content()).not.toContain(family.phone)
    expect(await violations(page)).toEqual([])
  })
})

describe('afterwards', () => {
  test('a family that came is asked, and those who run the lecture read it', async () => {
    const family = await signUp(newName('评价的妈妈'), other['slug'])
    const { key } = await rowOf(family.name, other.id)
    const at = new Date().toISOString()
    await checkIn(other.id, { key, adults: 1, children: 0, at })
    const page = await openPage()
    // The page knows the lecture as soon as it is published.
    await expect
      .poll(async () => {
        await page.goto(family.link)
        return page.locator('h1').textContent()
      })
      .toBe('报名成功')
    expect(await page.locator('#feedback').count()).toBe(0)
    await endNow(other)
    await page.reload()
    await page.getByLabel('4 分').check()
    await page.getByLabel('想说的话（可不填，最多 500 字）').fill('讲得很清楚')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '提交评价' }).click()
    await expect.poll(() => text(page, '#feedback')).toContain('您评了 4 分，谢谢您。')
    await page.getByLabel('5 分').check()
    await page.getByRole('button', { name: '修改评价' }).click()
    await expect.poll(() => text(page, '#feedback')).toContain('您评了 5 分，谢谢您。')
    expect(await page.getByLabel('想说的话（可不填，最多 500 字）').inputValue()).toBe('讲得很清楚')

    const desk = await atDesk('administrator')
    await desk.goto(`/admin/collections/lectures/${other.id}`)
    const day = desk.locator('section.lecture-day')
    await day.waitFor()
    await expect.poll(() => day.textContent()).toContain('讲得很清楚')
    expect(await day.getByRole('link', { name: '签到', exact: true }).getAttribute('href')).toBe(
      `/check-in/#${other.id}`,
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
    const statuses = await Promise.all(
      [address, await field.inputValue()].map(async (url) => (await fetch(url)).status),
    )
    expect(statuses).toEqual([404, 200])
  })
})

/** In the browser: a camera before which somebody holds this code. */
function cameraShowing(rows: boolean[][]): void {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 480
  const size = 360 / rows.length
  const draw = () => {
    const context = canvas.getContext('2d')
    if (!context) return
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 480, 480)
    context.fillStyle = '#000'
    rows.forEach((row, y) =>
      row.forEach(
        (isDark, x) => isDark && context.fillRect(60 + x * size, 60 + y * size, Math.ceil(size), Math.ceil(size)),
      ),
    )
  }
  setInterval(draw, 50)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(20)
}

/** In the browser: lists and unsent rows that it keeps. */
function countStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('miaopu-check-in')
    request.addEventListener('error', () => reject(new Error('IndexedDB did not open')))
    request.addEventListener('success', () => {
      const transaction = request.result.transaction(['lists', 'unsent'])
      const counts = ['lists', 'unsent'].map((name) => transaction.objectStore(name).count())
      transaction.addEventListener('complete', () => resolve(counts.reduce((sum, { result }) => sum + result, 0)))
    })
  })
}

/** Moves a lecture so that it ended a minute ago, whatever the planning rules say of it. */
async function endNow({ id, ...planned }: Json & { id: string }): Promise<void> {
  const times = timesFrom(Math.floor(Date.now() / 60_000) * 60_000 - 60_000 - HOUR)
  const acceptedWarnings = await warningsOf({ ...planned, id, ...times })
  const { status, json } = await ask('administrator', 'PATCH', `/api/lectures/${id}`, { ...times, acceptedWarnings })
  if (status !== 200) throw new Error(`The lecture could not be moved: ${JSON.stringify(json)}`)
}
