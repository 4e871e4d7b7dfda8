import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Visit } from '../../content/contract/visit.ts'
import { forgetOldCheckIns } from '../../cms/check-in/forget.ts'
import { runningEnv } from '../../cms/running-env.ts'
import { trainerCalendars } from '../../cms/server/trainer-calendars.ts'
import { makeToken, tokenHash } from '../../cms/sign-up/token.ts'
import type { Lecture } from '../../cms/payload-types.ts'
import { ACTORS, makeWorld, type Actor, type World } from '../factories/people.ts'
import { storeLecture, storeSignUp } from '../factories/stored.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test_: TestPayload
let world: World

beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

let day = 30
/** Each on a day of its own: nobody is in two places at once. */
function lectureOn(changes: Partial<Lecture> = {}): Promise<Lecture> {
  const start = Date.now() + ++day * 86_400_000
  return storeLecture(test_.payload, world.venue, world.ownTrainer, {
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(start + 5_400_000).toISOString(),
    signUpUntil: new Date(start - 3_600_000).toISOString(),
    ...changes,
  })
}

interface Json {
  [key: string]: unknown
}

async function ask(actor: Actor, path: string, json?: unknown): Promise<{ status: number; body: Json }> {
  const post = json === undefined ? {} : { method: 'POST', json }
  const response = await test_.request(path, { as: world.as[actor], ...post })
  return { status: response.status, body: (await response.json()) as Json }
}

const at = (minute: number): string => new Date(Date.now() - 3_600_000 + minute * 60_000).toISOString()
const codesOf = ({ body }: { body: Json }) => (body['errors'] as { code: string }[]).map(({ code }) => code)
const rowsOf = ({ body }: { body: Json }) => body['rows'] as Json[]

describe('who may stand at the door', () => {
  test.each<[Actor, number]>([
    ['visitor', 403],
    ['editor', 403],
    ['reviewer', 403],
    ['strangeOrganizer', 404],
    ['strangeTrainer', 404],
    ['organizer', 200],
    ['trainer', 200],
    ['administrator', 200],
  ])('%s: %i', async (actor, status) => {
    const lecture = await lectureOn()
    const [listed, sent] = [
      await ask(actor, `/api/check-in/${lecture.id}`),
      await ask(actor, `/api/check-in/${lecture.id}`, []),
    ]
    expect([listed.status, sent.status]).toEqual([status, status])
  })

  test('a visitor is told to sign in, by a code that the page knows', async () => {
    const lecture = await lectureOn()
    expect(codesOf(await ask('visitor', `/api/check-in/${lecture.id}`))).toEqual(['sign-in'])
  })

  test.each(['nothing', '000000000000000000000000', '%00'])('there is no lecture %s', async (id) => {
    expect((await ask('administrator', `/api/check-in/${id}`)).status).toBe(404)
  })
})

describe('the list', () => {
  test('names those who are expected, without their numbers, and gives each a code once', async () => {
    const lecture = await lectureOn()
    await storeSignUp(test_.payload, lecture, { name: '妞妞妈妈' })
    await storeSignUp(test_.payload, lecture, { name: '候补', state: 'waiting' })
    await storeSignUp(test_.payload, lecture, { name: '不来了', state: 'cancelled' })
    await storeSignUp(test_.payload, lecture, { name: '没报完', state: 'pending' })
    const { body } = await ask('organizer', `/api/check-in/${lecture.id}`)
    const rows = body['rows'] as Json[]
    expect(rows.map(({ name, state, phoneMasked, checkedIn }) => [name, state, phoneMasked, checkedIn])).toEqual([
      ['妞妞妈妈', 'confirmed', '138****1234', null],
      ['候补', 'waiting', '138****1234', null],
    ])
    const codes = rows.map(({ code }) => code)
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    const again = await ask('trainer', `/api/check-in/${lecture.id}`)
    expect(rowsOf(again).map(({ code }) => code)).toEqual(codes)
    expect(body['lecture']).toMatchObject({ id: lecture.id, title: lecture.title, venue: world.venue.name })
    const text = JSON.stringify(body)
    for (const secret of ['ENCRYPTED', 'HASH', 'TOKEN', 'CLAIM']) expect(text).not.toContain(secret)
  })
})

