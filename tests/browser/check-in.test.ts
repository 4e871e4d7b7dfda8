import { encodeQR } from 'qr'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { checkIn, doorList, doorRow, LIKE, newName, planSoon, signUpAt, type Soon } from '../helpers/door.ts'
import { masked } from '../helpers/families.ts'
import { findOne } from '../helpers/panel.ts'
import { DESKTOP, excuse, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

let lecture: Soon
let other: Soon
beforeAll(async () => {
  lecture = await planSoon('今天在门口')
  other = await planSoon('睡前一本书')
})
const signUp = (name: string, at = lecture) => signUpAt(at, name)
const listOf = () => doorList(lecture.id)
const rowOf = (name: string, id = lecture.id) => doorRow(id, name)

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

describe('签到', () => {
  test('goes on without network, also when the page is opened anew, and counts nobody twice', async () => {
    const [first, second] = [await signUp(newName('妞妞妈妈')), await signUp(newName('豆豆爸爸'))]
    const before = (await listOf()).counts.families
    const page = await atTheDoor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: `签到：${first.name}` }).click()
    await expect.poll(() => text(page, '[data-said]')).toBe(`${first.name}已签到，1 大。`)
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
    const stranger = await signUp(newName('走错门的'), other)
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
    const early = await findOne('lectures', 'slug', LIKE)
    const page = await atTheDoor(PHONE, early.id)
    await expect
      .poll(() => text(page, '[data-closed]'))
      .toMatch(/^还不能签到：\d+ 月 \d+ 日 周. \d+:\d\d 起才可以。如果已经到时候了，请核对/)
    for (const name of ['扫码签到', '没有报名的', '签到']) {
      expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true)
    }
    expect(await text(page, '[data-sync]')).toBe('')
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
