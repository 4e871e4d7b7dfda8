import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoPassword, DESKTOP, excuse, openPage, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

const EDITOR = 'editor@miaopu.example'
const REVIEWER = 'reviewer@miaopu.example'
/** From the panel's “saved” to the public page. */
const SOON_MS = 2_000

async function signIn(page: Page, password: string, email = EDITOR): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

async function takeStep(page: Page, id: string, step: string): Promise<void> {
  const status = await page.evaluate(
    async (path) => (await fetch(path, { method: 'POST' })).status,
    `/api/articles/${id}/step/${step}`,
  )
  expect({ step, status }).toEqual({ step, status: 200 })
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

  test('an editor changes the summary of an article, a reviewer signs it, and families read it at once', async () => {
    const page = await openPage(DESKTOP)
    await signIn(page, demoPassword())
    await page.waitForURL(/\/admin\/?$/)
    await page.goto('/admin/collections/articles?search=cord-care')
    await page.locator('tbody a').first().click()
    const summary = page.locator('[name="summary"]')
    const text = `脐带残端保持干净、干燥、露在外面。${Date.now()}`
    await summary.fill(text)
    const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
    await page.getByRole('button', { name: '保存草稿' }).click()
    await saved
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    const reviewer = await openPage(DESKTOP)
    await signIn(reviewer, demoPassword(), REVIEWER)
    await reviewer.waitForURL(/\/admin\/?$/)
    await takeStep(page, id, 'submit')
    await takeStep(reviewer, id, 'approve')
    await takeStep(page, id, 'publish')
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