describe('checking in', () => {
  test('counts once, whatever is sent how often and by whom', async () => {
    const lecture = await lectureOn()
    const signUp = await storeSignUp(test_.payload, lecture)
    const row = { key: `sign-up:${signUp.id}`, adults: 2, children: 1, at: at(0) }
    const walkIn = { key: randomUUID(), name: '路过的爷爷', adults: 1, children: 1, at: at(1) }
    const answers = await Promise.all(
      (['organizer', 'trainer', 'administrator'] as const).map((actor) =>
        ask(actor, `/api/check-in/${lecture.id}`, [row, walkIn, row]),
      ),
    )
    for (const answer of answers) {
      expect([answer.status, rowsOf(answer).map(({ isHere }) => isHere)]).toEqual([200, [true, true, true]])
    }
    const { body } = await ask('organizer', `/api/check-in/${lecture.id}`)
    expect(body['counts']).toEqual({ families: 2, adults: 3, children: 2 })
    expect(body['rows']).toMatchObject([{ name: '豆豆妈妈', checkedIn: { at: row.at, adults: 2, children: 1 } }])
    expect(body['walkIns']).toMatchObject([{ key: walkIn.key, name: '路过的爷爷', adults: 1, children: 1 }])
    const stored = await test_.payload.count({
      collection: 'check-ins',
      where: { lecture: { equals: lecture.id } },
      overrideAccess: true,
    })
    expect(stored.totalDocs).toBe(2)
  })

  test('the latest word stands, in whatever order the words arrive', async () => {
    const lecture = await lectureOn()
    const signUp = await storeSignUp(test_.payload, lecture)
    const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 0 }
    const send = async (...rows: Json[]) =>
      rowsOf(await ask('organizer', `/api/check-in/${lecture.id}`, rows)).map(({ isHere }) => isHere)
    expect(await send({ ...row, at: at(5), undo: true })).toEqual([false])
    // The check-in before it comes late, from another phone.
    expect(await send({ ...row, at: at(4) })).toEqual([false])
    expect(await send({ ...row, at: at(6) })).toEqual([true])
    expect(await send({ ...row, at: at(5), undo: true })).toEqual([true])
    const { body } = await ask('organizer', `/api/check-in/${lecture.id}`)
    expect(body['counts']).toEqual({ families: 1, adults: 1, children: 0 })
  })

  test('a family that cancelled and came all the same is counted', async () => {
    const lecture = await lectureOn()
    const signUp = await storeSignUp(test_.payload, lecture, { state: 'cancelled' })
    const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 1, at: at(0) }
    expect(rowsOf(await ask('organizer', `/api/check-in/${lecture.id}`, [row]))).toMatchObject([{ isHere: true }])
    expect(rowsOf(await ask('organizer', `/api/check-in/${lecture.id}`))).toMatchObject([{ state: 'cancelled' }])
  })

  test('a QR code of another lecture is told with its title, and only to those who run that one', async () => {
    const lecture = await lectureOn()
    const other = await lectureOn({ title: '睡前一本书' })
    const west = await storeLecture(test_.payload, world.westVenue, world.otherTrainer, { title: '西边的讲座' })
    const [here, own, strange] = [
      await storeSignUp(test_.payload, lecture, { code: 'HERE0000' }),
      await storeSignUp(test_.payload, other, { code: 'WN000000' }),
      await storeSignUp(test_.payload, west, { code: 'STRANGE0' }),
    ]
    const scan = (code: string) => ask('organizer', `/api/check-in/${lecture.id}/code/${code}`)
    expect((await scan('HERE0000')).body).toEqual({ id: here.id })
    const [ofOwn, ofStrange, ofNobody] = [await scan('WN000000'), await scan('STRANGE0'), await scan('N0B0DY00')]
    expect([ofOwn.status, ofStrange.status, ofNobody.status]).toEqual([409, 409, 404])
    expect(JSON.stringify(ofOwn.body)).toContain('这是另一场的报名：“睡前一本书”')
    expect(JSON.stringify(ofStrange.body)).not.toContain('西边的讲座')
    const rows = [own, strange].map(({ id }) => ({ key: `sign-up:${id}`, adults: 1, children: 0, at: at(0) }))
    const answers = rowsOf(await ask('organizer', `/api/check-in/${lecture.id}`, rows))
    expect(answers.map(({ error }) => (error as Json)['code'])).toEqual(['other-lecture', 'other-lecture'])
    expect((await ask('organizer', `/api/check-in/${lecture.id}`)).body['counts']).toMatchObject({ families: 0 })
  })

  test('the key of a walk-in belongs to one lecture', async () => {
    const [first, second] = [await lectureOn(), await lectureOn()]
    const row = { key: randomUUID(), adults: 1, children: 0, at: at(0) }
    await ask('organizer', `/api/check-in/${first.id}`, [row])
    expect(rowsOf(await ask('organizer', `/api/check-in/${second.id}`, [{ ...row, at: at(1) }]))).toMatchObject([
      { error: { code: 'other-lecture' } },
    ])
    expect((await ask('organizer', `/api/check-in/${first.id}`)).body['counts']).toMatchObject({ families: 1 })
  })

  test('a wrong row costs the right ones nothing', async () => {
    const lecture = await lectureOn()
    const right = { key: randomUUID(), adults: 1, children: 0, at: at(0) }
    const wrong = [{ ...right, key: 'x' }, { ...right, adults: -1 }, { ...right, at: 'gestern' }, null, 7]
    const answers = rowsOf(await ask('organizer', `/api/check-in/${lecture.id}`, [...wrong, right]))
    expect(answers.map(({ error }) => (error as Json | undefined)?.['path'])).toEqual([
      'key',
      'adults',
      'at',
      '',
      '',
      undefined,
    ])
    expect((await ask('organizer', `/api/check-in/${lecture.id}`)).body['counts']).toMatchObject({ families: 1 })
  })

  test.each([
    ['no array', {}, 400],
    ['201 rows', Array.from({ length: 201 }, () => ({})), 400],
  ])('%s is refused whole', async (_, sent, status) => {
    const lecture = await lectureOn()
    expect((await ask('organizer', `/api/check-in/${lecture.id}`, sent)).status).toBe(status)
  })

  test.each<[Lecture['state'], string]>([
    ['draft', 'not-approved'],
    ['submitted', 'not-approved'],
    ['cancelled', 'cancelled'],
  ])('nobody is checked in at a lecture that is %s', async (state, code) => {
    const lecture = await lectureOn({ state, cancelledBecause: '讲师生病' })
    const answer = await ask('organizer', `/api/check-in/${lecture.id}`, [])
    expect([answer.status, codesOf(answer)]).toEqual([409, [code]])
  })
})

