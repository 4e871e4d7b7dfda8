import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lecture } from '../../cms/payload-types.ts'
import { openSignUpWorld, type SignUpWorld } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const HOUR = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

test('from sign-up to cancellation', async () => {
  const lecture = await world.lecture({ capacity: 10 })
  const made = await world.signUp(lecture, { name: ' 妞妞 ', phone: '+86 138 1234 5678', adults: '2', children: 1 })
  const token = String(made.body['token'])
  expect(token).toMatch(/^[\w-]{27}$/)
  expect([made.status, made.body]).toEqual([
    201,
    { token, manageUrl: `/sign-up/${token}/`, left: 7, state: 'confirmed' },
  ])

  const view = {
    token,
    lecture: lecture.slug,
    name: '妞妞',
    maskedPhone: '138****5678',
    adults: 2,
    children: 1,
    childMonths: 8,
    state: 'confirmed',
    canCancel: true,
    canChange: true,
    canAccept: false,
    childrenAttend: true,
    justConfirmed: true,
    code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  }
  const shown = await world.send('GET', `/api/public/sign-ups/${token}`)
  expect([shown.status, shown.body]).toEqual([200, view])

  const { code: _code, ...rest } = view
  const cancelledView = { ...rest, state: 'cancelled', canCancel: false, canChange: false, justConfirmed: false }
  for (const _time of ['once', 'twice']) {
    const cancelled = await world.send('DELETE', `/api/public/sign-ups/${token}`)
    expect([cancelled.status, cancelled.body]).toEqual([200, cancelledView])
  }
  expect((await world.send('GET', `/api/public/sign-ups/${token}`)).body).toEqual(cancelledView)
  expect([made, shown].map(({ headers }) => headers.get('cache-control'))).toEqual(['no-store', 'no-store'])
})

describe('a try that is sent again, because no answer came', () => {
  const attempt = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6'
  const FAMILY = { phone: '13812340001', attempt }

  test('is answered as the first time, also when the lecture is full by then', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    const [first, again, ...others] = [
      await world.signUp(lecture, FAMILY),
      await world.signUp(lecture, FAMILY),
      await world.signUp(lecture, { ...FAMILY, attempt: attempt.replace('a', 'b') }),
      await world.signUp(lecture, { ...FAMILY, attempt: undefined }),
      await world.signUp(lecture, { ...FAMILY, attempt: 'short' }),
      await world.signUp(lecture, { ...FAMILY, attempt: { length: 32 } }),
      await world.signUp(lecture, { ...FAMILY, phone: '13812340002' }),
    ]
    expect([first.status, again?.status, again?.body]).toEqual([201, 201, first.body])
    expect(others.map(({ body }) => (body['errors'] as { code: string }[])[0]?.code)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
      'duplicate',
      'full',
    ])
    expect(await world.seated(lecture)).toBe(1)
  })

  test('many at once are one sign-up, with the same link for each', async () => {
    const lecture = await world.lecture({ capacity: 5 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.signUp(lecture, FAMILY)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['token'])}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await world.seated(lecture)).toBe(1)
  })

  test('keeps the place in the waiting list', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    await world.signUp(lecture, { phone: '13812340003' })
    await world.signUp(lecture, { phone: '13812340004', wait: true })
    const first = await world.signUp(lecture, { ...FAMILY, wait: true })
    expect([first.status, first.body['place']]).toEqual([201, 2])
    expect((await world.signUp(lecture, { ...FAMILY, wait: true })).body).toEqual(first.body)
  })

  test.each([
    ['its seats', {}, 'confirmed'],
    ['its place in the waiting list', { wait: true, adults: 2 }, 'waiting'],
  ])('does not bring back what the family has cancelled, %s, but signs it up anew', async (_, wish, state) => {
    const lecture = await world.lecture({ capacity: 2 })
    await world.signUp(lecture, { phone: '13812340005' })
    const sent = { ...FAMILY, ...wish }
    const statusOf = async (token: unknown) =>
      (await world.send('GET', `/api/public/sign-ups/${String(token)}`)).body['state']
    const { token: first } = (await world.signUp(lecture, sent)).body
    await world.send('DELETE', `/api/public/sign-ups/${String(first)}`)
    const again = await world.signUp(lecture, sent)
    const { token } = again.body
    expect([again.status, await statusOf(first), await statusOf(token)]).toEqual([201, 'cancelled', state])
    const code = ((await world.signUp(lecture, sent)).body['errors'] as { code: string }[])[0]?.code
    expect(code).toBe('duplicate')
    await world.send('DELETE', `/api/public/sign-ups/${String(token)}`)
    expect((await world.signUp(lecture, sent)).status).toBe(201)
  })
})

