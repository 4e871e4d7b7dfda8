import { describe, expect, test } from 'vitest'
import { fillSignUp, masked, newPhone } from '../helpers/families.ts'
import { openPage, PHONE, useBrowser } from '../helpers/page.ts'

useBrowser()

/** A phone whose browser runs no scripts. */
const openPlain = () => openPage({ ...PHONE, javaScriptEnabled: false })

describe('without JavaScript', () => {
  test('a family goes from the home page by age to an article and to its source', async () => {
    const page = await openPlain()
    await page.goto('/')
    await page
      .getByRole('link', { name: /6–12 月/ })
      .first()
      .click()
    expect(await page.locator('h1').textContent()).toBe('6–12 月')
    const article = page.locator('main a.card[href^="/articles/"]').first()
    const address = (await article.getAttribute('href')) ?? ''
    await article.click()
    expect(new URL(page.url()).pathname).toBe(address)
    expect(await page.locator('.sources li').count()).toBeGreaterThan(0)

    await page.goto('/articles/fever/')
    const doctor = page.locator('.doctor').first()
    expect(await doctor.locator('li').first().textContent()).toBe('不满 3 个月，体温 38 ℃ 或以上，不管精神好不好')
    expect((await doctor.boundingBox())?.y, 'above the fold').toBeLessThan(PHONE.viewport.height)
    await page.locator('article sup a').first().click()
    const source = page.locator('li:target')
    expect(await source.textContent()).toContain('发热')
    expect(await source.textContent()).toContain('2016 年')
    await source.getByRole('link', { name: '回到引用处' }).first().click()
    expect(await page.locator('sup a:target').textContent()).toBe('1')
  })

  test('a course leads to its lesson, and the quiz can be read with its answers', async () => {
    const page = await openPlain()
    await page.goto('/courses/')
    await page.getByRole('link', { name: '家里的安全：先挪走，再学急救' }).click()
    await page.getByRole('link', { name: /会进嘴的：噎住、误吞、吃错药/ }).click()
    expect(await page.locator('.key-points li').count()).toBe(5)
    const question = page.locator('.question').first()
    expect(await question.locator('legend').textContent()).toContain('孩子呛了一口，在用力咳，还能哭，怎么办？')
    expect(await question.locator('details').getAttribute('open')).toBeNull()
    await question.getByText('看答案').click()
    expect(await question.locator('details p').first().isVisible()).toBe(true)
    expect(await question.locator('details').textContent()).toContain('能咳、能哭，就让他自己咳。')
    await page.getByRole('link', { name: '坐车、出门和打 120' }).last().click()
    expect(await page.locator('h1').textContent()).toBe('坐车、出门和打 120')
  })

  test('the server answers a search, with filters', async () => {
    const page = await openPlain()
    await page.goto('/search/')
    await page.getByLabel('想找什么').fill('辅食')
    await page.getByRole('button', { name: '搜索' }).click()
    expect(await page.locator('[data-search-status]').textContent()).toMatch(/^找到 \d+ 条。$/)
    expect(await page.locator('.results mark').first().textContent()).toBe('辅食')
    await page.getByRole('link', { name: /^讲座活动 / }).click()
    const kinds = await page.locator('.results .tag.plain').allTextContents()
    expect(new Set(kinds)).toEqual(new Set(['讲座活动']))
  })

  test('the timetable shows every vaccine by age', async () => {
    const page = await openPlain()
    await page.goto('/timetable/')
    expect(await page.locator('[data-rule]').count()).toBeGreaterThan(20)
    expect(await page.locator('main').textContent()).toContain('乙肝疫苗')
    expect(await page.locator('[data-birth-form]').isVisible()).toBe(false)
  })

  test('a family signs up through the form, is told of a wrong number, and cancels', async () => {
    const page = await openPlain()
    const phone = newPhone()
    await page.goto('/lectures/')
    await page.getByRole('link', { name: /锅碗瓢盆乐队/ }).click()
    await fillSignUp(page, { phone: '1380000123' })
    await page.getByRole('button', { name: '确认报名' }).click()
    const message = '手机号应是 11 位数字、以 1 开头，例如 13800001234。请检查有没有少写或多写。'
    expect(await page.locator('#phone-error').textContent()).toBe(message)
    expect(await page.getByLabel('怎么称呼您').inputValue()).toBe('妞妞妈妈')
    expect(await page.getByLabel('孩子多大').inputValue()).toBe('14')
    expect(await page.getByLabel('我同意用以上信息办理这次报名').isChecked()).toBe(true)

    await page.getByLabel('手机号').fill(phone)
    await page.getByRole('button', { name: '确认报名' }).click()
    expect(new URL(page.url()).pathname).toMatch(/^\/sign-up\/[\w-]{20,}\/$/)
    expect(await page.locator('h1').textContent()).toBe('报名成功')
    expect(await page.locator('main').textContent()).toContain(masked(phone))
    expect(await page.locator('main').textContent()).not.toContain(phone)

    await page.getByText('来不了，取消报名').click()
    await page.getByRole('button', { name: '确定取消' }).click()
    expect(await page.locator('h1').textContent()).toBe('报名已取消')
  })
})
