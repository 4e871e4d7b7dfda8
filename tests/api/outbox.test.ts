import { createServer, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Carrier, type Outcome, smsByHttp } from '../../cms/messages/carriers.ts'
import { opened, type MessageRow } from '../../cms/messages/message-rows.ts'
import { queueMessage } from '../../cms/messages/queue-message.ts'
import { sendDue } from '../../cms/messages/sender.ts'
import { signUpRound } from '../../cms/sign-up/upkeep.ts'
import { storeUser } from '../factories/stored.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())
afterEach(async () => {
  await world.payload.db.deleteMany({ collection: 'messages', where: { key: { not_equals: '' } } })
})

type Stored = MessageRow & { kind: string; state: string; toMasked: string; trouble?: string; nextAt: string }
const HOUR = 3_600_000

async function stored(lecture?: TestLecture): Promise<Stored[]> {
  const where = lecture ? { lecture: { equals: lecture.id } } : {}
  const { docs } = await world.payload.db.find<Stored>({ collection: 'messages', where, pagination: false, limit: 0 })
  return docs
}
const kinds = (rows: readonly Stored[]) => rows.map(({ kind }) => kind).toSorted()

/** Sends all that is due with a carrier that answers so, and gives what it was handed. */
async function send(answer: (key: string) => Outcome, now = new Date()) {
  const handed: { to: string; text: string; key: string }[] = []
  const carrier: Carrier = async (parcel) => {
    handed.push(parcel)
    return answer(parcel.key)
  }
  const options = { carriers: { sms: carrier, email: carrier }, holder: 'test', now: () => now }
  while (await sendDue(world.payload, options));
  return handed
}
const taken = (): Outcome => ({ kind: 'sent' })

describe('what families are told', () => {
  test('each thing once, however often the rounds run, with the number and the link, which are stored nowhere in plain', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    const first = await world.signUp(lecture, { phone: '13388880001' })
    const second = await world.signUp(lecture, { phone: '13388880002', wait: true })
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    expect(kinds(await stored(lecture))).toEqual(['confirmation', 'waiting'])
    await world.send('DELETE', `/api/public/sign-ups/${String(first.body['token'])}`)
    await Promise.all([signUpRound(world.payload), signUpRound(world.payload)])
    await world.send('POST', `/api/public/sign-ups/${String(second.body['token'])}/accept`)
    await signUpRound(world.payload)
    const rows = await stored(lecture)
    expect(kinds(rows)).toEqual(['confirmation', 'confirmation', 'offer', 'waiting'])
    expect(JSON.stringify(rows)).not.toContain('13388880002')
    expect(JSON.stringify(rows)).not.toContain(String(second.body['token']))

    const handed = await send(taken)
    // The family that cancelled hears nothing any more; the offer was accepted; nobody waits.
    expect(handed.map(({ to, text }) => [to, text.includes(String(second.body['token']))])).toEqual([
      ['13388880002', true],
    ])
    expect(handed[0]?.text).toMatch(/^【苗圃】您已报名“辅食怎么加”：/)
    expect((await stored(lecture)).map(({ kind, state }) => `${kind} ${state}`).toSorted()).toEqual([
      'confirmation dropped',
      'confirmation sent',
      'offer dropped',
      'waiting dropped',
    ])
    expect(await send(taken)).toEqual([])
  })

  test('a change of time, another one, and the cancellation: everybody with seats or a place, once for each', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture, { phone: '13388880003' })
    await world.signUp(lecture, { phone: '13388880004', wait: true })
    const save = (data: Record<string, unknown>) =>
      world.payload.update({ collection: 'lectures', id: lecture.id, data, overrideAccess: true, depth: 0 })
    const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
    await save({ signUpUntil: at(47), startsAt: at(48), endsAt: at(49) })
    await save({ title: '辅食怎么加（二）' })
    await save({ endsAt: at(50) })
    expect(kinds(await stored(lecture))).toEqual(['change', 'change', 'change', 'change'])
    await save({ state: 'cancelled', cancelledBecause: '老师生病了' })
    await save({ cancelledBecause: '老师病了' })
    await signUpRound(world.payload)
    const about = (await stored(lecture)).map(({ key }) => key)
    const handed = (await send(taken)).filter(({ key }) => about.includes(key))
    expect(handed.map(({ to }) => to).toSorted()).toEqual(['13388880003', '13388880004'])
    expect(handed[0]?.text).toContain('取消了，请不要前往。原因：老师生病了')
  })

  test('a reminder within the last day, to those who signed up before it', async () => {
    const start = Date.now() + 20 * HOUR
    const iso = (ms: number) => new Date(ms).toISOString()
    const lecture = await world.lecture({ signUpUntil: iso(start), startsAt: iso(start), endsAt: iso(start + HOUR) })
    await world.signUp(lecture, { phone: '13388880005' })
    await world.signUp(lecture, { phone: '13388880006' })
    const [early] = await rowsOf(world.payload, lecture.id)
    const data = { consentAt: iso(Date.now() - 24 * HOUR) }
    await world.payload.db.updateOne({ collection: 'sign-ups', id: String(early!['id']), data })
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    const reminders = (await stored(lecture)).filter(({ kind }) => kind === 'reminder')
    expect(reminders.map(({ signUp }) => signUp)).toEqual([String(early!['id'])])
  })

  test('who came is asked once for an opinion, however the sign-up stands, and who did not come is not', async () => {
    const lecture = await world.lecture()
    const phones = Array.from({ length: 8 }, (_, index) => `1338888010${index}`)
    for (const phone of phones) await world.signUp(lecture, { phone })
    const iso = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
    await world.payload.update({
      collection: 'lectures',
      id: lecture.id,
      data: { signUpUntil: iso(-5), startsAt: iso(-4), endsAt: iso(-3), state: 'held' },
      overrideAccess: true,
      depth: 0,
    })
    const [, wasUndone, ...came] = (await rowsOf(world.payload, lecture.id)).map((row) => String(row['id']))
    const states = ['confirmed', 'waiting', 'offered', 'declined', 'lapsed', 'cancelled']
    for (const [index, id] of came.entries()) {
      await world.payload.db.updateOne({ collection: 'sign-ups', id, data: { state: states[index] } })
    }
    for (const id of [wasUndone, ...came]) {
      const checkIn = { lecture: lecture.id, key: `sign-up:${id}`, signUp: id, name: '妞', adults: 1, children: 0 }
      const data = { ...checkIn, at: iso(-4), isUndone: id === wasUndone }
      await world.payload.db.create({ collection: 'check-ins', data })
    }
    const walkIn = { lecture: lecture.id, key: 'walk-in', name: '路过的', adults: 1, children: 0, isWalkIn: true }
    await world.payload.db.create({ collection: 'check-ins', data: { ...walkIn, at: iso(-4), isUndone: false } })
    await signUpRound(world.payload)
    await signUpRound(world.payload)
    const asked = (await stored(lecture)).filter(({ kind }) => kind === 'feedback')
    expect(asked.map(({ signUp }) => signUp).toSorted()).toEqual(came.toSorted())
    const sent = (await send(taken)).filter(({ key }) => key.startsWith('feedback:'))
    expect(sent).toHaveLength(came.length)
  })
})