describe('GET /api/public/seats', () => {
  test('answers in the order asked for, leaves out what the public may not see, and is stored nowhere', async () => {
    const open = await world.lecture({ capacity: 5 })
    await world.signUp(open, { adults: 2, children: 1 })
    const announced = await world.lecture({ state: 'approved', capacity: 6 })
    const hidden = [
      await world.lecture({ state: 'draft' }),
      await world.lecture({ state: 'submitted' }),
      await world.lecture({ type: '一对一咨询' }),
      await world.lecture({ type: '入户指导/家访' }),
    ]
    const asked = [
      announced.slug,
      ...hidden.map(({ slug }) => slug),
      'unknown',
      '%00',
      '__proto__',
      open.slug,
      open.slug,
    ]
    const { status, body, headers } = await world.send('GET', `/api/public/seats?lecture=${asked.join('&lecture=')}`)
    expect([status, body]).toEqual([
      200,
      {
        seats: [
          { slug: announced.slug, capacity: 6, left: 6, state: 'not-yet', waits: false },
          { slug: open.slug, capacity: 5, left: 2, state: 'open', waits: true },
        ],
      },
    ])
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test.each(['', '?lecture=', '?lecture[]=a', '?lecture[$ne]=x', `?lecture=${'a'.repeat(5000)}`])(
    'knows nothing of %.30s',
    async (query) => {
      const { status, body } = await world.send('GET', `/api/public/seats${query}`)
      expect([status, body]).toEqual([200, { seats: [] }])
    },
  )

  test('looks at the first 50 alone', async () => {
    const lecture = await world.lecture()
    const others = Array.from({ length: 50 }, (_, index) => `lecture=none-${index}`).join('&')
    const first = await world.send('GET', `/api/public/seats?lecture=${lecture.slug}&${others}`)
    const last = await world.send('GET', `/api/public/seats?${others}&lecture=${lecture.slug}`)
    expect([first, last].map(({ body }) => (body['seats'] as unknown[]).length)).toEqual([1, 0])
  })
})

test('children do not come to a lecture for adults', async () => {
  const lecture = await world.lecture({ childrenAttend: false })
  const refused = await world.signUp(lecture, { children: 1 })
  expect([refused.status, refused.body]).toEqual([
    400,
    { errors: [{ path: 'children', message: '这场活动只请大人参加，孩子的人数请填 0。', code: 'no-children' }] },
  ])
  expect(await world.taken(lecture)).toBe(0)
  expect((await world.signUp(lecture)).status).toBe(201)
})

const UNKNOWN = [404, 'unknown', '没有找到这场活动，它可能已经下线。请回到活动列表看看别的活动。'] as const

describe('a lecture that takes no sign-ups', () => {
  test.each<[string, Partial<Lecture>, readonly [number, string, string]]>([
    ['a draft', { state: 'draft' }, UNKNOWN],
    ['submitted', { state: 'submitted' }, UNKNOWN],
    ['one-to-one', { type: '一对一咨询' }, UNKNOWN],
    ['a home visit', { type: '入户指导/家访' }, UNKNOWN],
    ['not yet open', { state: 'approved' }, [410, 'not-yet', '这场活动还没有开放报名，请过几天再来看看。']],
    ['closed', { state: 'closed' }, [410, 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。']],
    [
      'past the deadline',
      { signUpUntil: at(-1) },
      [410, 'closed', '这场活动的报名已经截止。还想参加，可以问问主办单位有没有空位。'],
    ],
    [
      'past',
      { signUpUntil: at(-30), startsAt: at(-26), endsAt: at(-24) },
      [410, 'held', '这场活动已经办过了，请看看别的活动。'],
    ],
    [
      'cancelled',
      { state: 'cancelled', cancelledBecause: '老师生病了' },
      [410, 'cancelled', '这场活动已经取消，不再接受报名。请看看别的活动。'],
    ],
  ])('%s', async (_name, change, [status, code, message]) => {
    const lecture = await world.lecture(change)
    const answer = await world.signUp(lecture)
    expect([answer.status, answer.body]).toEqual([status, { errors: [{ path: 'lecture', message, code }] }])
    expect(await world.taken(lecture)).toBe(0)
  })

  test.each(['none-such', '', '../../etc', 'A', '\u0000', 'a'.repeat(81), 7, null, ['x'], { $ne: 'x' }])(
    'unknown: %j',
    async (slug) => {
      const answer = await world.signUp({ id: '', slug: '', region: '' }, { lecture: slug })
      expect([answer.status, answer.body]).toEqual([
        404,
        { errors: [{ path: 'lecture', message: UNKNOWN[2], code: 'unknown' }] },
      ])
    },
  )
})

test('the second sign-up of a phone number tells nothing of the first', async () => {
  const lecture = await world.lecture()
  await world.signUp(lecture, { phone: '13512345678', name: '别人家' })
  const again = await world.signUp(lecture, { phone: '135 1234 5678' })
  const message = '这个手机号已经报过这场活动了。请打开报名时保存的链接查看或取消；链接找不到了，请联系主办单位。'
  expect([again.status, again.body]).toEqual([409, { errors: [{ path: 'phone', message, code: 'duplicate' }] }])
})

describe('a manage link', () => {
  const message = '没有找到这次报名。请检查链接是否完整，或联系主办单位。'

  test.each(['x'.repeat(27), 'manage', '%00', '__proto__', 'x'.repeat(4000)])('nobody has: %.30s', async (token) => {
    for (const method of ['GET', 'DELETE']) {
      const answer = await world.send(method, `/api/public/sign-ups/${token}`)
      expect([answer.status, answer.body]).toEqual([404, { errors: [{ path: 'token', message, code: 'unknown' }] }])
    }
  })

  test('does not open with what the database holds', async () => {
    const lecture = await world.lecture()
    await world.signUp(lecture)
    const row = await world.payload.db.findOne<{ id: string; token: string }>({
      collection: 'sign-ups',
      where: { lecture: { equals: lecture.id } },
    })
    expect((await world.send('GET', `/api/public/sign-ups/${row?.token}`)).status).toBe(404)
  })

  test('cancels nothing once the lecture has begun', async () => {
    const lecture = await world.lecture()
    const { body } = await world.signUp(lecture)
    const begun = { startsAt: at(-1), endsAt: at(1), signUpUntil: at(-2) }
    await world.payload.update({ collection: 'lectures', id: lecture.id, data: begun, overrideAccess: true, depth: 0 })
    const shown = await world.send('GET', `/api/public/sign-ups/${String(body['token'])}`)
    expect([shown.body['state'], shown.body['canCancel'], 'isOver' in shown.body]).toEqual(['confirmed', false, false])
    const refused = await world.send('DELETE', `/api/public/sign-ups/${String(body['token'])}`)
    expect([refused.status, refused.body]).toEqual([
      410,
      {
        errors: [
          {
            path: 'token',
            message: '活动已经开始或已经结束，报名不能再取消了。有疑问请联系主办单位。',
            code: 'too-late',
          },
        ],
      },
    ])
    expect(await world.taken(lecture)).toBe(1)
    const over = { startsAt: at(-2), endsAt: at(-1) }
    await world.payload.update({ collection: 'lectures', id: lecture.id, data: over, overrideAccess: true, depth: 0 })
    expect((await world.send('GET', `/api/public/sign-ups/${String(body['token'])}`)).body['isOver']).toBe(true)
  })
})
