import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeArticle } from '../../../../factories/article.ts'
import { makeCatalog } from '../../../../factories/catalog.ts'
import { htmlRules } from '../../../../helpers/html-rules.ts'
import { articleOutlet, lessonOutlet } from '../../../../../site/src/view/outlets/outlet-text.ts'
import { fragmentHtml } from '../../../../../site/src/view/outlets/wechat/fragment.ts'
import { wechatStyleSheet } from '../../../../../site/src/view/outlets/wechat/looks.ts'
import { wechatArticle } from '../../../../../site/src/view/outlets/wechat/wechat-article.ts'

const ORIGIN = 'https://miaopu.example'
const htmlOf = (text: ReturnType<typeof articleOutlet>, as: 'style' | 'class' = 'style'): string =>
  text ? fragmentHtml(wechatArticle(text), as, as === 'style' ? ORIGIN : '') : ''
const catalog = makeCatalog()
const pasted = htmlOf(articleOutlet(catalog, 'fever'))

describe('what is pasted into WeChat', () => {
  test('has nothing that its editor drops', () => {
    const attributes = new Set([...pasted.matchAll(/\s([a-z-]+)="/g)].map((match) => match[1]))
    expect(attributes).toEqual(new Set(['style', 'src', 'alt']))
    expect(pasted).not.toMatch(/<(?:style|script|link|a|iframe|svg|audio|video|form|input|button)\b/)
    expect(pasted).not.toMatch(/position|float|url\(|expression|var\(|\bon[a-z]+=|javascript:/)
    expect(pasted).not.toMatch(/style="[^"]*\d(?:rem|em|vw)\b/)
  })

  test('has its danger signs first, in a red box', () => {
    expect(pasted.indexOf('马上去医院或打 120')).toBeLessThan(pasted.indexOf('对付病菌'))
    expect(pasted).toMatch(
      /<section style="[^"]*border:2px solid #a8231b[^"]*"><h2 style="[^"]*">出现任何一条，马上去医院或打 120<\/h2>/,
    )
  })

  test('has pictures by their whole address, as they were uploaded', () => {
    const pictures = [...pasted.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)].map(([, src, alt]) => ({ src, alt }))
    expect(pictures).toHaveLength(2)
    expect(pictures[0]?.src).toMatch(/^https:\/\/miaopu\.example\/media\/washing-hands\.(?:png|jpe?g)$/)
    expect(pictures[0]?.alt).not.toBe('')
  })

  test('tells links as text, at the end', () => {
    expect(pasted).toContain('发烧时抽搐 https://miaopu.example/articles/febrile-seizure/</li>')
    expect(pasted).toContain('英国国民保健署 https://www.nhs.uk/</li>')
    expect(pasted).toContain('网页：https://miaopu.example/articles/fever/</p>')
  })

  test('has sources, review and help', () => {
    expect(pasted).toContain('[2] High temperature (fever) in children，NHS，2023 年')
    expect(pasted).toContain('下次复审：2028 年 10 月 12 日。')
    expect(pasted).toContain('急救 120　妇女维权 12338')
    expect(pasted).not.toContain('示范内容，')
    expect(htmlOf(lessonOutlet(catalog, 'complementary-feeding', 'allergies'))).toContain('应在 2026 年 9 月 1 日 复审')
  })

  test('texts are texts', () => {
    const hostile = '<img src=x onerror="alert(1)">&"'
    const articles = [
      makeArticle({
        summary: hostile,
        body: [
          { type: 'paragraph', children: [{ type: 'text', text: hostile, bold: true }] },
          { type: 'table', head: [hostile], rows: [[hostile]] },
        ],
      }),
    ]
    const html = htmlOf(articleOutlet(makeCatalog({ articles }), 'cough'))
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;&quot;/g)).toHaveLength(4)
  })

  test('is valid HTML', async () => {
    const report = await htmlRules.validateString(
      `<!DOCTYPE html><html lang="zh"><head><title>文</title></head><body>${pasted}</body></html>`,
    )
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    )
    expect(faults.filter((fault) => !/^(?:no-inline-style|wcag\/h63)/.test(fault))).toEqual([])
  })
})

describe('the preview', () => {
  test('is the same with classes in place of styles', () => {
    const preview = htmlOf(articleOutlet(catalog, 'fever'), 'class')
    const bare = (html: string): string => html.replaceAll(/ (?:style|class)="[^"]*"/g, '').replaceAll(ORIGIN, '')
    expect(bare(preview)).toBe(bare(pasted))
    expect(preview).not.toContain('style=')
  })

  test('has the style sheet that the looks make', () => {
    const file = path.join(import.meta.dirname, '../../../../../site/src/styles/wechat.css')
    const plain = (css: string): string => css.replaceAll(/\/\*.*?\*\//g, '').replaceAll(/\s+|;(?=\s*\})/g, '')
    expect(plain(fs.readFileSync(file, 'utf8'))).toBe(plain(wechatStyleSheet()))
  })
})