test('names are gone 180 days later, and the numbers stay', async () => {
  const lecture = await lectureOn()
  await ask('organizer', `/api/check-in/${lecture.id}`, [
    { key: randomUUID(), name: '路过的爷爷', adults: 2, children: 1, at: at(0) },
  ])
  const names = async () => {
    const where = { lecture: { equals: lecture.id } }
    const { docs } = await test_.payload.find({ collection: 'check-ins', where, overrideAccess: true, depth: 0 })
    return docs.map(({ name, adults, children }) => [name, adults, children])
  }
  const after = (days: number) => forgetOldCheckIns(test_.payload, new Date(Date.now() + days * 86_400_000))
  await after(179)
  expect(await names()).toEqual([['路过的爷爷', 2, 1]])
  expect(await after(181)).toBeGreaterThan(0)
  expect(await after(181)).toBe(0)
  expect(await names()).toEqual([['（已删除）', 2, 1]])
})

describe('feedback by the family', () => {
  const DAY = 86_400_000
  const token = (): string => makeToken()

  /** A family that signed up for a lecture which ended so many days ago, or some hours more: the trainer is in one place. */
  async function familyAfter(days: number, isHere = true): Promise<{ link: string; lecture: Lecture }> {
    const end = Date.now() - days * DAY - ++families * 7_200_000
    const lecture = await lectureOn({
      startsAt: new Date(end - 3_600_000).toISOString(),
      endsAt: new Date(end).toISOString(),
      signUpUntil: new Date(end - 7_200_000).toISOString(),
    })
    const link = token()
    const signUp = await storeSignUp(test_.payload, lecture, { token: tokenHash(link) ?? '' })
    if (isHere) {
      const row = { key: `sign-up:${signUp.id}`, adults: 1, children: 1, at: at(0) }
      await ask('organizer', `/api/check-in/${lecture.id}`, [row])
    }
    return { link, lecture }
  }
  let families = 0
  const give = (link: string, json: unknown) => ask('visitor', `/api/public/sign-ups/${link}/feedback`, json)
  const rowsIn = async (lecture: Lecture) => {
    const where = { lecture: { equals: lecture.id } }
    return (await test_.payload.find({ collection: 'feedback', where, overrideAccess: true, depth: 0 })).docs
  }

  test('is kept once, and changed when it is said again', async () => {
    const { link, lecture } = await familyAfter(1)
    const first = await give(link, { stars: 4, remark: '讲得清楚' })
    expect([first.status, first.body]).toMatchObject([200, { isAsked: true, given: { stars: 4, remark: '讲得清楚' } }])
    const both = await Promise.all([give(link, { stars: 5 }), give(link, { stars: 5 })])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await rowsIn(lecture)).map(({ stars, remark, isRead }) => [stars, remark, isRead])).toEqual([
      [5, '', false],
    ])
  })

  test('said twice at the same moment it is there once', async () => {
    const { link, lecture } = await familyAfter(1)
    const answers = await Promise.all(Array.from({ length: 5 }, () => give(link, { stars: 3 })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await rowsIn(lecture)).toHaveLength(1)
  })

  test.each<[string, number, boolean, number, string]>([
    ['before the end', -3, true, 410, 'not-yet'],
    ['31 days later', 31, true, 410, 'too-late'],
    ['by a family that nobody saw', 1, false, 403, 'not-here'],
  ])('%s it is refused', async (_, days, isHere, status, code) => {
    const { link, lecture } = await familyAfter(days, isHere)
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]])
    expect(await rowsIn(lecture)).toEqual([])
  })

  test('7 days after the first word it stands', async () => {
    const { link, lecture } = await familyAfter(10)
    await give(link, { stars: 2 })
    const [row] = await rowsIn(lecture)
    const eightDaysAgo = new Date(Date.now() - 8 * DAY).toISOString()
    await test_.payload.db.updateOne({ collection: 'feedback', id: row?.id ?? '', data: { at: eightDaysAgo } })
    const answer = await give(link, { stars: 5 })
    expect([answer.status, codesOf(answer)]).toEqual([410, ['given']])
    expect((await rowsIn(lecture)).map(({ stars }) => stars)).toEqual([2])
  })

  test.each([
    ['a forged link', () => give(token(), { stars: 5 }), 404, ['unknown']],
    ['no link at all', () => give('x', { stars: 5 }), 404, ['unknown']],
    ['6 stars', async () => give((await familyAfter(1)).link, { stars: 6 }), 400, ['range']],
    ['a list', async () => give((await familyAfter(1)).link, [5]), 400, ['range']],
  ] as const)('%s is refused', async (_, send, status, codes) => {
    const answer = await send()
    expect([answer.status, codesOf(answer)]).toEqual([status, codes])
  })

  test('is read by those who run the lecture alone, and marked by them', async () => {
    const { link, lecture } = await familyAfter(1)
    await give(link, { stars: 4, remark: '只给主办单位看' })
    const seen = async (actor: Actor) => {
      const { status, body } = await ask(actor, `/api/feedback?where[lecture][equals]=${lecture.id}`)
      return status === 200 ? (body['docs'] as unknown[]).length : status
    }
    const all = await Promise.all((['visitor', 'editor', 'strangeOrganizer', 'strangeTrainer'] as const).map(seen))
    expect(all).toEqual([403, 403, 0, 0])
    expect(await Promise.all((['organizer', 'trainer', 'administrator'] as const).map(seen))).toEqual([1, 1, 1])
    const mark = (actor: Actor) => ask(actor, `/api/check-in/${lecture.id}/feedback/read`, {})
    expect((await mark('strangeOrganizer')).status).toBe(404)
    expect((await rowsIn(lecture)).map(({ isRead }) => isRead)).toEqual([false])
    expect((await mark('organizer')).body).toEqual({ read: 1 })
    expect((await mark('organizer')).body).toEqual({ read: 0 })
    expect((await rowsIn(lecture)).map(({ isRead }) => isRead)).toEqual([true])
  })
})

