import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningEnv } from '../../cms/running-env.ts'
import { forgetOldSignUps } from '../../cms/sign-up/forget.ts'
import { decryptPhone } from '../../cms/sign-up/phone-cipher.ts'
import { insertRow } from '../../cms/sign-up/rows.ts'
import { storeUser } from '../factories/stored.ts'
import { openSignUpWorld, rowsOf, type SignUpWorld } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

/** Every byte the database keeps: the files of SQLite, or all documents of MongoDB. */
async function everythingStored(): Promise<Buffer> {
  if (world.test.database === 'sqlite') {
    const files = (await readdir(world.test.dataDir)).filter((name) => name.startsWith('miaopu.db'))
    return Buffer.concat(await Promise.all(files.map((name) => readFile(join(world.test.dataDir, name)))))
  }
  interface Native {
    collections: () => Promise<{ find: () => { toArray: () => Promise<unknown[]> } }[]>
  }
  const { connection } = world.payload.db as unknown as { connection: { db: Native } }
  const all = await Promise.all((await connection.db.collections()).map((each) => each.find().toArray()))
  return Buffer.from(JSON.stringify(all))
}

const DAY = 86_400_000
const phone = '13487652190'

describe('at rest', () => {
  test('the number stands nowhere in the database, and opens with the key in its own row alone', async () => {
    const lecture = await world.lecture()
    const { body } = await world.signUp(lecture, { phone: '+86 134 8765 2190', name: '看得见的名字' })
    const stored = await everythingStored()
    expect(stored.includes('看得见的名字')).toBe(true)
    expect([phone, '87652190', '134 8765', String(body['token'])].filter((text) => stored.includes(text))).toEqual([])

    const [row] = await rowsOf(world.payload, lecture.id)
    const boundTo = `${lecture.id}:${String(row!['phoneHash'])}`
    expect(decryptPhone(runningEnv().dataKey, String(row!['phoneEncrypted']), boundTo)).toBe(phone)
    expect(() => decryptPhone(runningEnv().dataKey, String(row!['phoneEncrypted']), `other:${boundTo}`)).toThrow()
  })
})

test('a failing database does not put the family into the error, which is logged', async () => {
  const row = {
    lecture: 'no such lecture',
    name: '不该出现的名字',
    phoneEncrypted: 'cipher-text',
    phoneHash: 'hash-text',
    phoneMasked: '134****2190',
    adults: 1,
    children: 0,
    childMonths: 8,
    people: 1,
    token: 'token-text',
    claim: 'claim-text',
    consentAt: new Date().toISOString(),
  }
  // SQLite refuses an unknown lecture, MongoDB a number that is none.
  const wrong = { ...row, people: 'many' } as unknown as typeof row
  const error = await insertRow(world.payload, wrong, 'pending').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  const text = inspect(error, { depth: 10 })
  expect(text).toContain('A sign-up could not be stored: ')
  expect(Object.values(row).filter((value) => typeof value === 'string' && text.includes(value))).toEqual([])
})

describe('through REST', () => {
  const SECRETS = ['phoneEncrypted', 'phoneHash', 'token', 'tokenEncrypted', 'claim']

  test('each role sees what it may, and nobody the number, its hash or the link', async () => {
    const lecture = await world.lecture()
    await world.signUp(lecture, { phone: '13312340000' })
    const [row] = await rowsOf(world.payload, lecture.id)
    const id = String(row!['id'])
    const people = {
      administrator: await storeUser(world.payload, ['administrator']),
      organizer: await storeUser(world.payload, ['organizer'], { regions: [lecture.region] }),
      strangeOrganizer: await storeUser(world.payload, ['organizer'], {
        regions: [(await world.lecture()).region],
      }),
      editor: await storeUser(world.payload, ['editor']),
    }
    const seen: Record<string, unknown> = {}
    for (const [name, user] of Object.entries(people)) {
      const as = await world.test.signIn(user.email)
      const response = await world.test.request(`/api/sign-ups/${id}?depth=2&showHiddenFields=true`, { as })
      const text = await response.text()
      for (const secret of SECRETS) expect(text.includes(String(row![secret]))).toBe(false)
      seen[name] = response.ok ? (JSON.parse(text) as Record<string, unknown>)['phoneMasked'] : response.status
    }
    expect(seen).toEqual({
      administrator: '133****0000',
      organizer: '133****0000',
      strangeOrganizer: 404,
      editor: 403,
    })
    expect((await world.test.request(`/api/sign-ups/${id}`)).status).toBe(403)
  })

  test('the secrets cannot be asked for by where or sort either', async () => {
    const lecture = await world.lecture()
    await world.signUp(lecture)
    const [row] = await rowsOf(world.payload, lecture.id)
    const as = await world.test.signIn((await storeUser(world.payload, ['administrator'])).email)
    for (const secret of SECRETS) {
      const query = `where[${secret}][equals]=${encodeURIComponent(String(row![secret]))}`
      const response = await world.test.request(`/api/sign-ups?${query}`, { as })
      const { docs = [] } = (await response.json()) as { docs?: unknown[] }
      expect([secret, docs]).toEqual([secret, []])
    }
  })
})

