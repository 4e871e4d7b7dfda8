import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'

export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions
export const DESKTOP = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions

let browser: Browser
const contexts: BrowserContext[] = []
const complaints: string[] = []
let excused: RegExp[] = []

/** To be called once in each browser test file: connects, closes, and fails a test in which a page complained. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('chromiumEndpoint'))
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    const unexpected = complaints.splice(0).filter((complaint) => !excused.some((pattern) => pattern.test(complaint)))
    excused = []
    expect(unexpected, 'what pages complained of').toEqual([])
  })
  afterAll(() => browser.close())
}

/** A page of a visitor of its own. Errors on it, refused scripts and requests to elsewhere count as complaints. */
export async function openPage(options: BrowserContextOptions = PHONE): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject('siteUrl'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  })
  contexts.push(context)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refused form and a missing page are answers that tests ask for.
    if (message.type() === 'error' && !/the server responded with a status of 4/.test(message.text())) {
      complaints.push(`${page.url()}: ${message.text()}`)
    }
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^https?:$/.test(protocol) && origin !== inject('siteUrl'))
      complaints.push(`${page.url()} asked ${request.url()}`)
  })
  return page
}

/** In this test pages may complain so: it causes that itself. */
export const excuse = (pattern: RegExp): void => void excused.push(pattern)

export const siteUrl = (): string => inject('siteUrl')
export const demoPassword = (): string => inject('demoPassword')
