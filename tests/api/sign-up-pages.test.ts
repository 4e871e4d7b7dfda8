import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { family, openSignUpWorld, type SignUpWorld, type TestLecture } from '../helpers/sign-up-world.ts'

let world: SignUpWorld
beforeAll(async () => {
  world = await openSignUpWorld()
})
afterAll(() => world.close())

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' }

const fields = (change: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.entries(family()).map(([name, value]) => [name, String(value)])),
  consent: 'on',
  website: '',
  ...change,
})

const post = (path: string, form: Record<string, string> | string, headers: Record<string, string> = {}) =>
  world.send('POST', path, typeof form === 'string' ? form : new URLSearchParams(form).toString(), {
    ...FORM,
    ...headers,
  })

const signUpByForm = async (lecture: TestLecture, change?: Record<string, string>) => {
  const answer = await post(`/sign-up/${lecture.slug}`, fields(change))
  return { ...answer, location: answer.headers.get('location') ?? '' }
}

test('from the form to the manage page, and to cancellation', async () => {
  const lecture = await world.lecture({ capacity: 5 })
  const { status, location } = await signUpByForm(lecture, { adults: '2', phone: '138 1234 5678' })
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/sign-up\/[\w-]{27}\/$/)])

  const page = await world.send('GET', location)
  expect([page.status, page.body]).toEqual([
    200,
    {
      path: '/sign-up/manage/',
      visit: {
        signUp: expect.objectContaining({
          lecture: lecture.slug,
          maskedPhone: '138****5678',
          adults: 2,
          state: 'confirmed',
          canCancel: true,
          justConfirmed: true,
        }),
      },
    },
  ])
  expect(['referrer-policy', 'x-robots-tag', 'cache-control'].map((name) => page.headers.get(name))).toEqual([
    'no-referrer',
    'noindex',
    'no-store',
  ])

  // The manage page sends no referrer, so the browser hides the origin of its form.
  const cancelled = await world.send('POST', `${location}cancel`, '', {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: 'null',
  })
  expect([cancelled.status, cancelled.headers.get('location')]).toEqual([303, location])
  const after = await world.send('GET', location)
  expect(after.body).toMatchObject({ visit: { signUp: { state: 'cancelled', canCancel: false } } })
  expect(await world.taken(lecture)).toBe(0)
})

describe('a refused form comes back on the page of the lecture, with what was typed', () => {
  test('wrong phone number and no consent', async () => {
    const lecture = await world.lecture({ capacity: 5 })
    const form = { name: '妞妞 & <妈妈>', phone: '1380000', childMonths: '8', adults: '2', children: '1', website: '' }
    const { status, body } = await post(`/sign-up/${lecture.slug}`, form)
    const { website: _hidden, ...values } = form
    expect([status, body]).toEqual([
      400,
      {
        path: `/lectures/${lecture.slug}/`,
        visit: {
          signUpForm: {
            values,
            errors: [
              {
                path: 'phone',
                message: '手机号应是 11 位数字、以 1 开头，例如 13800001234。请检查有没有少写或多写。',
                code: 'invalid',
              },
              { path: 'consent', message: '请先勾选同意隐私说明，我们才能保存您的报名。', code: 'consent' },
            ],
          },
          seats: { slug: lecture.slug, capacity: 5, left: 5, state: 'open', waits: true },
        },
      },
    ])
  })

  test('twice, full, cancelled', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    const over = await world.lecture({ state: 'cancelled', cancelledBecause: '老师生病了' })
    const phone = '13812340001'
    await signUpByForm(lecture, { phone })
    const outcomes = []
    for (const answer of [
      await signUpByForm(lecture, { phone }),
      await signUpByForm(lecture),
      await signUpByForm(over),
    ]) {
      const { visit } = answer.body as { visit: { signUpForm: { values: object; errors: { code: string }[] } } }
      outcomes.push([answer.status, visit.signUpForm.errors[0]?.code, Object.keys(visit.signUpForm.values).length])
    }
    expect(outcomes).toEqual([
      [409, 'duplicate', 6],
      [409, 'full', 6],
      [410, 'cancelled', 6],
    ])
  })

  test.each<[string, string, Record<string, string>, number, string]>([
    ['too large', `name=${'x'.repeat(9000)}`, {}, 413, 'unreadable'],
    [
      'another charset',
      'name=x',
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=gb2312' },
      415,
      'unreadable',
    ],
    ['cut percent signs', 'name=%E5%A6&phone=%', {}, 400, 'required'],
    ['fields twice', 'name=a&name=b&phone=1&phone=2', {}, 400, 'invalid'],
    ['no form', '{"name":1}', { 'Content-Type': 'application/json' }, 400, 'required'],
    ['nothing', '', {}, 400, 'required'],
    ['from another site', 'name=x', { 'Sec-Fetch-Site': 'cross-site' }, 403, 'foreign'],
  ])('%s', async (_name, form, headers, status, code) => {
    const lecture = await world.lecture()
    const answer = await post(`/sign-up/${lecture.slug}`, form, headers)
    const { visit } = answer.body as { visit: { signUpForm: { errors: { code: string }[] } } }
    expect([answer.status, visit.signUpForm.errors.map((error) => error.code)]).toEqual([
      status,
      expect.arrayContaining([code]),
    ])
  })
})

