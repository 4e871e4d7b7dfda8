import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoPassword, DESKTOP, excuse, openPage, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

const EDITOR = 'editor@miaopu.example'
/** From the panel's “saved” to the public page. */
const SOON_MS = 2_000

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(EDITOR)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

describe('the admin panel', () => {
  test('tells in Chinese that a password is wrong', async () => {
    const page = await openPage(DESKTOP)
    excuse(/status of 401/)
    await signIn(page, 'not the password')
    await expect
      .poll(() => page.locator('.payload-toast-container').textContent())
      .toContain('提供的电子邮件或密码不正确')
    expect(new URL(page.url()).pathname).toBe('/admin/login')
  })

  test('an editor changes the summary of an article, publishes it, and families read it at once', async () => {
    const page = await openPage(DESKTOP)
    await signIn(page, demoPassword())
    await page.waitForURL(/\/admin\/?$/)
    await page.goto('/admin/collections/articles?search=cord-care')
    await page.locator('tbody a').first().click()
    const summary = page.locator('[name="summary"]')
    const text = `脐带残端保持干净、干燥、露在外面。${Date.now()}`
    await summary.fill(text)
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
    await page.getByRole('button', { name: '发布修改' }).click()
    await saved
    const address = `${siteUrl()}/articles/cord-care/`
    const shows = async () => (await (await fetch(address)).text()).includes(text)
    await expect.poll(shows, { timeout: SOON_MS, interval: 50 }).toBe(true)

    const family = await openPage()
    await family.goto(address)
    expect(await family.locator('.lead').textContent()).toBe(text)
    await page.goto('/admin/collections/articles')
    await expect.poll(() => page.locator('tbody tr').first().textContent()).toContain('肚脐')
  })
})
