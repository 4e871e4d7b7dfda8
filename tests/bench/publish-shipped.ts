import { firstAdministrator } from '../helpers/administrator.ts'
import { approveEdit, makeReviewer, publishEdit } from '../helpers/newsroom.ts'
import { startRealServer } from '../helpers/server.ts'
import { quantile, report, rounded } from './figures.ts'

const ROUNDS = 30
const PATIENCE_MS = 10_000

/** Milliseconds from pressing 发布 until the page says the new text. */
async function timeToPage(
  url: string,
  people: Parameters<typeof approveEdit>[1],
  id: string,
  slug: string,
  summary: string,
): Promise<number> {
  await approveEdit(url, people, id, { summary })
  const start = performance.now()
  await publishEdit(url, people.editor, id)
  while (performance.now() - start < PATIENCE_MS) {
    const page = await fetch(`${url}/articles/${slug}/`)
    if ((await page.text()).includes(summary)) return performance.now() - start
  }
  throw new Error(`The page of ${slug} did not change within ${PATIENCE_MS} ms`)
}

/** `npm run bench -- publish` with as many articles as the shipped library has: from publishing a signed edit through REST to the new text on the page, 30 times, with the shipped library. */
export async function run({ json, articles }: { json: boolean; articles?: number | undefined }): Promise<void> {
  const server = await startRealServer({ FILL: 'library' })
  try {
    const headers = await firstAdministrator(server.url)
    const found = await fetch(`${server.url}/api/articles?limit=100&depth=0&sort=slug`, { headers })
    const { docs, totalDocs } = (await found.json()) as { docs: { id: string; slug: string }[]; totalDocs: number }
    if (articles !== undefined && totalDocs < articles)
      throw new Error(`The library has ${totalDocs} articles, not ${articles}`)
    const people = { editor: headers, reviewer: await makeReviewer(server.url, headers) }
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const article = docs[round % docs.length]
      if (!article) throw new Error('The library has no articles')
      times.push(await timeToPage(server.url, people, article.id, article.slug, `第 ${round + 1} 次修改的摘要。`))
    }
    report(
      `From publishing to the page, ${ROUNDS} times`,
      { articles: totalDocs, medianMs: rounded(quantile(times, 0.5)), p95Ms: rounded(quantile(times, 0.95)) },
      json,
    )
  } finally {
    await server.stop()
  }
}