test('a link that nobody has: 404, on the page that says so', async () => {
  for (const path of ['/sign-up/manage/', `/sign-up/${'x'.repeat(27)}/`]) {
    const { status, body } = await world.send('GET', path)
    expect([status, body]).toEqual([404, { path: '/sign-up/manage/', visit: {} }])
  }
  expect((await post(`/sign-up/${'x'.repeat(27)}/cancel`, '')).status).toBe(404)
})

test('another site cannot cancel', async () => {
  const lecture = await world.lecture()
  const { location } = await signUpByForm(lecture)
  await post(`${location}cancel`, '', { 'Sec-Fetch-Site': 'cross-site' })
  expect(await world.taken(lecture)).toBe(1)
})

describe('the buttons of the manage page', () => {
  const refusalsOf = ({ body }: { body: Record<string, unknown> }) =>
    ((body['visit'] as { refusals?: { code: string }[] }).refusals ?? []).map(({ code }) => code)

  test('wait by form, accept, change, and hear on the page what was refused', async () => {
    const lecture = await world.lecture({ capacity: 1 })
    const holder = await signUpByForm(lecture)
    const { location } = await signUpByForm(lecture, { wait: 'yes' })
    expect((await world.send('GET', location)).body).toMatchObject({
      visit: { signUp: { state: 'waiting', place: 1 } },
    })
    const tooEarly = await post(`${location}accept`, '')
    expect([tooEarly.status, refusalsOf(tooEarly)]).toEqual([409, ['no-offer']])
    await post(`${holder.location}cancel`, '')
    const accepted = await post(`${location}accept`, '')
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, location])
    const again = await post(`${location}accept`, '')
    expect([again.status, refusalsOf(again)]).toEqual([409, ['already-accepted']])
    const more = await post(`${location}change`, { adults: '2', children: '0' })
    expect([more.status, refusalsOf(more)]).toEqual([409, ['too-many']])
    const wrong = await post(`${location}change`, { adults: 'x' })
    expect([wrong.status, refusalsOf(wrong)]).toEqual([400, ['range', 'required']])
    expect([await world.seated(lecture), await world.taken(lecture)]).toEqual([1, 1])
  })

  test.each(['accept', 'decline', 'change', 'cancel'])('another site cannot press %s', async (button) => {
    const lecture = await world.lecture({ capacity: 1 })
    const holder = await signUpByForm(lecture)
    const { location } = await signUpByForm(lecture, { wait: 'yes' })
    await post(`${holder.location}cancel`, '')
    const pressed = await post(
      `${location}${button}`,
      { adults: '1', children: '0' },
      { 'Sec-Fetch-Site': 'cross-site' },
    )
    expect([pressed.status, refusalsOf(pressed)]).toEqual([403, ['foreign']])
    expect((await world.send('GET', location)).body).toMatchObject({ visit: { signUp: { state: 'offered' } } })
  })

  test.each(['accept', 'decline', 'change'])('%s with a link that nobody has: 404', async (button) => {
    expect((await post(`/sign-up/${'x'.repeat(27)}/${button}`, { adults: '1', children: '0' })).status).toBe(404)
  })
})
