import { describe, expect, test } from 'vitest'
import { DESKTOP, excuse, openPage, PHONE, siteUrl, useBrowser } from '../helpers/page.ts'

useBrowser()

const LESSON = '/courses/home-safety/safe-mouth-and-swallow/'
/** Points of A4. */
const A4 = { short: 595, long: 842 }

/** Size of each page of a PDF, in whole points. */
const pagesOf = (pdf: Buffer): { width: number; height: number }[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => ({
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
  }))

describe('on paper', () => {
  test.each([
    ['an article', '/articles/fever/leaflet/', A4.short, A4.long],
    ['a lesson with quiz and answers', `${LESSON}leaflet/`, A4.short, A4.long],
    ['an article with pictures, folded', '/articles/prevent-falls/leaflet/folded/', A4.long, A4.short],
    ['an article, folded', '/articles/fever/leaflet/folded/', A4.long, A4.short],
    ['a lesson, folded', `${LESSON}leaflet/folded/`, A4.long, A4.short],
  ])('%s takes both sides of one sheet of A4', async (_name, path, width, height) => {
    const page = await openPage(DESKTOP)
    await page.goto(path)
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual([
      { width, height },
      { width, height },
    ])
  })

  test.each(['/articles/fever/leaflet/folded/', `${LESSON}leaflet/folded/`])(
    '%s is cut nowhere, with the cover on the right of its back',
    async (path) => {
      const page = await openPage(DESKTOP)
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      const left = await page
        .locator('.page')
        .evaluateAll((pages) =>
          pages.map((each) => [each.classList.contains('cover'), each.getBoundingClientRect().left > 100]),
        )
      expect(left).toEqual([
        [true, true],
        [false, false],
      ])
      // Down the paper text goes on to the next page; what is too wide would be lost.
      const beyond = await page
        .locator('.folded *')
        .evaluateAll(
          (elements) => elements.filter((each) => each.getBoundingClientRect().right > (297 / 25.4) * 96 + 1).length,
        )
      expect(beyond).toBe(0)
    },
  )

  test('danger signs stand before the text, and the bar of the screen is left out', async () => {
    const page = await openPage(DESKTOP)
    await page.goto('/articles/fever/leaflet/')
    await page.emulateMedia({ media: 'print' })
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN
    expect(await top('.alarm')).toBeLessThan(await top('.columns'))
    expect(await top('.alarm')).toBeLessThan(200)
    expect(await page.locator('.bar').isVisible()).toBe(false)
    expect(await page.getByRole('img', { name: `二维码：${siteUrl()}/articles/fever/` }).count()).toBe(1)
  })
})

describe('the copy for WeChat', () => {
  test('goes into the clipboard with its looks, and as plain text', async () => {
    const page = await openPage(DESKTOP)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/courses/newborn-to-3-months/newborn-safe-sleep/wechat/')
    await page.getByRole('button', { name: '复制正文' }).click()
    await expect.poll(() => page.locator('[data-copied]').textContent()).toBe('复制好了。到公众号后台的正文里粘贴。')
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()))
    })
    expect(html).toContain('style="margin:')
    expect(html).not.toMatch(/<(?:style|script|a)\b|\s(?:class|id|on[a-z]+)=|position:/)
    expect(html).toContain(`src="${siteUrl()}/media/`)
    expect(text).toContain('来源：')
    expect(text).not.toContain('<p')
  })

  test('works where a selection may not be copied by a script', async () => {
    // The browser renders what is written to its clipboard under the policy of the page, and keeps it as it was.
    excuse(/inline style violates/)
    const page = await openPage(DESKTOP)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => (document.execCommand = () => false))
    await page.goto('/articles/fever/wechat/')
    await page.getByRole('button', { name: '复制正文' }).click()
    await expect.poll(() => page.locator('[data-copied]').textContent()).toBe('复制好了。到公众号后台的正文里粘贴。')
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return (await item?.getType('text/html'))?.text()
    })
    expect(html).toContain('style="margin:')
    expect(html).not.toContain('class=')
  })

  test('without JavaScript the page says how to select, and has no button', async () => {
    const page = await openPage({ ...PHONE, javaScriptEnabled: false })
    await page.goto('/articles/fever/')
    await page.getByRole('link', { name: '发公众号' }).click()
    expect(await page.getByRole('button', { name: '复制正文' }).isVisible()).toBe(false)
    expect(await page.locator('noscript').textContent()).toContain('选中以后复制')
    await page.goto('/articles/fever/')
    await page.getByRole('link', { name: '折页' }).click()
    await page.getByRole('link', { name: '整张打印' }).click()
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    await page.getByRole('link', { name: '回到网页' }).click()
    expect(new URL(page.url()).pathname).toBe('/articles/fever/')
  })
})

test('the plain text is UTF-8', async () => {
  const response = await fetch(`${siteUrl()}/articles/fever/notice.txt`)
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(await response.text()).toMatch(/^【宝宝发烧了怎么办】\n/)
})
