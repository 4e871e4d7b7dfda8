import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { DESKTOP, openPage, PHONE, useBrowser } from '../helpers/page.ts'

useBrowser()

const SEATS = '**/api/public/seats?*'
/** Those of the demo county that are open; others are announced. */
const openOnes = (page: Page) => page.locator('[data-month-group] [data-lecture][data-state="open"]')
const badges = (page: Page) => openOnes(page).locator('[data-badge]').allTextContents()
const PUBLISHED = /^(报名到 \d+ 月 \d+ 日 \d+:\d\d|\d+ 月 \d+ 日 \d+:\d\d 起报名)$/

/** Where everything in the list stands. */
const places = (page: Page) =>
  page.locator('[data-lecture], [data-lecture] *').evaluateAll((all) =>
    all.map((each) => {
      const { x, y, height } = each.getBoundingClientRect()
      return [each.tagName, Math.round(x), Math.round(y + scrollY), Math.round(height)].join(' ')
    }),
  )

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('the badges in the list of lectures, on a %s', (_name, device) => {
  test('seats of all are asked for at once; a full one says so, and nothing moves', async () => {
    const page = await openPage(device)
    let asked: string[][] = []
    await page.route(SEATS, async (route) => {
      const slugs = new URL(route.request().url()).searchParams.getAll('lecture')
      asked = [...asked, slugs]
      const listed = await openOnes(page).evaluateAll((items) => items.map((item) => item.getAttribute('data-lecture')))
      const [full = '', line = ''] = slugs.filter((slug) => listed.includes(slug))
      const others = slugs.filter((slug) => slug !== full && slug !== line && listed.includes(slug))
      const seats = [
        { slug: full, capacity: 9, left: 0, state: 'full', waits: false },
        { slug: line, capacity: 9, left: 0, state: 'full', waits: true },
        ...others.map((slug) => ({ slug, capacity: 9, left: 3, state: 'open', waits: true })),
      ]
      // Late enough for the page to be painted as it was published.
      await new Promise((resolve) => setTimeout(resolve, 1500))
      await route.fulfill({ json: { seats } })
    })
    await page.goto('/lectures/')
    const [before, stood] = [await badges(page), await places(page)]
    expect(before.filter((text) => !PUBLISHED.test(text.trim()))).toEqual([])
    await expect.poll(() => badges(page), { timeout: 10_000 }).toContain('已报满，可候补')
    expect((await badges(page)).filter((text) => !PUBLISHED.test(text.trim()))).toEqual(['已报满', '已报满，可候补'])
    const all = await page.locator('[data-lecture]:is([data-state="open"], [data-state="announced"])').count()
    expect([asked.length, asked[0]?.length]).toEqual([1, Math.min(50, all)])
    expect(await places(page)).toEqual(stood)
    expect(await violations(page)).toEqual([])
  })
})

test('what ended 17 minutes ago says so by the clock of the device, also when the server does not answer', async () => {
  const page = await openPage()
  await page.route(SEATS, (route) => route.fulfill({ status: 404 }))
  await page.goto('/lectures/')
  const first = openOnes(page).first()
  const ends = Date.parse((await first.getAttribute('data-ends-at')) ?? '')
  await page.clock.setFixedTime(ends + 17 * 60_000)
  await page.reload()
  await expect.poll(() => first.locator('[data-badge]').textContent()).toBe('已结束')
  expect(await first.locator('a').getAttribute('class')).toContain('entry-off')
  // An hour before it began it could not be signed up for any more.
  await page.clock.setFixedTime(Date.parse((await first.getAttribute('data-sign-up-until')) ?? ''))
  await page.reload()
  await expect.poll(() => first.locator('[data-badge]').textContent()).toBe('报名已截止')
  // As wide as its words, not as those that stood there.
  const { words, width } = await first.locator('[data-badge]').evaluate((badge) => {
    const range = document.createRange()
    range.selectNodeContents(badge)
    return { words: range.getBoundingClientRect().width, width: badge.getBoundingClientRect().width }
  })
  expect(width - words).toBeLessThan(30)
})

test('without JavaScript the deadline stands there, which holds whatever became of the seats', async () => {
  const page = await openPage({ ...PHONE, javaScriptEnabled: false })
  await page.goto('/lectures/')
  const texts = await badges(page)
  expect([texts.length > 0, texts.filter((text) => !PUBLISHED.test(text.trim()))]).toEqual([true, []])
  await page.goto('/lectures/')
  expect(await page.locator('main').textContent()).not.toContain('报名中')
})

test('the server answers for several lectures at once, as of this moment', async () => {
  const page = await openPage()
  const answered = page.waitForResponse(SEATS)
  await page.goto('/lectures/')
  const response = await answered
  const { seats } = (await response.json()) as { seats: { slug: string }[] }
  const asked = new URL(response.url()).searchParams.getAll('lecture')
  expect([response.headers()['cache-control'], seats.map(({ slug }) => slug)]).toEqual(['no-store', asked])
})
