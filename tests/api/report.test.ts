import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture } from '../../cms/payload-types.ts'
import { ACTORS, type Actor } from '../factories/people.ts'
import { type Hall, type Json, minute, openHall } from '../helpers/hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.stop())

describe('the report', () => {
  const save = async (actor: Actor, lecture: Lecture, json: Json) => {
    const init = { method: 'PATCH', as: hall.world.as[actor], json }
    const response = await hall.request(`/api/lectures/${lecture.id}?depth=0`, init)
    const body = (await response.json()) as Json
    return { status: response.status, body, doc: body['doc'] as Lecture | undefined }
  }
  const told = ({ body }: { body: Json }) => JSON.stringify(body['errors'])

  test('takes its numbers from the check-ins, and notes who wrote it', async () => {
    const lecture = await hall.lectureOver()
    const rows = [
      { key: randomUUID(), adults: 2, children: 1, at: minute(0) },
      { key: randomUUID(), adults: 1, children: 0, at: minute(1) },
    ]
    await hall.ask('trainer', `/api/check-in/${lecture.id}`, rows)
    const { status, doc } = await save('trainer', lecture, { state: 'reported', report: { text: '来了三位大人' } })
    expect([status, doc?.state]).toEqual([200, 'reported'])
    expect(doc?.report).toMatchObject({
      text: '来了三位大人',
      adults: 3,
      children: 1,
      by: hall.world.users.trainer.name,
    })
    expect(Date.now() - Date.parse(doc?.report?.at ?? '')).toBeLessThan(60_000)
  })

  test('who wrote it and when is the server’s to say, whoever sends it', async () => {
    const lecture = await hall.lectureOver()
    const forged = { by: '别人', at: '2020-01-01T00:00:00.000Z' }
    const report = { text: '来了一家', adults: 1, children: 1, ...forged }
    const written = (await save('trainer', lecture, { state: 'reported', report })).doc?.report
    expect(written).toMatchObject({ text: '来了一家', by: hall.world.users.trainer.name })
    expect(Date.now() - Date.parse(written?.at ?? '')).toBeLessThan(60_000)
    for (const actor of ['organizer', 'administrator'] as const) {
      const { status, doc } = await save(actor, lecture, { report: forged })
      expect([status, doc?.report]).toEqual([200, written])
    }
    // Before anybody has reported, there is nothing to sign either.
    const open = await hall.lectureOver('open')
    const { doc } = await save('organizer', open, { report: forged })
    expect([doc?.report?.by ?? '', doc?.report?.at ?? '']).toEqual(['', ''])
  })

  test('what is written stands above what was counted', async () => {
    const lecture = await hall.lectureOver('held', 40, { title: randomUUID() })
    await hall.ask('organizer', `/api/check-in/${lecture.id}`, [
      { key: randomUUID(), adults: 2, children: 1, at: minute(0) },
    ])
    const held = await save('organizer', lecture, { report: { text: '还有没签到的', adults: 9 } })
    expect([held.doc?.report?.adults, held.doc?.report?.children ?? undefined]).toEqual([9, undefined])
    expect(await figuresOf(lecture)).toEqual(['9', '1', '10'])
    const { doc } = await save('organizer', lecture, { state: 'reported' })
    expect(doc?.report).toMatchObject({ adults: 9, children: 1 })
  })

  /** Adults, children and all that the figures say of a lecture whose title no other has. */
  async function figuresOf({ startsAt, title }: Lecture): Promise<string[]> {
    const year = new Date(Date.parse(startsAt) + 8 * 3_600_000).getUTCFullYear()
    const init = { as: hall.world.as['organizer'] }
    const csv = await (await hall.request(`/api/figures/lectures.csv?year=${year}`, init)).text()
    const line = csv.split('\r\n').find((each) => each.includes(title))
    return line?.split(',').slice(8) ?? []
  }

  describe('while check-ins are still on a phone without network', () => {
    const adult = (at: number) => ({ key: randomUUID(), adults: 1, children: 0, at: minute(at) })
    const send = (lecture: Lecture, ...rows: Json[]) => hall.ask('trainer', `/api/check-in/${lecture.id}`, rows)
    const text = '来了几家'

    test('numbers that nobody wrote follow them until it is archived', async () => {
      const lecture = await hall.lectureOver('closed', 40, { title: randomUUID() })
      await send(lecture, adult(0))
      await save('organizer', lecture, { state: 'held' })
      await send(lecture, adult(-3), adult(-2))
      expect(await figuresOf(lecture)).toEqual(['3', '0', '3'])
      const { doc } = await save('trainer', lecture, { state: 'reported', report: { text } })
      expect(doc?.report).toMatchObject({ adults: 3, children: 0 })
    })

    test('those that come later wait on the phone until an organizer takes the archiving back', async () => {
      const lecture = await hall.lectureOver('held', 40, { title: randomUUID() })
      await send(lecture, adult(0))
      await save('trainer', lecture, { state: 'reported', report: { text, children: 4 } })
      const late = adult(-1)
      const refused = await send(lecture, late)
      expect([refused.status, told(refused)]).toEqual([409, expect.stringContaining('改回“已举办”')])
      const { doc: reopened } = await save('organizer', lecture, { state: 'held' })
      // What was counted is counted anew; what was written stands.
      expect(reopened?.report).toMatchObject({ adults: null, children: 4 })
      expect((await send(lecture, late)).status).toBe(200)
      const { doc } = await save('organizer', lecture, { state: 'reported' })
      expect(doc?.report).toMatchObject({ text, adults: 2, children: 4 })
      expect(await figuresOf(lecture)).toEqual(['2', '4', '6'])
    })
  })

  test('without text and numbers nothing is archived', async () => {
    const lecture = await hall.lectureOver()
    const answer = await save('organizer', lecture, { state: 'reported' })
    expect(answer.status).toBe(400)
    for (const path of ['report.text', 'report.adults', 'report.children']) expect(told(answer)).toContain(path)
  })

  test('of a lecture that is still to come nothing is archived', async () => {
    const lecture = await hall.lectureOn({ state: 'held' })
    const report = { text: '好', adults: 1, children: 1 }
    const answer = await save('organizer', lecture, { state: 'reported', report })
    expect([answer.status, told(answer)]).toEqual([400, expect.stringContaining('讲座还没有结束，结束以后才能归档')])
  })

  test('a trainer says that an own lecture was held, and changes nothing else of it', async () => {
    const lecture = await hall.lectureOver('closed')
    const change = { state: 'held', title: '别的标题', capacity: 1, room: '别处', report: { text: '很好' } }
    const { status, doc } = await save('trainer', lecture, change)
    expect(status).toBe(200)
    expect(doc).toMatchObject({ state: 'held', title: lecture.title, capacity: lecture.capacity, room: lecture.room })
    expect(doc?.report?.text).toBe('很好')
  })

  test.each<[string, Actor, Lecture['state'], Json, number]>([
    ['before it is over', 'trainer', 'open', { state: 'held' }, 400],
    ['a step that is the organizer’s', 'trainer', 'open', { state: 'cancelled', cancelledBecause: '不想去' }, 400],
    ['of another trainer', 'strangeTrainer', 'held', { report: { text: 'x' } }, 403],
    ['of another region', 'strangeOrganizer', 'held', { report: { text: 'x' } }, 403],
    ['once it is archived', 'trainer', 'reported', { report: { text: 'x' } }, 403],
  ])('%s is refused', async (_, actor, state, change, status) => {
    const lecture = state === 'open' ? await hall.lectureOn({ state }) : await hall.lectureOver(state)
    expect((await save(actor, lecture, change)).status).toBe(status)
  })

  describe('its photographs', () => {
    const send = async (actor: Actor, lecture: Lecture, fields: Json = { consent: '到场家长口头同意' }) => {
      const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3f7d4e' } })
        .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
        .jpeg()
        .toBuffer()
      const form = new FormData()
      form.set('file', new File([new Uint8Array(photo)], 'hall.jpg', { type: 'image/jpeg' }))
      form.set('_payload', JSON.stringify({ lecture: lecture.id, ...fields }))
      const init = { method: 'POST', as: hall.world.as[actor], body: form }
      const response = await hall.request('/api/report-photos?depth=0', init)
      return { status: response.status, doc: ((await response.json()) as { doc?: { filename: string } }).doc }
    }

    test.each<[Actor, number]>([
      ['visitor', 403],
      ['editor', 403],
      ['strangeOrganizer', 400],
      ['strangeTrainer', 400],
      ['trainer', 201],
      ['organizer', 201],
      ['administrator', 201],
    ])('%s adds one: %i', async (actor, status) => {
      expect((await send(actor, await hall.lectureOver())).status).toBe(status)
    })

    test('need a lecture that was held, and consent', async () => {
      expect((await send('trainer', await hall.lectureOver('open'))).status).toBe(400)
      expect((await send('trainer', await hall.lectureOver(), { consent: '' })).status).toBe(400)
    })

    test.each<[Actor, number]>([
      ['trainer', 400],
      ['organizer', 201],
      ['administrator', 201],
    ])('once the lecture is archived, %s adds one: %i', async (actor, status) => {
      expect((await send(actor, await hall.lectureOver('reported'))).status).toBe(status)
    })

    test('are seen by those who run the lecture alone, without what the camera wrote', async () => {
      const lecture = await hall.lectureOver()
      const { doc } = await send('trainer', lecture)
      const path = `/api/report-photos/file/${doc?.filename}`
      const seen: Actor[] = []
      for (const actor of ACTORS) {
        const response = await hall.request(path, { as: hall.world.as[actor] })
        if (response.status === 200) seen.push(actor)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect(bytes.includes('SECRET-PLACE')).toBe(false)
      }
      expect(seen).toEqual(['administrator', 'organizer', 'trainer'])
      const shown = await hall.request(`/api/lectures/${lecture.id}?depth=1`)
      expect(await shown.text()).not.toContain(String(doc?.filename))
    })
  })

  test('a report is not public', async () => {
    const lecture = await hall.lectureOver()
    await save('organizer', lecture, { report: { text: '内部总结' } })
    const response = await hall.request(`/api/lectures/${lecture.id}`)
    expect([response.status, await response.text()]).toEqual([200, expect.not.stringContaining('内部总结')])
  })
})