describe('sending', () => {
  const queue = (key: string, more: { useUntil?: string; channel?: 'sms' | 'email' } = {}) =>
    queueMessage(world.payload, { key, kind: 'staff', channel: 'sms', to: '13388889999', text: '你好', ...more })
  const states = async () =>
    (await stored()).map(({ key, state, attempts }) => `${key} ${state} ${attempts}`).toSorted()

  test('a key is written once', async () => {
    expect(await Promise.all([queue('a'), queue('a'), queue('a')]).then((all) => all.filter(Boolean))).toEqual([true])
    expect(await stored()).toHaveLength(1)
  })

  test('what fails is tried again after 1, 5, 30 minutes, 2 and 12 hours, then given up', async () => {
    await queue('a')
    let now = Date.now() + 1000
    const pauses: number[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      expect(await send(() => ({ kind: 'again', trouble: '短信网关回答 500' }), new Date(now))).toHaveLength(1)
      const [row] = await stored()
      if (row!.state === 'failed') break
      pauses.push((Date.parse(row!.nextAt) - now) / 60_000)
      expect(await send(taken, new Date(Date.parse(row!.nextAt) - 1))).toEqual([])
      now = Date.parse(row!.nextAt)
    }
    expect(pauses).toEqual([1, 5, 30, 120, 720])
    expect([await states(), (await stored())[0]!.trouble]).toEqual([['a failed 6'], '短信网关回答 500'])
  })

  test('what will never be taken is given up at once; what is too late is dropped unsent', async () => {
    await queue('never')
    await queue('late', { useUntil: new Date(Date.now() + 1000).toISOString() })
    const handed = await send(() => ({ kind: 'never', trouble: '短信网关回答 400' }), new Date(Date.now() + 2000))
    expect(handed.map(({ key }) => key)).toEqual(['never'])
    expect(await states()).toEqual(['late dropped 1', 'never failed 1'])
  })

  test('ten senders at once, 12 messages: each is handed over once', async () => {
    for (let index = 0; index < 12; index++) await queue(`m${index}`)
    const handed = (
      await Promise.all(Array.from({ length: 10 }, () => send(taken, new Date(Date.now() + 1000))))
    ).flat()
    expect(handed.map(({ key }) => key).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, index) => `m${index}`).toSorted(),
    )
  })

  test('what a family acts upon goes before reminders and requests for feedback', async () => {
    const queueKind = (key: string, kind: 'reminder' | 'feedback' | 'offer' | 'change' | 'cancellation') =>
      queueMessage(world.payload, { key, kind, channel: 'sms', to: '13388889999', text: '你好' })
    for (let index = 0; index < 5; index++) await queueKind(`r${index}`, index === 0 ? 'feedback' : 'reminder')
    for (const kind of ['offer', 'change', 'cancellation'] as const) await queueKind(kind, kind)
    const keys = (await send(taken, new Date(Date.now() + 1000))).map(({ key }) => key)
    // Four go out together, in any order.
    expect(
      keys
        .slice(0, 4)
        .filter((key) => !key.startsWith('r'))
        .toSorted(),
    ).toEqual(['cancellation', 'change', 'offer'])
    expect(keys).toHaveLength(8)
  })

  test('four go out at the same time, so that a silent gateway holds up no more than those', async () => {
    for (let index = 0; index < 9; index++) await queue(`m${index}`)
    let under = 0
    let most = 0
    const slow: Carrier = async () => {
      most = Math.max(most, ++under)
      await new Promise((resolve) => setTimeout(resolve, 20))
      under -= 1
      return { kind: 'sent' }
    }
    const now = () => new Date(Date.now() + 1000)
    while (await sendDue(world.payload, { carriers: { sms: slow, email: slow }, holder: 'test', now }));
    expect(most).toBe(4)
    expect((await stored()).every(({ state, attempts }) => state === 'sent' && attempts === 1)).toBe(true)
  })

  test('a claim that a crash left: a text message goes again with the same key, an e-mail does not', async () => {
    await queue('text')
    await queue('mail', { channel: 'email' })
    const old = new Date(Date.now() - 6 * 60_000).toISOString()
    for (const { id } of await stored()) {
      const data = { state: 'sending', claimedBy: 'dead', claimedAt: old, attempts: 1 }
      await world.payload.db.updateOne({ collection: 'messages', id, data })
    }
    expect((await send(taken, new Date(Date.now() + 1000))).map(({ key }) => key)).toEqual(['text'])
    expect(await states()).toEqual(['mail failed 1', 'text sent 2'])
  })
})

