import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { DESKTOP, openPage, useBrowser } from '../helpers/page.ts'

useBrowser()

const WAIT = { timeout: 20_000 }

test('the box in the header works by keyboard alone', async () => {
  const page = await openPage(DESKTOP)
  await page.goto('/articles/')
  const box = page.getByRole('combobox')
  await box.pressSequentially('fashao')
  await page.locator('#find-list a').first().waitFor(WAIT)
  expect(await box.getAttribute('aria-expanded')).toBe('true')
  expect(await page.locator('[data-search-count]').textContent()).toMatch(/^按“发烧”找到 \d+ 条.*按上下键选择。$/)
  await box.press('ArrowDown')
  expect(await box.getAttribute('aria-activedescendant')).toBe('find-option-0')
  expect((await new AxeBuilder({ page }).include('header.top').analyze()).violations).toEqual([])
  await box.press('Escape')
  expect(await box.getAttribute('aria-expanded')).toBe('false')
  await box.press('ArrowDown')
  await page.locator('#find-list a').first().waitFor(WAIT)
  await box.press('ArrowDown')
  await Promise.all([page.waitForURL('**/articles/fever/', WAIT), box.press('Enter')])
})

test('on a phone the search page has the focus, shows the danger sign first and keeps what was asked', async () => {
  const page = await openPage()
  await page.goto('/')
  await page.locator('header a.find').click()
  await page.waitForURL('**/search/')
  const field = page.locator('#q')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.pressSequentially('chouchu')
  await page.locator('.results a').first().waitFor(WAIT)
  expect(await page.locator('.emergency h2').first().textContent()).toBe('先看这里：抽搐（惊厥）')
  expect(new URL(page.url()).search).toBe('?q=chouchu')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.locator('.results a').first().click()
  await page.goto('/search/')
  expect(await page.locator('[data-recent] a').allTextContents()).toEqual(['chouchu'])
  await page.getByRole('button', { name: '清除' }).click()
  await page.reload()
  expect(await page.locator('[data-recent]').isHidden()).toBe(true)
})

test('without JavaScript the order is the same', async () => {
  const urls = async (javaScriptEnabled: boolean) => {
    const page = await openPage({ ...DESKTOP, javaScriptEnabled })
    await page.goto(javaScriptEnabled ? '/search/' : `/search/?q=${encodeURIComponent('發燒')}`)
    if (javaScriptEnabled) await page.locator('#q').fill('發燒')
    await page.locator('.results a').first().waitFor(WAIT)
    return page.locator('.results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  }
  const [shown, ofServer] = [await urls(true), await urls(false)]
  expect(shown.length).toBeGreaterThan(3)
  // The browser fetches the best ones alone.
  expect(ofServer.slice(0, shown.length)).toEqual(shown)
})

test('what was visited and searched is there without network', async () => {
  const page = await openPage()
  await page.goto('/')
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.goto('/articles/fever/')
  await page.goto('/search/')
  await page.locator('#q').fill('发烧')
  await page.locator('.results a').first().waitFor(WAIT)
  const found = await page.locator('.results h2').allTextContents()
  await page.context().setOffline(true)
  await page.goto('/articles/fever/')
  expect(await page.locator('h1').textContent()).toContain('发烧')
  await page.goto(`/search/?q=${encodeURIComponent('发烧')}`)
  await page.locator('.results a').first().waitFor(WAIT)
  expect(await page.locator('.results h2').allTextContents()).toEqual(found)
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.filter((path) => /^\/(api|admin|sign-up|media)\//.test(path))).toEqual([])
})
