import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle } from '../factories/stored.ts'
import { openWorkflowWorld, ownTitle, type StepAnswer, type WorkflowWorld } from '../helpers/workflow-world.ts'

let world: WorkflowWorld
beforeAll(async () => {
  world = await openWorkflowWorld()
})
afterAll(() => world.stop())

type Findings = NonNullable<StepAnswer['json']['findings']>

const draft = (changes: Parameters<typeof storeArticle>[2]) =>
  storeArticle(world.payload, world.register, { _status: 'draft', title: ownTitle(), ...changes })

/** What the checks find while a text is written, and when its steps are asked for: the same. */
async function findingsOf(id: string): Promise<Findings> {
  const { title, summary, ...data } = await world.newest(id)
  const written = await world.send('editor', '/api/articles/quality', {
    method: 'POST',
    json: { id, data: { ...data, title, summary } },
  })
  const shown = await world.send('editor', `/api/articles/${id}/steps`)
  const { findings } = (await written.json()) as { findings: Findings }
  expect(((await shown.json()) as { findings: Findings }).findings).toEqual(findings)
  return findings
}

describe('the see-a-doctor block', () => {
  const topic = (key: string) =>
    world.payload.create({
      collection: 'topics',
      data: { key, taxonomy: 'concern', name: key, summary: '一句话。', order: 1 },
      depth: 0,
      overrideAccess: true,
    })

  it('is a must for illness and a question for safety', async () => {
    const [health, safety] = [await topic('health'), await topic('safety')]
    const ill = await draft({ concern: health.id })
    expect(await findingsOf(ill.id)).toMatchObject([{ code: 'doctor-missing', severity: 'error', path: 'body' }])
    expect(await world.step('editor', ill.id, 'submit')).toMatchObject({
      status: 422,
      json: { errors: [{ code: 'has-errors' }, { path: 'body', code: 'doctor-missing' }] },
    })
    const safe = await draft({ concern: safety.id })
    expect(await findingsOf(safe.id)).toMatchObject([{ code: 'doctor-advisable', severity: 'warning' }])
    const body = richText(paragraph('多喝水。'), block('doctor', { urgency: 'today', signs: ['叫不醒'] }))
    const both = [await draft({ concern: health.id, body }), await draft({ concern: safety.id, body })]
    for (const { id } of both) expect(await findingsOf(id)).toEqual([])
  })
})