describe('the report', () => {
  let hours = 0
  async function lectureOver(state: Lecture['state'] = 'held'): Promise<Lecture> {
    const end = Date.now() - ++hours * 7_200_000 - 40 * 86_400_000
    return lectureOn({
      state,
      startsAt: new Date(end - 3_600_000).toISOString(),
      endsAt: new Date(end).toISOString(),
      signUpUntil: new Date(end - 7_200_000).toISOString(),
    })
  }
  const save = async (actor: Actor, lecture: Lecture, json: Json) => {
    const init = { method: 'PATCH', as: world.as[actor], json }
    const response = await test_.request(`/api/lectures/${lecture.id}?depth=0`, init)
    const body = (await response.json()) as Json
    return { status: response.status, body, doc: body['doc'] as Lecture | undefined }
  }
  const told = ({ body }: { body: Json }) => JSON.stringify(body['errors'])

  test('takes its numbers from the check-ins, and notes who wrote it', async () => {
    const lecture = await lectureOver()
    const rows = [
      { key: randomUUID(), adults: 2, children: 1, at: at(0) },
      { key: randomUUID(), adults: 1, children: 0, at: at(1) },
    ]
    await ask('trainer', `/api/check-in/${lecture.id}`, rows)
    const { status, doc } = await save('trainer', lecture, { state: 'reported', report: { text: '来了三位大人' } })
    expect([status, doc?.state]).toEqual([200, 'reported'])
    expect(doc?.report).toMatchObject({ text: '来了三位大人', adults: 3, children: 1, by: world.users.trainer.name })
    expect(Date.now() - Date.parse(doc?.report?.at ?? '')).toBeLessThan(60_000)
  })

  test('what is written stands above what was counted', async () => {
    const lecture = await lectureOver()
    await ask('organizer', `/api/check-in/${lecture.id}`, [{ key: randomUUID(), adults: 2, children: 1, at: at(0) }])
    const { doc } = await save('organizer', lecture, { report: { text: '还有没签到的', adults: 9 } })
    expect(doc?.report).toMatchObject({ adults: 9, children: 1 })
  })

  test('without text and numbers nothing is archived', async () => {
    const lecture = await lectureOver()
    const answer = await save('organizer', lecture, { state: 'reported' })
    expect(answer.status).toBe(400)
    for (const path of ['report.text', 'report.adults', 'report.children']) expect(told(answer)).toContain(path)
  })

  test('of a lecture that is still to come nothing is archived', async () => {
    const lecture = await lectureOn({ state: 'held' })
    const report = { text: '好', adults: 1, children: 1 }
    const answer = await save('organizer', lecture, { state: 'reported', report })
    expect([answer.status, told(answer)]).toEqual([400, expect.stringContaining('讲座还没有结束，结束以后才能归档')])
  })

  test('a trainer says that an own lecture was held, and changes nothing else of it', async () => {
    const lecture = await lectureOver('closed')
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
    const lecture = state === 'open' ? await lectureOn({ state }) : await lectureOver(state)
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
      const init = { method: 'POST', as: world.as[actor], body: form }
      const response = await test_.request('/api/report-photos?depth=0', init)
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
      expect((await send(actor, await lectureOver())).status).toBe(status)
    })

    test('need a lecture that was held, and consent', async () => {
      expect((await send('trainer', await lectureOver('open'))).status).toBe(400)
      expect((await send('trainer', await lectureOver(), { consent: '' })).status).toBe(400)
    })

    test('are seen by those who run the lecture alone, without what the camera wrote', async () => {
      const lecture = await lectureOver()
      const { doc } = await send('trainer', lecture)
      const path = `/api/report-photos/file/${doc?.filename}`
      const seen: Actor[] = []
      for (const actor of ACTORS) {
        const response = await test_.request(path, { as: world.as[actor] })
        if (response.status === 200) seen.push(actor)
        const bytes = Buffer.from(await response.arrayBuffer())
        expect(bytes.includes('SECRET-PLACE')).toBe(false)
      }
      expect(seen).toEqual(['administrator', 'organizer', 'trainer'])
      const shown = await test_.request(`/api/lectures/${lecture.id}?depth=1`)
      expect(await shown.text()).not.toContain(String(doc?.filename))
    })
  })

  test('a report is not public', async () => {
    const lecture = await lectureOver()
    await save('organizer', lecture, { report: { text: '内部总结' } })
    const response = await test_.request(`/api/lectures/${lecture.id}`)
    expect([response.status, await response.text()]).toEqual([200, expect.not.stringContaining('内部总结')])
  })
})

