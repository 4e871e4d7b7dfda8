import { beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { fillSignUp, newPhone } from '../helpers/families.ts'
import { DESKTOP, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

/** Three seats, for adults only. */
const SLUG = 'first-puree-hands-on'
const LECTURE = `/lectures/${SLUG}/`

async function send(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${siteUrl()}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await response.json()) as Record<string, unknown>
}

/** Families who have all the seats: their manage links. */
const holders: string[] = []
beforeAll(async () => {
  for (;;) {
    const family = { name: '豆豆爸爸', phone: newPhone(), childMonths: 8, adults: 1, children: 0, consent: true }
    const { token } = await send('POST', '/api/public/sign-ups', { ...family, lecture: SLUG })
    if (typeof token !== 'string') return
    holders.push(token)
  }
})
const freeOneSeat = () => send('DELETE', `/api/public/sign-ups/${holders.pop()}`)

const title = (page: Awaited<ReturnType<typeof openPage>>) => page.locator('h1').textContent()

describe.each([
  ['with JavaScript', { javaScriptEnabled: true }],
  ['without JavaScript', { javaScriptEnabled: false }],
])('a full lecture, %s', (_name, options) => {
  // The checker itself is a script.
  const check = async (page: Awaited<ReturnType<typeof openPage>>) =>
    expect(options.javaScriptEnabled === false ? [] : await violations(page)).toEqual([])
  async function wait(device = PHONE as typeof PHONE | typeof DESKTOP) {
    const page = await openPage({ ...device, ...options })
    await page.goto(LECTURE)
    await fillSignUp(page)
    await page.getByLabel('来几位大人').selectOption('1')
    const button = page.getByRole('button', { name: '排候补' })
    if (options.javaScriptEnabled === false) {
      await page.getByRole('button', { name: '确认报名' }).click()
      expect(await page.locator('#sign-up-errors li').first().textContent()).toBe(
        '名额已满。您可以排候补：点“排候补”，有人让出名额时按先后顺序通知您。',
      )
    } else {
      await button.waitFor()
      expect(await page.locator('[data-seats-notice]').textContent()).toBe(
        '名额已满，可以排候补：有人让出名额时，按先后顺序留给候补的家庭。',
      )
      expect(await page.getByRole('button', { name: '确认报名' }).isVisible()).toBe(false)
    }
    await check(page)
    await button.click()
    await page.waitForURL(/\/sign-up\/[\w-]{20,}\/$/)
    expect(await title(page)).toBe('您在候补名单里')
    return page
  }

  test('wait, get an offer, pass it on; the next in line accepts, comes with fewer or more, and shows its code', async () => {
    const [first, second] = [await wait(), await wait(DESKTOP)]
    expect(await second.locator('.lead').textContent()).toContain('您排在第 2 位')
    await check(second)

    await freeOneSeat()
    await first.reload()
    expect(await title(first)).toBe('有空位了，给您留着')
    await check(first)
    await first.getByRole('button', { name: '放弃，让给下一家' }).click()
    await expect.poll(() => title(first)).toBe('您放弃了这个名额')

    await second.reload()
    expect(await title(second)).toBe('有空位了，给您留着')
    await second.getByRole('button', { name: '确认参加' }).click()
    await expect.poll(() => title(second)).toMatch(/^(报名成功|您的报名)$/)
    expect(await second.locator('.door-code strong').textContent()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await check(second)

    await second.getByText('改来的人数').click()
    await second.locator('#change-adults').selectOption('3')
    await second.getByRole('button', { name: '改成这样' }).click()
    await expect
      .poll(() => second.locator('.error-summary').textContent())
      .toContain('现在只有 0 个空位，再加 2 人不够坐，人数没有改。')
    await second.getByText('来不了，取消报名').click()
    await second.getByRole('button', { name: '确定取消' }).click()
    await expect.poll(() => title(second)).toBe('报名已取消')
    // What was freed is taken again, for whoever comes next.
    const family = { name: '豆豆爸爸', phone: newPhone(), childMonths: 8, adults: 1, children: 0, consent: true }
    holders.push(String((await send('POST', '/api/public/sign-ups', { ...family, lecture: SLUG }))['token']))
  })
})

test('an offer that was accepted already says so', async () => {
  const family = {
    name: '果果奶奶',
    phone: newPhone(),
    childMonths: 8,
    adults: 1,
    children: 0,
    consent: true,
    wait: true,
  }
  const { token } = await send('POST', '/api/public/sign-ups', { ...family, lecture: SLUG })
  await freeOneSeat()
  const [one, other] = [await openPage(), await openPage()]
  await one.goto(`/sign-up/${String(token)}/`)
  await other.goto(`/sign-up/${String(token)}/`)
  await one.getByRole('button', { name: '确认参加' }).click()
  await expect.poll(() => title(one)).toMatch(/^(报名成功|您的报名)$/)
  await other.getByRole('button', { name: '放弃，让给下一家' }).click()
  await expect.poll(() => other.locator('.error-summary').textContent()).toContain('这个名额您已经确认过了')
  expect(await other.locator('.door-code').count()).toBe(1)
})
