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

describe('a title that another text has', () => {
  const found = async (title: string, draft: string) => {
    const init = { method: 'PATCH', json: { title } }
    expect((await world.send('editor', `/api/articles/${draft}?draft=true`, init)).status).toBe(200)
    return (await findingsOf(draft)).filter(({ code }) => code.startsWith('title-')).map(({ code }) => code)
  }

  it('is found right after that was made, renamed, or put aside', async () => {
    const [own, other] = [await world.articleIn('draft'), await world.articleIn('draft')]
    expect(await found('蚯蚓会不会疼', own.id)).toEqual([])
    const rename = (title: string) =>
      world.send('editor', `/api/articles/${other.id}?draft=true`, { method: 'PATCH', json: { title } })
    await rename('蚯蚓会不会疼！')
    expect(await findingsOf(own.id)).toMatchObject([{ code: 'title-duplicate', severity: 'error', path: 'title' }])
    await rename('蜗牛住在哪里')
    expect(await found('蚯蚓会不会疼', own.id)).toEqual([])
    await world.payload.delete({ collection: 'articles', id: other.id, overrideAccess: true })
    expect(await found('蜗牛住在哪里', own.id)).toEqual([])
  })

  it('counts while families read it, whatever its newer draft is called', async () => {
    const [own, live] = [await world.articleIn('draft'), await world.articleIn('published')]
    const rename = { method: 'PATCH', json: { title: '海星有没有眼睛' } }
    expect((await world.send('editor', `/api/articles/${live.id}?draft=true`, rename)).status).toBe(200)
    expect(await found(live.title, own.id)).toEqual(['title-duplicate'])
    expect(await found('海星有没有眼睛', own.id)).toEqual(['title-duplicate'])
  })

  it('is found whatever day its maker gives it', async () => {
    const own = await world.articleIn('draft')
    const made = await world.send('editor', '/api/articles?draft=true', {
      method: 'POST',
      json: { title: '海胆怎么走路', createdAt: '2001-01-01T00:00:00.000Z', updatedAt: '2001-01-01T00:00:00.000Z' },
    })
    const { doc } = (await made.json()) as { doc: { id: string; createdAt: string; updatedAt: string } }
    const isOld = (moment: string) => moment < '2020'
    expect([made.status, isOld(doc.createdAt), isOld(doc.updatedAt)]).toEqual([201, false, false])
    const init = { method: 'PATCH', json: { createdAt: '2099-01-01T00:00:00.000Z' } }
    await world.send('editor', `/api/articles/${doc.id}?draft=true`, init)
    expect((await world.newest(doc.id)).createdAt).toBe(doc.createdAt)
    expect(await found('海胆怎么走路', own.id)).toEqual(['title-duplicate'])
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

const option = (text: string, correct: boolean) => ({ text, correct })
const question = (changes: object) => ({
  question: '几度算发烧？',
  options: [option('37.5', true), option('39', false)],
  explanation: '腋下 37.5 以上。',
  ...changes,
})
const activity = (changes: object) =>
  block('activity', { title: '一起拍手', minutes: 5, minMonths: 6, maxMonths: 12, steps: ['拍手'], ...changes })
const callout = (changes: object) =>
  block('callout', { tone: 'tip', body: richText(paragraph('多喝水。')), ...changes })
const table = (head: string[], ...rows: string[][]) =>
  block('dataTable', { head, rows: rows.map((cells) => ({ cells })) })

describe('a block that is not finished', () => {
  it.each([
    ['an empty step', block('steps', { items: [{ text: '洗手' }, {}] }), 'items.1.text', '第 2 步没有写怎么做'],
    ['a step with a title alone', block('steps', { items: [{ title: '先' }] }), 'items.0.text', '第 1 步没有写怎么做'],
    ['no steps', block('steps', { items: [] }), 'items', '有一组步骤是空的'],
    ['a table without a head', table([], ['1']), 'head', '表格的表头没有填对'],
    ['a table without rows', table(['月龄']), 'rows', '表格里一行也没有'],
    ['a row that is too short', table(['月龄', '量'], ['6', '少'], ['8']), 'rows.1', '表格第 2 行有 1 格，表头有 2 格'],
    ['a row that is too long', table(['月龄'], ['6', '少']), 'rows.0', '表格第 1 行有 2 格，表头有 1 格'],
    ['a quiz without questions', block('quiz', { questions: [] }), 'questions', '小测验里一道题也没有'],
    [
      'a question with one option',
      block('quiz', { questions: [question({ options: [option('是', true)] })] }),
      'questions.0.options',
      '第 1 题的选项个数不对',
    ],
    [
      'a question without a right answer',
      block('quiz', { questions: [question({}), question({ options: [option('是', false), option('不', false)] })] }),
      'questions.1',
      '第 2 题没有正确答案',
    ],
    [
      'a question without an explanation',
      block('quiz', { questions: [question({ explanation: ' ' })] }),
      'questions.0.explanation',
      '第 1 题没有写解释',
    ],
    ['a callout of an unknown tone', callout({ tone: 'loud' }), 'tone', '有一个提示框没有选类型'],
    ['an empty callout', callout({ body: richText(paragraph('')) }), 'body', '有一个提示框是空的'],
    [
      'an unknown urgency',
      block('doctor', { urgency: 'never', signs: ['叫不醒'] }),
      'urgency',
      '“就医信号”没有选有多急',
    ],
    ['no signs', block('doctor', { urgency: 'today', signs: [] }), 'signs', '“就医信号”里一条信号也没有'],
    ['an activity of half a minute', activity({ minutes: 0.5 }), 'minutes', '亲子活动的时长没有填对'],
    ['an activity without ages', activity({ minMonths: null }), 'ages.minMonths', '亲子活动没有填对从几个月起'],
    ['an activity without steps', activity({ steps: [] }), 'steps', '有一个亲子活动没有步骤'],
  ])(
    '%s is named with its place, while writing and before it is submitted',
    async (_name, unfinished, place, message) => {
      const { id } = await draft({ body: richText(paragraph('多喝水。'), paragraph(''), unfinished) })
      const found = (await findingsOf(id)).filter(({ severity }) => severity === 'error')
      expect(found).toMatchObject([{ code: 'block-unfinished', path: `body.1.${place}`, message }])
      expect(await world.step('editor', id, 'submit')).toMatchObject({
        status: 422,
        json: { errors: [{ code: 'has-errors' }, { code: 'block-unfinished', path: `body.1.${place}` }] },
      })
    },
  )

  it('keeps no finished block from being published', async () => {
    const body = richText(
      block('steps', { title: ' ', items: [{ title: '先', text: '洗手' }] }),
      table(['月龄', '量'], ['6', '']),
      block('quiz', { questions: [question({})] }),
      callout({ title: '' }),
      block('doctor', { urgency: 'soon', signs: ['叫不醒'], action: '打电话\n问医生' }),
      activity({ materials: [''], safety: '' }),
    )
    const { id } = await draft({ body })
    expect((await findingsOf(id)).filter(({ severity }) => severity === 'error')).toEqual([])
    const keys = (await findingsOf(id)).map(({ key }) => key)
    expect(await world.step('editor', id, 'submit', { tickedWarnings: keys })).toMatchObject({ status: 200 })
    expect(await world.step('reviewer', id, 'approve')).toMatchObject({ status: 200 })
    expect(await world.step('editor', id, 'publish')).toMatchObject({ status: 200 })
  })
})