describe('POST /api/sign-ups/:id/cancel', () => {
  test('for organizers of the region and administrators; again, it changes nothing', async () => {
    const answers: Record<string, unknown> = {}
    const lecture = await world.lecture({ capacity: 3 })
    const strange = await world.lecture()
    const people = {
      visitor: undefined,
      editor: await storeUser(world.payload, ['editor']),
      trainer: await storeUser(world.payload, ['trainer']),
      strangeOrganizer: await storeUser(world.payload, ['organizer'], { regions: [strange.region] }),
      organizer: await storeUser(world.payload, ['organizer'], { regions: [lecture.region] }),
      administrator: await storeUser(world.payload, ['administrator']),
    }
    for (const [name, user] of Object.entries(people)) {
      await world.signUp(lecture)
      const rows = await rowsOf(world.payload, lecture.id)
      const id = String(rows.find(({ state }) => state === 'confirmed')!['id'])
      const as = user && (await world.test.signIn(user.email))
      const cancel = () => world.test.request(`/api/sign-ups/${id}/cancel`, { method: 'POST', as })
      answers[name] = [(await cancel()).status, (await cancel()).status, await world.taken(lecture)]
    }
    expect(answers).toEqual({
      visitor: [403, 403, 1],
      editor: [403, 403, 2],
      trainer: [403, 403, 3],
      strangeOrganizer: [404, 404, 3],
      organizer: [200, 200, 2],
      administrator: [200, 200, 2],
    })
  })

  test.each(['none', '%00', '6b0251c54e292142439eff3a'])('an id that nobody has: %s', async (id) => {
    const as = await world.test.signIn((await storeUser(world.payload, ['administrator'])).email)
    expect((await world.test.request(`/api/sign-ups/${id}/cancel`, { method: 'POST', as })).status).toBe(404)
  })
})

describe('forgetOldSignUps', () => {
  test('removes what names a family 180 days after the end, keeps the figures, and touches nothing younger', async () => {
    const now = new Date()
    const at = (days: number) => new Date(now.getTime() + days * DAY).toISOString()
    const [old, young] = [await world.lecture(), await world.lecture()]
    const { body } = await world.signUp(old, { phone: '13212345678', name: '要忘记的人', adults: 2 })
    await world.signUp(young, { name: '要记住的人' })
    const move = async (id: string, end: number) => {
      const data = { signUpUntil: at(end - 2), startsAt: at(end - 1), endsAt: at(end) }
      await world.payload.update({ collection: 'lectures', id, data, overrideAccess: true, depth: 0 })
    }
    await move(old.id, 10)
    await move(young.id, 11)
    const later = new Date(now.getTime() + 190.5 * DAY)
    await forgetOldSignUps(world.payload, later)
    expect(await forgetOldSignUps(world.payload, later)).toBe(0)

    const [forgotten] = await rowsOf(world.payload, old.id)
    expect(forgotten).toMatchObject({
      name: '（已删除）',
      phoneEncrypted: '',
      phoneHash: '',
      phoneMasked: '',
      adults: 2,
      people: 2,
      childMonths: 8,
      state: 'confirmed',
    })
    expect((await world.send('GET', `/api/public/sign-ups/${String(body['token'])}`)).status).toBe(404)
    const [kept] = await rowsOf(world.payload, young.id)
    expect([kept!['name'], String(kept!['phoneEncrypted']).length > 40]).toEqual(['要记住的人', true])
  })

  // SQLite deletes no lecture that has sign-ups.
  test.runIf(process.env['TEST_DATABASE'] === 'mongodb')('also those of a lecture that is gone', async () => {
    const lecture = await world.lecture()
    await world.signUp(lecture)
    await world.payload.db.deleteOne({ collection: 'lectures', where: { id: { equals: lecture.id } } })
    await forgetOldSignUps(world.payload, new Date(Date.now() + 181 * DAY))
    const rows = await world.payload.db.find<{ id: string; phoneEncrypted: string }>({
      collection: 'sign-ups',
      where: { phoneEncrypted: { not_equals: '' } },
      pagination: false,
      limit: 0,
    })
    const stranded = rows.docs.filter((row) => !('lecture' in row) || String(row['lecture']) === lecture.id)
    expect(stranded).toEqual([])
  })
})