describe('the calendar of a trainer', () => {
  test.each<[Actor, number]>([
    ['visitor', 403],
    ['editor', 403],
    ['organizer', 403],
    ['strangeTrainer', 403],
    ['trainer', 200],
    ['administrator', 200],
  ])('%s asks for its address: %i', async (actor, status) => {
    expect((await ask(actor, `/api/calendars/trainer/${world.ownTrainer.id}`)).status).toBe(status)
    expect((await ask(actor, `/api/calendars/trainer/${world.ownTrainer.id}/renew`, {})).status).toBe(status)
  })

  test('holds private lectures with their address, no drafts, and is gone under its old address', async () => {
    const app = express()
    const shown: Visit[] = []
    const renderLive = async (_path: string, visit: Visit) => {
      shown.push(visit)
      return { status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8' }, body: 'BEGIN:VCALENDAR' }
    }
    app.use(trainerCalendars({ payload: test_.payload, secret: runningEnv().secret, renderLive }))
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const open = async (url: string) => fetch(`http://127.0.0.1:${port}${new URL(url).pathname}`)
    try {
      const visit = await lectureOn({ type: '入户指导/家访', privateAddress: '滨河路 8 号', title: '家访' })
      const cancelled = await lectureOn({ state: 'cancelled', cancelledBecause: '讲师生病' })
      await lectureOn({ state: 'draft', title: '草稿' })
      const { body } = await ask('trainer', `/api/calendars/trainer/${world.ownTrainer.id}`)
      const answer = await open(String(body['url']))
      const headers = ['content-type', 'cache-control', 'x-robots-tag'].map((name) => answer.headers.get(name))
      expect([answer.status, ...headers]).toEqual([200, 'text/calendar; charset=utf-8', 'no-store', 'noindex'])
      const { lectures } = shown[0]?.trainerCalendar ?? { lectures: [] }
      const bySlug = new Map(lectures.map((lecture) => [lecture.slug, lecture]))
      expect(bySlug.get(visit.slug)).toMatchObject({ place: '滨河路 8 号', isPublic: false, state: 'planned' })
      expect(bySlug.get(cancelled.slug)).toMatchObject({ state: 'cancelled', isPublic: true })
      expect(lectures.map(({ title }) => title)).not.toContain('草稿')
      const { body: renewed } = await ask('trainer', `/api/calendars/trainer/${world.ownTrainer.id}/renew`, {})
      expect(renewed['url']).not.toBe(body['url'])
      const forged = String(renewed['url']).replace(/.(?=\.ics)/, (digit) => (digit === '0' ? '1' : '0'))
      const statuses = [await open(String(body['url'])), await open(String(renewed['url'])), await open(forged)]
      expect(statuses.map(({ status }) => status)).toEqual([404, 200, 404])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})
