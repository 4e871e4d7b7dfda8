import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Role } from '../../cms/domain/roles.ts'
import { DEMO_ACCOUNTS } from './demo-accounts.ts'
import { DESKTOP, openPage, siteUrl } from './page.ts'

/** The panel of the running server, by its demo accounts. */

type Json = Record<string, unknown>

/** Fills the form and sends it, whatever comes of it. */
export async function fillSignIn(page: Page, role: Role, password: string): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(DEMO_ACCOUNTS[role])
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** A browser of its own in which this person sits at the desk, signed in before. */
export async function atDesk(role: Role, options: Parameters<typeof openPage>[0] = DESKTOP): Promise<Page> {
  const page = await openPage(options)
  await page.context().addCookies([{ name: 'payload-token', value: inject('panelTokens')[role], url: siteUrl() }])
  await page.goto('/admin')
  await page.locator('.desk-welcome').waitFor()
  return page
}

/** Opens the first document of a list, once the list has written its defaults into the address: that undoes a click. */
export async function openFirst(page: Page, list: string): Promise<void> {
  await page.goto(list)
  await page.waitForURL(/[?&]limit=/)
  await page.locator('tbody a').first().click()
}

/** A request of the panel's API. */
export async function ask(role: Role, method: 'GET' | 'POST' | 'PATCH', path: string, body?: Json) {
  const answer = await fetch(`${siteUrl()}${path}`, {
    method,
    headers: { Authorization: `JWT ${inject('panelTokens')[role]}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, json: (await answer.json()) as Json }
}

/** The first document of a collection with this value. */
export async function findOne(collection: string, field: string, value: string): Promise<Json & { id: string }> {
  const query = new URLSearchParams({ [`where[${field}][equals]`]: value, depth: '0' })
  const { json } = await ask('editor', 'GET', `/api/${collection}?${query.toString()}`)
  const [found] = json['docs'] as (Json & { id: string })[]
  if (!found) throw new Error(`There is no ${field} ${value} in ${collection}`)
  return found
}

/** As the editor: every warning looked at, then submitted. */
export async function submit(article: string): Promise<void> {
  const steps = await ask('editor', 'GET', `/api/articles/${article}/steps`)
  const findings = steps.json['findings'] as { key?: string }[]
  const tickedWarnings = findings.flatMap(({ key }) => key ?? [])
  const { status, json } = await ask('editor', 'POST', `/api/articles/${article}/step/submit`, { tickedWarnings })
  if (status !== 200) throw new Error(`submit: ${status} ${JSON.stringify(json)}`)
}

/** As the editor: gives the draft up, so that the text is for other tests as it was. */
export async function discard(article: string): Promise<void> {
  const { status, json } = await ask('editor', 'POST', `/api/articles/${article}/step/discard`, { remark: '试完了' })
  if (status !== 200) throw new Error(`discard: ${status} ${JSON.stringify(json)}`)
}
