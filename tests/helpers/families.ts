import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'

/** Another mobile number each time. */
export const newPhone = (): string => `139${String(randomInt(100_000_000)).padStart(8, '0')}`

export const masked = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Fills in the sign-up form of a lecture to which children may come. */
export async function fillSignUp(page: Page, { name = '妞妞妈妈', phone = newPhone() } = {}): Promise<void> {
  await page.getByLabel('怎么称呼您').fill(name)
  await page.getByLabel('手机号').fill(phone)
  await page.getByLabel('孩子多大').selectOption('14')
  await page.getByLabel('来几位大人').selectOption('2')
  await page.getByLabel('我同意用以上信息办理这次报名').check()
}
