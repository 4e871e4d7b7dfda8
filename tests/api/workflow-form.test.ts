import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT_STATES, type ContentState } from '../../cms/domain/content-states.ts'
import type { Article } from '../../cms/payload-types.ts'
import { openWorkflowWorld, type Person, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

/** Whether the panel lets this person write in the form of the text: it asks with the version that it shows. */
async function isWritable(person: Person | 'visitor', article: Article, shown: object = article): Promise<boolean> {
  const response = await world.send(person, `/api/articles/access/${article.id}`, { method: 'POST', json: shown })
  const { update } = (await response.json()) as { update?: boolean }
  return update === true
}

const HELD_STILL: Partial<Record<ContentState, string>> = {
  'in-review': '这一篇正在审核，请先撤回再改。',
  archived: '这一篇已下线，请先恢复为草稿再改。',
}

describe('the form of a text', () => {
  it.each(CONTENT_STATES)('%s', async (state) => {
    const article = await world.articleIn(state)
    const refusal = HELD_STILL[state]
    const asked = (person: Person) => isWritable(person, article)
    expect(await asked('editor')).toBe(refusal === undefined)
    expect(await asked('administrator')).toBe(refusal === undefined)
    expect(await asked('reviewer')).toBe(false)
    expect(await asked('organizer')).toBe(false)
    // What a request says of the state counts for nothing when it writes; the answer has the reason.
    for (const json of [{ title: '改了' }, { title: '改了', state: 'in-review' }, { title: '改了', state: 'draft' }]) {
      const response = await world.send('editor', `/api/articles/${article.id}?draft=true`, { method: 'PATCH', json })
      expect(response.status).toBe(refusal === undefined ? 200 : 403)
      if (refusal !== undefined) expect(await response.text()).toContain(refusal)
    }
  })

  it('is open again after the text was withdrawn, and the trash gives back what was under review', async () => {
    const article = await world.articleIn('in-review')
    expect((await world.step('editor', article.id, 'withdraw')).status).toBe(200)
    expect(await isWritable('editor', await world.newest(article.id))).toBe(true)
    const trashed = { ...(await world.newest(article.id)), state: 'in-review', deletedAt: '2026-11-22T00:00:00.000Z' }
    expect(await isWritable('editor', article, trashed)).toBe(true)
  })
})