describe('the gateway for text messages', () => {
  let gateway: Server
  let answer: { status: number; isSilent?: boolean }
  const got: { authorization: string | undefined; body: unknown }[] = []
  let url = ''
  beforeAll(async () => {
    gateway = createServer((req, res) => {
      let body = ''
      req.on('data', (chunk: Buffer) => (body += chunk.toString()))
      req.on('end', () => {
        got.push({ authorization: req.headers.authorization, body: JSON.parse(body) })
        if (!answer.isSilent)
          res.writeHead(answer.status, answer.status === 302 ? { Location: 'http://127.0.0.1:9/' } : {}).end('x')
      })
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
    const address = gateway.address()
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/send`
  })
  afterAll(async () => {
    gateway.closeAllConnections()
    await new Promise((resolve) => gateway.close(resolve))
  })
  const parcel = { to: '13388889999', text: '你好', key: 'offer:1' }

  test('is sent what the contract says', async () => {
    answer = { status: 202 }
    expect(await smsByHttp(url, 'secret')(parcel)).toEqual({ kind: 'sent' })
    expect(got.at(-1)).toEqual({ authorization: 'Bearer secret', body: parcel })
  })

  test.each([
    [400, 'never'],
    [404, 'never'],
    [408, 'again'],
    [429, 'again'],
    [500, 'again'],
    [302, 'again'],
  ])('answers %i: %s', async (status, kind) => {
    answer = { status }
    expect((await smsByHttp(url, 'secret')(parcel)).kind).toBe(kind)
  })

  test('does not answer in time, or is not there', async () => {
    answer = { status: 200, isSilent: true }
    expect(await smsByHttp(url, 'secret', 100)(parcel)).toEqual({ kind: 'again', trouble: '短信网关没有按时回答' })
    expect(await smsByHttp('http://127.0.0.1:9/', 'secret')(parcel)).toEqual({
      kind: 'again',
      trouble: '连不上短信网关',
    })
  })
})

test('a message is read by administrators alone, while developing', async () => {
  const lecture = await world.lecture()
  await world.signUp(lecture, { phone: '13388880011' })
  await signUpRound(world.payload)
  const [row] = await stored(lecture)
  const people = {
    administrator: await storeUser(world.payload, ['administrator']),
    organizer: await storeUser(world.payload, ['organizer'], { regions: [lecture.region] }),
  }
  const seen: Record<string, unknown> = {}
  for (const [name, user] of Object.entries(people)) {
    const as = await world.test.signIn(user.email)
    const response = await world.test.request(`/api/messages/${row!.id}/text`, { as })
    seen[name] = [response.status, ((await response.json()) as { text?: string }).text]
    const listed = await (await world.test.request(`/api/messages/${row!.id}`, { as })).text()
    for (const secret of [row!.toEncrypted, row!.textEncrypted]) expect(listed).not.toContain(secret)
  }
  expect(seen).toEqual({ administrator: [200, opened(row!).text], organizer: [403, undefined] })
  expect((await world.test.request(`/api/messages/${row!.id}/text`)).status).toBe(403)
})
