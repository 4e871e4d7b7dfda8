import sharp from 'sharp'
import { expect, inject, test } from 'vitest'
import { violations } from '../helpers/axe.ts'
import { PHONE, siteUrl, useBrowser } from '../helpers/page.ts'
import { ask, atDesk, discard, findOne } from '../helpers/panel.ts'

useBrowser()

const OURS = /compare/

async function upload(alt: string, background: string): Promise<{ id: string; filename: string }> {
  const picture = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/png' }), `${background.slice(1)}.png`)
  form.append('_payload', JSON.stringify({ alt }))
  const answer = await fetch(`${siteUrl()}/api/media`, {
    method: 'POST',
    headers: { Authorization: `JWT ${inject('panelTokens').editor}` },
    body: form,
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { doc: { id: string; filename: string } }).doc
}

test('a reviewer sees that a picture is another one, though it is called the same', async () => {
  const { id } = await findOne('articles', 'slug', 'soothe-crying')
  const alt = '大人抱着宝宝轻轻摇。'
  const [before, after] = [await upload(alt, '#8cc7a1'), await upload(alt, '#e8a87c')]
  const cover = async (media: string) =>
    expect((await ask('editor', 'PATCH', `/api/articles/${id}?draft=true`, { cover: media })).status).toBe(200)
  await cover(before.id)
  await cover(after.id)
  const { json } = await ask('reviewer', 'GET', `/api/articles/${id}/difference`)
  const [, older] = json['versions'] as { id: string }[]

  for (const options of [undefined, PHONE]) {
    const page = await atDesk('reviewer', options)
    await page.goto(`/admin/collections/articles/${id}/compare`)
    await page.getByLabel('原来').selectOption(older?.id ?? '')
    const pictures = page.locator('.compare-picture img')
    await expect.poll(() => pictures.count()).toBe(2)
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth)))
      .toEqual([480, 480])
    expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
      `原来的图片：${before.filename}`,
      `现在的图片：${after.filename}`,
    ])
    expect(await page.locator('main').textContent()).not.toContain('两个版本一样')
    const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(width).toBe(0)
    expect((await violations(page)).filter((violation) => OURS.test(violation))).toEqual([])
  }
  await discard(id)
})
