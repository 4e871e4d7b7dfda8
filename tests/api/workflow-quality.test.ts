import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { block, paragraph, richText } from '../factories/rich-text.ts'
import { storeArticle, storeSource } from '../factories/stored.ts'
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

describe('a source that is superseded after the sign-off', () => {
  const OPEN = '还有 1 处提醒，请改好，或逐条勾选“已看过”。'
  const approvedThenSuperseded = async () => {
    const [old, next] = [await storeSource(world.payload), await storeSource(world.payload)]
    const { id } = await world.articleIn('published')
    await world.send('editor', `/api/articles/${id}`, { method: 'PATCH', json: { sources: [old.id] } })
    for (const [person, step] of [
      ['editor', 'submit'],
      ['reviewer', 'approve'],
    ] as const) {
      expect(await world.step(person, id, step)).toMatchObject({ status: 200 })
    }
    await world.payload.update({
      collection: 'sources',
      id: old.id,
      data: { supersededBy: next.id },
      overrideAccess: true,
    })
    return id
  }
  const byTheClock = async (id: string) => {
    const job = await world.payload.jobs.queue({
      task: 'schedulePublish',
      input: {
        type: 'publish',
        doc: { relationTo: 'articles', value: id },
        user: { relationTo: 'users', value: world.users.editor.id },
      },
      waitUntil: new Date(),
    })
    await world.payload.jobs.runByID({ id: job.id, silent: true })
    const response = await world.send('editor', '/api/publishing-plan')
    const { failed } = (await response.json()) as { failed: { document: string; reason: string }[] }
    return failed.find(({ document }) => document === id)?.reason
  }

  it('is asked for before the text goes live, by hand or by the clock', async () => {
    const id = await approvedThenSuperseded()
    const live = await world.live(id)
    expect(await world.step('editor', id, 'publish')).toMatchObject({
      status: 422,
      json: {
        errors: [
          { code: 'has-open-warnings', message: OPEN },
          { code: 'source-superseded', path: 'sources' },
        ],
      },
    })
    const patched = await world.send('editor', `/api/articles/${id}`, {
      method: 'PATCH',
      json: { _status: 'published' },
    })
    expect([patched.status, await patched.json()]).toMatchObject([422, { errors: [{ message: OPEN }] }])
    expect(await byTheClock(id)).toBe(OPEN)
    expect(await world.live(id)).toEqual(live)
    expect(await world.newest(id)).toMatchObject({ state: 'approved' })
  })

  it('goes live with the tick of who publishes', async () => {
    const id = await approvedThenSuperseded()
    const [finding] = await findingsOf(id)
    const tickedWarnings = [finding?.key]
    expect(await world.step('editor', id, 'publish', { tickedWarnings })).toMatchObject({ status: 200 })
    expect(await world.newest(id)).toMatchObject({ state: 'published', tickedWarnings })
  })

  it('is ticked before the clock comes, and the sign-off stays', async () => {
    const id = await approvedThenSuperseded()
    const [finding] = await findingsOf(id)
    const { signOff } = await world.newest(id)
    const json = { add: [finding?.key] }
    expect((await world.send('reviewer', `/api/articles/${id}/ticks`, { method: 'POST', json })).status).toBe(403)
    expect((await world.send('editor', `/api/articles/${id}/ticks`, { method: 'POST', json })).status).toBe(200)
    expect(await world.newest(id)).toMatchObject({ state: 'approved', signOff })
    expect(await byTheClock(id)).toBeUndefined()
    expect(await world.newest(id)).toMatchObject({ state: 'published' })
  })
})
