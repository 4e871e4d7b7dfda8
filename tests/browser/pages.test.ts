import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { DESKTOP, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'
import { PAGE_TYPES } from '../helpers/page-types.ts'

useBrowser()

/** How far the page reaches beyond the right edge, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const widen = async (page: Page, width: number): Promise<void> => page.setViewportSize({ width, height: 740 })

/** Pages of one visitor and the page for what is not there have no address to be found by. */
const HIDDEN = /^\/(search\/\?|no-such-page)/

/** Another form of a text: found by the text itself, and by search engines not at all. */
const OUTLET = /(?:leaflet\/|leaflet\/folded\/|radio\/|wechat\/)$/

describe.each(PAGE_TYPES)('%s', (_name, path) => {
  test('at phone width: no violation in light or dark, nothing beyond the edge', async () => {
    const page = await openPage({ ...PHONE, colorScheme: 'light' })
    await page.goto(path)
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast', 'link-in-text-block']), 'in the dark').toEqual([])
    await widen(page, 320)
    expect(await overflow(page), 'at 320 px').toBe(0)
  })

  test('at desktop width: no violation, readable at 200 %, and a complete head', async () => {
    const page = await openPage(DESKTOP)
    const response = await page.goto(path)
    expect(await violations(page)).toEqual([])

    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.title()).toMatch(/^.+ · 苗圃$|^苗圃 · .+$/)
    const canonical = page.locator('link[rel=canonical]')
    if (HIDDEN.test(path)) expect(await canonical.count()).toBe(0)
    else expect(await canonical.getAttribute('href')).toBe(siteUrl() + path.replace(OUTLET, ''))
    const isNamed = !HIDDEN.test(path) && !OUTLET.test(path)
    expect(await page.locator('meta[name=robots][content=noindex]').count()).toBe(isNamed ? 0 : 1)
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')

    await widen(page, 640)
    expect(await overflow(page), 'zoomed to 200 %').toBe(0)
    await widen(page, 1280)
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await overflow(page), 'with letters of 200 %').toBe(0)
  })
})
