import { writeXlsx } from 'hucre/xlsx'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, makeWorld, type World } from '../factories/people.ts'
import { storeTrainer } from '../factories/stored.ts'
import { type ApiServer, serveApi } from '../helpers/api-server.ts'
import { linesOf } from '../helpers/csv-lines.ts'
import { startPayload, type TestPayload } from '../helpers/payload.ts'

let test_: TestPayload
let world: World
beforeAll(async () => {
  test_ = await startPayload()
  world = await makeWorld(test_)
})
afterAll(() => test_.stop())

const get = (path: string, actor: Actor) => test_.request(path, { as: world.as[actor] })

describe('the roster', () => {
  const send = (actor: Actor, body: string | Uint8Array, name = 'roster.csv', query = '') =>
    test_.request(`/api/roster/import?name=${name}${query}`, {
      method: 'POST',
      as: world.as[actor],
      headers: { 'Content-Type': 'application/octet-stream' },
      body: body as BodyInit,
    })
  const trainerBy = async (slug: string) => {
    const where = { slug: { equals: slug } }
    const { docs } = await test_.payload.find({ collection: 'trainers', where, depth: 0, overrideAccess: true })
    return docs[0]
  }

  test.each([
    ['visitor', 403],
    ['editor', 403],
    ['reviewer', 403],
    ['trainer', 403],
    ['organizer', 200],
    ['administrator', 200],
  ] as const)('goes out to %s: %i', async (actor, status) => {
    expect((await get('/api/roster/trainers.csv', actor)).status).toBe(status)
    expect((await send(actor, 'x', 'roster.csv', '&trial=true')).status).toBe(status === 200 ? 400 : status)
  })

  test.each([
    ['administrator', 'csv'],
    ['administrator', 'xlsx'],
    ['organizer', 'csv'],
    ['organizer', 'xlsx'],
    ['strangeOrganizer', 'csv'],
  ] as const)('comes back from %s as it went out, as %s: nothing changes', async (actor, format) => {
    const everyone = async () =>
      (await test_.payload.find({ collection: 'trainers', depth: 0, pagination: false })).docs
    const before = await everyone()
    const file = new Uint8Array(await (await get(`/api/roster/trainers.${format}`, actor)).arrayBuffer())
    const answer = await send(actor, file, `roster.${format}`)
    const { rows, saved } = (await answer.json()) as { rows: { action: string; notes: string[] }[]; saved: number }
    expect([answer.status, saved, rows.length]).toEqual([200, 0, before.length])
    expect([...new Set(rows.map(({ action, notes }) => `${action} ${notes.join()}`))]).toEqual(['same '])
    expect(await everyone()).toEqual(before)
  })

  test('a changed row among those that came back is written, and loses nothing that went out empty', async () => {
    const own = await storeTrainer(test_.payload, { regions: [world.eastCommunity.id], name: '改前' })
    const lines = await linesOf(await get('/api/roster/trainers.csv', 'organizer'))
    const answer = await send('organizer', lines.join('\r\n').replace(',改前,', ',改后,'))
    const { rows, saved } = (await answer.json()) as { rows: { name: string; action: string }[]; saved: number }
    expect([answer.status, saved]).toEqual([200, 1])
    expect(rows.filter(({ action }) => action !== 'same')).toMatchObject([{ name: '改后', action: 'update' }])
    const stored = await trainerBy(own.slug)
    expect(stored).toMatchObject({ name: '改后', phone: own.phone })
    expect(stored?.qualifications?.map(({ number }) => number)).toEqual(['SECRET-NUMBER-7'])
    expect(await trainerBy(world.otherTrainer.slug)).toMatchObject({ phone: world.otherTrainer.phone })
  })

  test.each([
    ['name', (line: string, name: string) => line.replace(`,${name},`, ',别的名字,')],
    ['telephone', (line: string) => line.replace(/,,(是|否),/, ',13911112222,$1,')],
    ['list of certificates', (line: string) => line.replace('儿童保健医师', '别的证书')],
  ])('another %s of a trainer whom the organizer does not manage keeps all of it out', async (_, change) => {
    const own = await storeTrainer(test_.payload, { regions: [world.eastCommunity.id], name: '不写' })
    const { slug, name, updatedAt } = await storeTrainer(test_.payload, { regions: [world.west.id] })
    const lines = await linesOf(await get('/api/roster/trainers.csv', 'organizer'))
    const line = lines.findIndex((each) => each.startsWith(`${slug},`))
    const changed = lines.map((each, index) => (index === line ? change(each, name) : each.replace(',不写,', ',写了,')))
    expect(changed[line]).not.toBe(lines[line])
    const answer = await send('organizer', changed.join('\n'))
    const { rows, saved } = (await answer.json()) as { rows: { line: number; action: string }[]; saved: number }
    expect([answer.status, saved]).toEqual([422, 0])
    expect(rows.filter(({ action }) => action === 'refused')).toMatchObject([
      { line: line + 1, notes: ['这位讲师不归您管理，请从表里删去这一行'] },
    ])
    expect([(await trainerBy(own.slug))?.name, (await trainerBy(slug))?.updatedAt]).toEqual(['不写', updatedAt])
  })

  test('each export is in the audit log', async () => {
    await get('/api/roster/trainers.csv', 'organizer')
    const { docs } = await test_.payload.find({
      collection: 'audit-log',
      where: { entity: { equals: 'trainers' } },
      sort: '-at',
      overrideAccess: true,
    })
    expect(docs[0]).toMatchObject({ action: '导出讲师名册', byName: world.users.organizer.name })
  })

  test('is looked at first, then written; columns that are not there stay', async () => {
    const { slug, phone } = await storeTrainer(test_.payload, { regions: [world.eastCommunity.id] })
    const file = await writeXlsx({
      sheets: [
        {
          name: '名册',
          columns: ['网址名', '姓名', '证书', '每周时间'].map((header, index) => ({ header, key: String(index) })),
          data: [{ 0: slug, 1: '新名字', 2: '育婴员|示范人社局|9|2029-05-01', 3: '周一 09:00-11:30' }],
        },
      ],
    })
    const trial = await send('organizer', file, 'roster.xlsx', '&trial=true')
    expect(await trial.json()).toEqual({
      rows: [{ line: 2, name: '新名字', action: 'update', notes: ['姓名', '证书', '每周时间'] }],
      saved: 0,
    })
    expect((await trainerBy(slug))?.name).not.toBe('新名字')
    expect(await (await send('organizer', file, 'roster.xlsx')).json()).toMatchObject({ saved: 1 })
    expect(await trainerBy(slug)).toMatchObject({
      name: '新名字',
      phone,
      qualifications: [{ name: '育婴员', number: '9' }],
      weekly: [{ weekday: '1', from: '09:00', to: '11:30' }],
    })
  })

  test('one wrong row keeps all of it out, and each is told', async () => {
    const code = world.eastCommunity.code
    const file = `网址名,姓名,身份,简介,服务区域代码\r\ngood-one,甲,专家,好,${code}\r\nBad One,乙,院长,好,${code}\r\ngood-one,丙,专家,好,${code}\r\n`
    const answer = await send('organizer', file)
    const { rows, saved } = (await answer.json()) as { rows: { action: string; line: number }[]; saved: number }
    expect([answer.status, saved, rows.map(({ line, action }) => `${line} ${action}`)]).toEqual([
      422,
      0,
      ['2 create', '3 refused', '4 refused'],
    ])
    expect(await trainerBy('good-one')).toBe(undefined)
  })

  test('wrong rows are told through the server too, each with its reason', async () => {
    const api: ApiServer = await serveApi(test_)
    try {
      const response = await fetch(`${api.url}/api/roster/import?name=roster.csv&trial=true`, {
        method: 'POST',
        headers: { ...world.as.organizer, 'Content-Type': 'application/octet-stream' },
        body: '网址名,姓名,身份,简介\r\nBad One,乙,院长,好\r\n',
      })
      const notes = [
        '“网址名”只能用小写字母、数字和连字符，例如 li-na',
        expect.stringMatching(/^“身份”没有“院长”这一种/) as string,
      ]
      expect([response.status, await response.json()]).toEqual([
        422,
        {
          errors: [
            {
              path: 'line-2',
              code: 'row',
              message: expect.stringMatching(/^第 2 行 乙：“网址名”只能用.*；“身份”/) as string,
            },
          ],
          rows: [{ line: 2, name: '乙', action: 'refused', notes }],
          saved: 0,
        },
      ])
    } finally {
      await api.close()
    }
  })

  describe('is written whole or not at all:', () => {
    const HEAD = '网址名,姓名,身份,简介,服务区域代码'
    const row = (slug: string, name = '甲') => `${slug},${name},专家,好,${world.eastCommunity.code}`

    test.each(['', '&trial=true'])(
      'more times than the field takes are told before anything is written %s',
      async (query) => {
        const times = Array.from({ length: 22 }, (_, hour) => `周一 ${String(hour).padStart(2, '0')}:00-23:59`)
        const file = [`${HEAD},每周时间`, `${row('whole-one')},`, `${row('whole-two')},${times.join('；')}`].join(
          '\r\n',
        )
        const answer = await send('administrator', file, 'roster.csv', query)
        expect([answer.status, await answer.json()]).toMatchObject([
          422,
          {
            rows: [{ action: 'create' }, { action: 'refused', notes: ['“每周时间”最多写 21 段，这里有 22 段'] }],
            saved: 0,
          },
        ])
        expect(await trainerBy('whole-one')).toBe(undefined)
      },
    )

    test.each<[string, () => Error, number]>([
      [
        'a field refuses',
        () => new ValidationError({ collection: 'trainers', errors: [{ path: 'name', message: '这个名字不行' }] }),
        422,
      ],
      ['fails', () => new Error('The disk is full'), 500],
    ])('what a row that %s comes after is taken back', async (_, trouble, status) => {
      const stored = await storeTrainer(test_.payload, { regions: [world.eastCommunity.id] })
      const hooks = test_.payload.collections.trainers.config.hooks.beforeChange
      const stumble: CollectionBeforeChangeHook = ({ data }) => {
        if (data['slug'] === 'whole-last') throw trouble()
        return data
      }
      hooks.push(stumble)
      try {
        const file = [HEAD, row('whole-new'), row(stored.slug, '改了名'), row('whole-last', '末')].join('\r\n')
        const answer = await send('administrator', file)
        expect(answer.status).toBe(status)
        if (status === 422) {
          expect(await answer.json()).toMatchObject({
            errors: [{ path: 'line-4', message: '第 4 行 末：这个名字不行' }],
            saved: 0,
          })
        }
      } finally {
        hooks.splice(hooks.indexOf(stumble), 1)
      }
      expect(await trainerBy('whole-new')).toBe(undefined)
      expect(await trainerBy('whole-last')).toBe(undefined)
      const { updatedAt: _updated, ...before } = stored
      expect(await trainerBy(stored.slug)).toMatchObject(before)
    })
  })

  test('telephones and certificate numbers go out of those trainers alone whom the organizer plans with', async () => {
    const ofCounty = await storeTrainer(test_.payload, { regions: [world.east.id], phone: '13911110001' })
    const anywhere = await storeTrainer(test_.payload, { regions: [], phone: '13911110002' })
    const strange = await storeTrainer(test_.payload, { regions: [world.west.id], phone: '13911110003' })
    const seenBy = async (actor: Actor) => {
      const lines = await linesOf(await get('/api/roster/trainers.csv', actor))
      return [ofCounty, anywhere, strange].map(({ slug, phone }) => {
        const line = lines.find((each) => each.startsWith(`${slug},`)) ?? ''
        return [line.includes(phone ?? ''), line.includes('SECRET-NUMBER-7'), line.includes('儿童保健医师')]
      })
    }
    expect(await seenBy('organizer')).toEqual([
      [true, true, true],
      [true, true, true],
      [false, false, true],
    ])
    expect(await seenBy('strangeOrganizer')).toEqual([
      [false, false, true],
      [true, true, true],
      [true, true, true],
    ])
    expect((await seenBy('administrator')).flat()).not.toContain(false)
  })

  test('GB18030 is read', async () => {
    // 网址名,姓名 as GB18030.
    const head = Buffer.from([0xcd, 0xf8, 0xd6, 0xb7, 0xc3, 0xfb, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0d, 0x0a])
    const file = Buffer.concat([head, Buffer.from(`${world.ownTrainer.slug},`), Buffer.from([0xc0, 0xee])])
    expect(await (await send('administrator', file, 'a.csv', '&trial=true')).json()).toMatchObject({
      rows: [{ name: '李', action: 'update', notes: ['姓名'] }],
    })
  })

  test('an organizer keeps to their regions', async () => {
    const west = world.west.code
    const foreign = `网址名,姓名\r\n${world.otherTrainer.slug},别人\r\n`
    expect((await send('organizer', foreign)).status).toBe(422)
    const moved = `网址名,姓名,身份,简介,服务区域代码\r\nnew-west,甲,专家,好,${west}\r\n`
    expect(await (await send('organizer', moved)).json()).toMatchObject({
      rows: [{ action: 'refused', notes: [`区域 ${west} 不归您管理，请只写您负责的区域`] }],
    })
  })

  test.each<[string, string | Uint8Array, string, number]>([
    ['no name', 'x', '', 400],
    ['another kind of file', 'x', 'a.pdf', 400],
    ['an empty file', '', 'a.csv', 400],
    ['no spreadsheet', 'PK nothing', 'a.xlsx', 400],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x81]), 'a.csv', 400],
    ['a file beyond 2 MB', new Uint8Array(2 * 1024 * 1024 + 1), 'a.csv', 413],
    ['more than 2,000 rows', `网址名\r\n${'a\r\n'.repeat(2001)}`, 'a.csv', 400],
    ['open quotes', '"网址名\r\na', 'a.csv', 400],
  ])('%s is refused', async (_, body, name, status) => {
    const answer = await send('administrator', body, name)
    expect([answer.status, ((await answer.json()) as { errors: unknown[] }).errors.length]).toEqual([status, 1])
  })
})
