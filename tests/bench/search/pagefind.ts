import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Question, Section } from './sections.ts'
import { serve } from './wire.ts'

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The files of Pagefind for pages with a title, a heading and a text, in a folder of their own. */
async function writePagefind(sections: readonly Section[]): Promise<string> {
  const pagefind = await import('pagefind')
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'miaopu-pagefind-'))
  const { index } = await pagefind.createIndex()
  if (!index) throw new Error('Pagefind made no index')
  for (const { id, title, heading, body } of sections)
    await index.addHTMLFile({
      url: `/sections/${id}/`,
      content: `<html lang="zh"><body><h1>${escape(title)}</h1><h2>${escape(heading)}</h2><p>${escape(body)}</p></body></html>`,
    })
  await index.writeFiles({ outputPath: folder })
  await pagefind.close()
  return folder
}

/** Asks Pagefind in a real browser, each query with an empty cache: where the section comes, and what was sent. */
export async function measurePagefind(browser: Browser, sections: readonly Section[], asked: readonly Question[]) {
  const folder = await writePagefind(sections)
  const wire = await serve(async (name) => {
    if (name === '/') return { type: 'text/html', body: '<!doctype html><title>Pagefind</title>' }
    const body = await fs.readFile(path.join(folder, name)).catch(() => undefined)
    const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
    return body && { type, body, isPacked: /pf_|\.pagefind$/.test(name) }
  })
  try {
    const [ranks, bytes]: [number[], number[]] = [[], []]
    for (const { query, id } of asked) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(wire.url)
      wire.takeBytes()
      const urls = await page.evaluate(async (text) => {
        const pagefind = (await import('/pagefind.js' as string)) as {
          search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>
        }
        const { results } = await pagefind.search(text)
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url))
      }, query)
      await context.close()
      ranks.push(urls.indexOf(`/sections/${id}/`) + 1)
      bytes.push(wire.takeBytes())
    }
    return { ranks, bytes }
  } finally {
    await wire.stop()
    await fs.rm(folder, { recursive: true, force: true })
  }
}
