import { createEngine } from '../../../site/src/search/engine.ts'
import { firstAdministrator } from '../../helpers/administrator.ts'
import { approveEdit, makeReviewer, publishEdit } from '../../helpers/newsroom.ts'
import { startRealServer } from '../../helpers/server.ts'
import { quantile } from '../figures.ts'

const ROUNDS = 5
const PATIENCE_MS = 20_000

/** Whether a browser that comes now finds the article by a word. */
export async function isFound(url: string, query: string): Promise<boolean> {
  const engine = createEngine({
    load: async (name) => {
      const response = await fetch(`${url}/search/${name}`)
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },
  })
  return (await engine.search({ query, stage: '', kind: '' })).total > 0
}

/** Milliseconds from the answer to publishing an edit until the edited words are found, in the real server; the median. */
export async function editToSearchable(): Promise<number> {
  const server = await startRealServer({ FILL: 'library' })
  try {
    const headers = await firstAdministrator(server.url)
    const people = { editor: headers, reviewer: await makeReviewer(server.url, headers) }
    const list = await fetch(`${server.url}/api/articles?limit=${ROUNDS}&depth=0&sort=slug`, { headers })
    const { docs } = (await list.json()) as { docs: { id: string }[] }
    const times: number[] = []
    for (const [round, { id }] of docs.entries()) {
      const word = `newword${round}`
      await approveEdit(server.url, people, id, { summary: `改过的摘要 ${word}。` })
      await publishEdit(server.url, people.editor, id)
      const start = performance.now()
      while (!(await isFound(server.url, word))) {
        if (performance.now() - start > PATIENCE_MS) throw new Error(`${word} was not found within ${PATIENCE_MS} ms`)
      }
      times.push(performance.now() - start)
    }
    return quantile(times, 0.5)
  } finally {
    await server.stop()
  }
}
