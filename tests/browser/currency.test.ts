import { expect, test } from 'vitest'
import { violationsWithin } from '../helpers/axe.ts'
import { siteUrl, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, findOne, submit } from '../helpers/panel.ts'

useBrowser()

const PATIENCE = { timeout: 30_000, interval: 200 }
const DAY_MS = 86_400_000

test('a signed text goes live when its time comes; when its source is superseded, the worklist has it until it is mended', async () => {
  const article = await findOne('articles', 'slug', 'bathing')
  const address = `/admin/collections/articles/${article.id}`
  const page = `${siteUrl()}/articles/bathing/`
  const shows = async (words: string) => (await (await fetch(page)).text()).includes(words)
  const summary = `${String(article['summary'])}水温先用手肘试。`

  // Written, submitted, signed off: not live yet.
  await ask('editor', 'PATCH', `/api/articles/${article.id}?draft=true`, { summary })
  await submit(article.id)
  const reviewer = await atDesk('reviewer')
  await reviewer.goto(address)
  await reviewer.locator('#step-approve').click()
  await expect.poll(() => reviewer.locator('.step-state').textContent()).toContain('已审')
  expect(await shows(summary)).toBe(false)

  // The editor schedules it in the panel, sees it in the plan, and takes that back.
  const editor = await atDesk('editor')
  await editor.goto(address)
  const dialog = editor.getByRole('dialog', { name: '预约发布或下线' })
  const book = editor.getByRole('group', { name: '这一篇' }).getByRole('button', { name: '预约' })
  // The form of the panel may be made anew once it is loaded whole, and what was open is closed then.
  await expect
    .poll(async () => {
      if (!(await dialog.isVisible())) await book.click()
      await editor.waitForTimeout(500)
      return dialog.isVisible()
    })
    .toBe(true)
  await dialog.getByRole('button', { name: '预约' }).click()
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain('请选日期和时间。')
  const tomorrow = new Date(Date.now() + DAY_MS + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  await dialog.getByLabel('北京时间').fill(`${tomorrow}T08:30`)
  // Taking it offline asks why, as it does by hand.
  await dialog.getByRole('radio', { name: '下线' }).check()
  await dialog.getByRole('button', { name: '预约' }).click()
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain('请写明为什么下线，接手的人要看。')
  await dialog.getByLabel('原因').fill('活动结束')
  await dialog.getByRole('radio', { name: '发布' }).check()
  await dialog.getByRole('button', { name: '预约' }).click()
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain(`已预约在 ${tomorrow} 08:30 发布。`)
  await dialog.getByRole('link', { name: '看排期' }).click()
  const plan = editor.locator('.tool-page')
  await expect.poll(() => plan.locator('.plan-list').textContent()).toContain(`08:30 发布 ${String(article['title'])}`)
  expect(await violationsWithin(editor, ['.tool-page'])).toEqual([])
  await plan.getByRole('button', { name: `取消：${String(article['title'])}` }).click()
  await expect.poll(() => plan.textContent()).toContain('现在没有预约。')

  // In a moment: nobody does anything more, and families read it.
  const at = new Date(Date.now() + 1_000).toISOString()
  expect((await ask('editor', 'POST', `/api/articles/${article.id}/plan`, { step: 'publish', at })).status).toBe(201)
  await expect.poll(() => shows(summary), PATIENCE).toBe(true)
  await editor.goto(address)
  await expect.poll(() => editor.locator('.step-state').textContent()).toContain('已发布')

  // Its source is superseded: the worklist names it, until a draft with the new source is live.
  const quoted = article['sources'] as string[]
  const sources = (await ask('editor', 'GET', '/api/sources?limit=50&depth=0')).json['docs'] as { id: string }[]
  const [old = '', next = ''] = [quoted[0], sources.find(({ id }) => !quoted.includes(id))?.id]
  await ask('editor', 'PATCH', `/api/sources/${old}`, { supersededBy: next })
  const entry = editor.locator('.desk-work__item', { hasText: String(article['title']) })
  await editor.goto('/admin/collections/articles/to-revise?reason=source-superseded')
  await expect.poll(() => entry.textContent()).toContain('已被')
  const text = JSON.stringify({ sources: quoted, body: article['body'] })
  await ask(
    'editor',
    'PATCH',
    `/api/articles/${article.id}?draft=true`,
    JSON.parse(text.replaceAll(old, next)) as Record<string, unknown>,
  )
  await submit(article.id)
  expect((await ask('reviewer', 'POST', `/api/articles/${article.id}/step/approve`)).status).toBe(200)
  expect((await ask('editor', 'POST', `/api/articles/${article.id}/step/publish`)).status).toBe(200)
  await editor.goto('/admin/collections/articles/to-revise?reason=source-superseded')
  await editor.locator('.desk-view h1').waitFor()
  expect(await entry.count()).toBe(0)
  await ask('editor', 'PATCH', `/api/sources/${old}`, { supersededBy: null })
})
