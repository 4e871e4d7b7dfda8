import type { Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { fillSignUp, masked, newPhone } from '../helpers/families.ts'
import { DESKTOP, excuse, openPage, useBrowser } from '../helpers/page.ts'

useBrowser()

const LECTURE = '/lectures/pots-and-pans-band/'
const DUPLICATE = '这个手机号已经报过这场活动了。请打开报名时保存的链接查看或取消；链接找不到了，请联系主办单位。'

describe('报名 with JavaScript', () => {
  test('a wrong number is told by the field, and what was typed stays', async () => {
    const page = await openPage()
    await page.goto(LECTURE)
    await fillSignUp(page, { phone: '12345' })
    await page.getByRole('button', { name: '确认报名' }).click()
    const error = page.locator('#phone-error')
    await expect
      .poll(() => error.textContent())
      .toBe('手机号应是 11 位数字、以 1 开头，例如 13800001234。请检查有没有少写或多写。')
    expect(await page.getByLabel('手机号').getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sign-up-errors')
    expect(await page.getByLabel('怎么称呼您').inputValue()).toBe('妞妞妈妈')
    expect(await page.getByLabel('手机号').inputValue()).toBe('12345')
    expect(await page.getByLabel('来几位大人').inputValue()).toBe('2')
    expect(await violations(page)).toEqual([])
  })

  test('an empty form is told field by field', async () => {
    const page = await openPage()
    await page.goto(LECTURE)
    await page.getByRole('button', { name: '确认报名' }).click()
    await expect
      .poll(() => page.locator('#sign-up-errors li').allTextContents())
      .toEqual([
        '请填写称呼，写小名或“妞妞妈妈”都可以。',
        '请填写手机号，它用于防止重复报名，加密保存。',
        '请填写孩子的月龄；还在孕期请填 0。',
        '请先勾选同意隐私说明，我们才能保存您的报名。',
      ])
  })

  test('a sign-up leads to its page, counts the seats, is refused a second time, and can be cancelled', async () => {
    const page = await openPage()
    const phone = newPhone()
    await page.goto(LECTURE)
    const seats = page.locator('form [data-seats]')
    await expect.poll(() => seats.textContent()).toMatch(/^余 \d+ 席$/)
    const before = Number(/\d+/.exec((await seats.textContent()) ?? '')?.[0])
    await fillSignUp(page, { phone })
    await page.getByRole('button', { name: '确认报名' }).click()
    await page.waitForURL(/\/sign-up\/[\w-]{20,}\/$/)
    const own = page.url()
    expect(await page.locator('h1').textContent()).toBe('报名成功')
    expect(await page.locator('main').textContent()).toContain(masked(phone))
    expect(await page.locator('main').textContent()).toContain('2 位大人、1 个孩子，共 3 人')
    expect(await page.locator('.keep-link').textContent()).toContain(own)
    expect(await violations(page)).toEqual([])

    await page.goto(LECTURE)
    await expect.poll(() => seats.textContent()).toBe(`余 ${before - 3} 席`)
    expect(await page.locator('[data-own-sign-up] h2').textContent()).toBe('您已报名')
    await fillSignUp(page, { phone })
    await page.getByRole('button', { name: '确认报名' }).click()
    await expect.poll(() => page.locator('#phone-error').textContent()).toBe(DUPLICATE)

    await page.goto(own)
    expect(await page.locator('h1').textContent()).toBe('报名成功')
    await page.getByText('来不了，取消报名').click()
    await page.getByRole('button', { name: '确定取消' }).click()
    await expect.poll(() => page.locator('h1').textContent()).toBe('报名已取消')
    expect(await violations(page)).toEqual([])
    await page.goto(LECTURE)
    await expect.poll(() => seats.textContent()).toBe(`余 ${before} 席`)
    expect(await page.locator('[data-own-sign-up]').isVisible()).toBe(false)
  })

  test.each([
    ['before', async (route: Route) => route.abort('internetdisconnected')],
    [
      'after',
      async (route: Route) => {
        await route.fetch()
        await route.abort('internetdisconnected')
      },
    ],
  ])('a network that fails %s the server has answered is told, and the same form succeeds', async (_, fail) => {
    const page = await openPage()
    await page.goto(LECTURE)
    await fillSignUp(page)
    excuse(/ERR_INTERNET_DISCONNECTED/)
    await page.route('**/api/public/sign-ups', fail)
    await page.getByRole('button', { name: '确认报名' }).click()
    await expect.poll(() => page.locator('#sign-up-errors').textContent()).toContain('网络断了，不知道报上了没有。')
    await page.unroute('**/api/public/sign-ups')
    await page.getByRole('button', { name: '确认报名' }).click()
    await page.waitForURL(/\/sign-up\/[\w-]{20,}\/$/)
    await page.getByText('来不了，取消报名').click()
    await page.getByRole('button', { name: '确定取消' }).click()
    await expect.poll(() => page.locator('h1').textContent()).toBe('报名已取消')
  })

  test.each([
    ['/lectures/outdoor-play-day/', '这场活动已取消'],
    ['/lectures/say-and-wait/', '这场活动已经结束'],
    ['/lectures/ready-for-childcare/', '还没有开放报名'],
  ])('%s cannot be signed up for: %s', async (path, title) => {
    const page = await openPage()
    await page.goto(path)
    expect(await page.locator('.notice h2').first().textContent()).toBe(title)
    expect(await page.getByRole('button', { name: '确认报名' }).count()).toBe(0)
  })

  test('a link that nobody has says so', async () => {
    const page = await openPage()
    const response = await page.goto('/sign-up/AAAAAAAAAAAAAAAAAAAAAAAAAAAA/')
    expect(response?.status()).toBe(404)
    expect(await page.locator('h1').textContent()).toBe('找不到这份报名')
  })
})

describe('by keyboard alone', () => {
  /** Presses Tab until the focused element has this name, and sees that the focus shows each time. */
  async function tabTo(page: Awaited<ReturnType<typeof openPage>>, name: string): Promise<void> {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement
        const style = getComputedStyle(at)
        const box = at.getBoundingClientRect()
        const labels = 'labels' in at ? [...(at as HTMLInputElement).labels!].map((label) => label.textContent) : []
        return {
          name: [...labels, at.getAttribute('aria-label'), at.textContent].find((text) => text?.trim())?.trim() ?? '',
          isShown:
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.height > 0,
          tag: at.outerHTML.slice(0, 120),
        }
      })
      expect(focused.isShown, `the focus shows on ${focused.tag}`).toBe(true)
      if (focused.name.includes(name)) return
    }
    throw new Error(`Tab never came to ${name}`)
  }

  test('a family skips the header, searches, and signs up', async () => {
    const page = await openPage(DESKTOP)
    await page.goto('/')
    await tabTo(page, '跳到正文')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.reload()
    await tabTo(page, '搜索')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\/\?q=$/)
    // The field of the search page has the focus from the start.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q')
    await page.keyboard.type('锅碗瓢盆')
    await expect.poll(() => page.locator('.results a').first().textContent()).toContain('锅碗瓢盆乐队')
    await tabTo(page, '锅碗瓢盆乐队')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${LECTURE}`)
    await tabTo(page, '怎么称呼您')
    await page.keyboard.type('果果爸爸')
    await tabTo(page, '手机号')
    await page.keyboard.type(newPhone())
    await tabTo(page, '孩子多大')
    await page.keyboard.type('8')
    await tabTo(page, '我同意用以上信息办理这次报名')
    await page.keyboard.press('Space')
    await tabTo(page, '确认报名')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sign-up\/[\w-]{20,}\/$/)
    await tabTo(page, '来不了，取消报名')
    await page.keyboard.press('Enter')
    await tabTo(page, '确定取消')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('h1').textContent()).toBe('报名已取消')
  })
})
