import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoPassword, DESKTOP, excuse, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, discard, fillSignIn, findOne, openFirst, submit } from '../helpers/panel.ts'

useBrowser()

const stateOn = (page: Page) => expect.poll(() => page.locator('.step-state').textContent())
const buttonsOn = async (page: Page): Promise<string[]> =>
  page.locator('.step-bar button[id^="step-"]').allTextContents()

describe('the admin panel', () => {
  test('tells in Chinese that a password is wrong, and opens with the right one', async () => {
    const page = await openPage(DESKTOP)
    excuse(/status of 401/)
    await fillSignIn(page, 'editor', 'not the password')
    await expect
      .poll(() => page.locator('.payload-toast-container').textContent())
      .toContain('提供的电子邮件或密码不正确')
    expect(new URL(page.url()).pathname).toBe('/admin/login')
    await fillSignIn(page, 'editor', demoPassword())
    await page.waitForURL(/\/admin\/?$/)
    await page.locator('.desk-welcome').waitFor()
  })

  test('a text goes from the editor to the reviewer, back, and signed off to families', async () => {
    const editor = await atDesk('editor')
    await openFirst(editor, '/admin/collections/articles?search=cord-care')
    await stateOn(editor).toContain('已发布')
    expect(await buttonsOn(editor)).toEqual(['标为待修订', '下线'])

    // The checks complain.
    const summary = editor.locator('[name="summary"]')
    await summary.fill('')
    await editor.getByRole('button', { name: '保存草稿' }).click()
    await stateOn(editor).toContain('草稿（线上是以前的版本）')
    await expect.poll(() => editor.locator('.step-checks summary').textContent()).toContain('1 处必须改')
    const submitStep = editor.locator('#step-submit')
    expect(await submitStep.isDisabled()).toBe(true)
    const reason = editor.locator(`#${await submitStep.getAttribute('aria-describedby')}`)
    expect(await reason.textContent()).toBe('还有 1 处必须改，改好以后才能提交审核。')
    expect(await submitStep.evaluate((button) => button.matches('.btn--style-primary'))).toBe(false)
    await editor.locator('.step-checks summary').click()
    expect(await editor.locator('.step-findings').textContent()).toContain('摘要还没有摘要。用一两句话先把答案说出来。')
    await editor.locator('.step-checks summary').click()

    // The editor mends it and hands it in, by keyboard, without saving first.
    const text = `脐带残端保持干净、干燥、露在外面。${Date.now()}`
    await summary.fill(text)
    await expect.poll(() => submitStep.isDisabled()).toBe(false)
    await submitStep.focus()
    await editor.keyboard.press('Enter')
    await stateOn(editor).toContain('待审')
    expect(await buttonsOn(editor)).toEqual(['撤回', '下线'])
    const address = new URL(editor.url()).pathname

    // The reviewer cannot change it, and sends it back with a remark.
    const reviewer = await atDesk('reviewer')
    await reviewer.goto(address)
    await stateOn(reviewer).toContain('待审')
    expect(await buttonsOn(reviewer)).toEqual(['审核通过', '退回', '下线'])
    expect(await reviewer.locator('[name="summary"]').isDisabled()).toBe(true)
    await reviewer.locator('#step-send-back').click()
    const dialog = reviewer.getByRole('dialog', { name: '退回' })
    await dialog.getByRole('button', { name: '退回' }).click()
    await expect.poll(() => dialog.getByRole('alert').textContent()).toBe('请写明为什么退回，接手的人要看。')
    await dialog.getByRole('textbox').fill('请写明多久会掉')
    await dialog.getByRole('button', { name: '退回' }).click()
    await stateOn(reviewer).toContain('草稿')
    expect(await buttonsOn(reviewer)).toEqual(['下线'])

    // The editor reads why, mends it and hands it in again; the reviewer signs; the editor publishes.
    await editor.goto(address)
    await expect.poll(() => editor.locator('.step-last-remark').textContent()).toContain('请写明多久会掉')
    const mended = `${text}一般一两周会掉。`
    await summary.fill(mended)
    await editor.locator('#step-submit').click()
    await stateOn(editor).toContain('待审')
    await reviewer.goto(address)
    await reviewer.locator('#step-approve').click()
    await stateOn(reviewer).toContain('已审')
    expect((await (await fetch(`${siteUrl()}/articles/cord-care/`)).text()).includes(mended)).toBe(false)
    await editor.goto(address)
    await editor.locator('#step-publish').click()
    await stateOn(editor).toContain('已发布')
    const page = `${siteUrl()}/articles/cord-care/`
    const shows = async () => (await (await fetch(page)).text()).includes(mended)
    await expect.poll(shows).toBe(true)

    const family = await openPage()
    await family.goto(page)
    expect(await family.locator('.lead').textContent()).toBe(mended)
    await editor.goto('/admin/collections/articles')
    await expect.poll(() => editor.locator('tbody tr').first().textContent()).toContain('已发布')
  })

  test('a reviewer signs only the text that is on the screen', async () => {
    const { id } = await findOne('articles', 'slug', 'cord-care')
    const write = (summary: string) => ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary })
    await write('先写的摘要，送去审核。')
    await submit(id)
    const reviewer = await atDesk('reviewer')
    await reviewer.goto(`/admin/collections/articles/${id}`)
    await stateOn(reviewer).toContain('待审')
    expect(await reviewer.getByRole('button', { name: '按标题生成' }).count()).toBe(0)

    await ask('editor', 'POST', `/api/articles/${id}/step/withdraw`, {})
    await write('撤回以后改过的摘要。')
    await submit(id)
    await reviewer.locator('#step-approve').click()
    const trouble = reviewer.locator('.step-trouble')
    await expect
      .poll(() => trouble.getByRole('alert').textContent())
      .toBe('刚才有人改过这一篇，您看到的已经不是最新的。请刷新后再试。')
    expect((await ask('editor', 'GET', `/api/articles/${id}/steps`)).json['state']).toBe('in-review')

    await trouble.getByRole('button', { name: '看最新的内容' }).click()
    await expect.poll(() => reviewer.locator('[name="summary"]').inputValue()).toBe('撤回以后改过的摘要。')
    await reviewer.locator('#step-approve').click()
    await stateOn(reviewer).toContain('已审')
    expect((await ask('editor', 'POST', `/api/articles/${id}/step/publish`, {})).status).toBe(200)
  })

  test('any version comes back as a draft, whatever it was', async () => {
    const { id } = await findOne('articles', 'slug', 'cord-care')
    await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary: '要找回来的摘要。' })
    const versions = await ask(
      'editor',
      'GET',
      `/api/articles/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=1`,
    )
    const [version] = versions.json['docs'] as { id: string }[]
    await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary: '后来写的摘要。' })
    const editor = await atDesk('editor')
    await editor.goto(`/admin/collections/articles/${id}/versions/${version?.id}`)
    await editor.getByRole('button', { name: '恢复此版本' }).click()
    await editor.getByRole('dialog').getByRole('button', { name: '确认' }).click()
    await expect
      .poll(() => editor.locator('.payload-toast-container').textContent())
      .toContain('已恢复成新的草稿，线上的内容没有变。要上线，请再提交审核、发布。')
    await editor.waitForURL(new RegExp(`/articles/${id}$`))
    await stateOn(editor).toContain('草稿（线上是以前的版本）')
    await expect.poll(() => editor.locator('[name="summary"]').inputValue()).toBe('要找回来的摘要。')
    await editor.goto('/admin')
    await discard(id)
  })

  test.each([
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ])('the bar of steps keeps within %s and off the form', async (_name, size) => {
    const { id } = await findOne('articles', 'slug', 'cord-care')
    await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { summary: '' })
    const editor = await atDesk('editor', size)
    await editor.goto(`/admin/collections/articles/${id}`)
    await stateOn(editor).toContain('草稿')
    // What makes it highest: a save of one's own, a step that waits, and why.
    await editor.locator('#field-title').first().press('End')
    await editor.locator('#field-title').first().pressSequentially('。')
    await editor.getByText('上次保存').waitFor()
    await editor.locator('.step-reason').waitFor()
    const box = (selector: string) => editor.locator(selector).first().boundingBox()
    const bar = await box('.doc-controls')
    const form = await box('.tabs-field')
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(form?.y ?? 0)
    const inner = await editor
      .locator('.doc-controls :is(button, a, p, summary)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => [one.textContent, one.getBoundingClientRect().toJSON()]),
      )
    const spilt = (inner as [string, DOMRect][]).filter(
      ([, { left, right, bottom }]) =>
        left < 0 || right > size.viewport.width || bottom > (bar?.y ?? 0) + (bar?.height ?? 0) + 1,
    )
    expect(spilt).toEqual([])
    expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBe(size.viewport.width)
    await editor.goto('/admin')
    await discard(id)
  })

  test('the data of a schedule can be read and changed as text, without a request to elsewhere', async () => {
    const page = await atDesk('editor')
    await openFirst(page, '/admin/collections/schedules')
    const data = page.locator('textarea.json-text')
    await expect.poll(() => data.inputValue()).toContain('"')
    const before = await data.inputValue()
    expect(JSON.parse(before)).toBeTypeOf('object')
    await data.fill(`${before}}`)
    await expect.poll(() => page.locator('body').textContent()).toContain('这里还不是完整的 JSON')
    await data.fill(before)
    await expect.poll(() => page.locator('body').textContent()).not.toContain('这里还不是完整的 JSON')
  })
})
