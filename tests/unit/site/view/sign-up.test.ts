import { describe, expect, it } from 'vitest'
import type { SignUpView } from '../../../../content/contract/visit.ts'
import { type CountOption, signUpForm } from '../../../../site/src/view/sign-up-form.ts'
import { peopleText, signUpPage } from '../../../../site/src/view/sign-up-page.ts'
import { makeCatalog } from '../../../factories/catalog.ts'
import { makeLecture } from '../../../factories/lecture.ts'

describe('signUpForm', () => {
  it('starts with one adult and one child, and no age', () => {
    const form = signUpForm(makeLecture())
    expect([form.adults.value, form.children?.value, form.childMonths.value]).toEqual(['1', '1', ''])
    expect(form.childMonths.options).toHaveLength(38)
    expect([0, 1, 7, 13, 37].map((at) => form.childMonths.options[at]?.label)).toEqual([
      '请选择',
      '不满 1 个月，或还在孕期',
      '6 个月',
      '12 个月（1 岁）',
      '36 个月（3 岁）',
    ])
  })

  it('does not ask for children where only adults come', () => {
    expect(signUpForm(makeLecture({ childrenAttend: false })).children).toBeUndefined()
  })

  it('lists what belongs to no field first, then in the order of the form', () => {
    const error = (path: string) => ({ path, message: `错在 ${path}`, code: 'x' })
    const sent = { values: {}, errors: ['consent', 'name', 'form', 'children'].map(error) }
    expect(signUpForm(makeLecture({ childrenAttend: false }), sent).errors).toEqual([
      { message: '错在 form' },
      { message: '错在 children' },
      { message: '错在 name', field: 'name' },
      { message: '错在 consent', field: 'consent' },
    ])
  })
})

describe('signUpPage', () => {
  const signUp: SignUpView = {
    token: 'a-secret-token',
    lecture: 'first-bite-2026-12',
    name: '妞妞妈妈',
    maskedPhone: '138****1234',
    adults: 1,
    children: 1,
    childMonths: 7,
    state: 'confirmed',
    canCancel: true,
    canChange: true,
    canAccept: false,
    childrenAttend: true,
    justConfirmed: false,
    code: '7K3MQ2XA',
  }
  const page = (changes: Partial<SignUpView> = {}) => signUpPage(makeCatalog(), { ...signUp, ...changes })

  it.each(['confirmed', 'waiting'] as const)('%s, after the end: it thanks, and keeps no seat any more', (state) => {
    const over = { state, isOver: true, justConfirmed: true, canCancel: false, canChange: false } as const
    expect(page(over)).toMatchObject({
      title: '活动已经结束',
      lead: '谢谢您报名参加。来过的家庭，欢迎说说感受，帮我们办得更好。',
      doorCode: undefined,
      calendarUrl: undefined,
      link: undefined,
      cancel: undefined,
      change: undefined,
    })
  })

  it('keeps its words where the family gave up, or the lecture was cancelled', () => {
    expect(page({ state: 'cancelled', isOver: true })).toMatchObject({ title: '报名已取消' })
    expect(page({ lecture: 'storytime-2026-12', isOver: true })).toMatchObject({ title: '这场活动已取消' })
  })

  it('shows what was signed up for, the link to keep and how to cancel', () => {
    expect(page()).toMatchObject({
      kind: 'known',
      state: 'confirmed',
      title: '您的报名',
      when: '2026 年 12 月 5 日 周六 9:30–11:00',
      where: { name: '南坪街道亲子驿站', room: '二楼活动室' },
      who: '妞妞妈妈（138****1234）',
      people: '1 位大人、1 个孩子，共 2 人',
      childAge: '7 个月',
      calendarUrl: '/lectures/first-bite-2026-12.ics',
      link: 'https://miaopu.example/sign-up/a-secret-token/',
      cancel: { action: '/sign-up/a-secret-token/cancel', summary: '来不了，取消报名' },
      change: { action: '/sign-up/a-secret-token/change' },
      doorCode: { text: '7K3M-Q2XA' },
      head: { hidden: true },
    })
  })

  it.each([
    ['a family', { adults: 2, children: 1 }, { adults: ['1 位', '4 位', '2 位'], children: ['0 个', '4 个', '1 个'] }],
    [
      'a group that an organizer signed up',
      { adults: 18, children: 6 },
      { adults: ['1 位', '18 位', '18 位'], children: ['0 个', '6 个', '6 个'] },
    ],
    ['adults alone', { adults: 5, children: 0, childrenAttend: false }, { adults: ['1 位', '5 位', '5 位'] }],
  ])(
    'offers %s the present number, selected, and what it may be changed to',
    (
      _,
      people,
      {
        adults,
        children,
      }: {
        adults: string[]
        children?: string[]
      },
    ) => {
      const shown = page(people)
      const change = shown.kind === 'known' ? shown.change : undefined
      const ends = (options: CountOption[] | undefined) =>
        options &&
        [options[0], options.at(-1), ...options.filter(({ isSelected }) => isSelected)].map((one) => one?.label)
      expect([ends(change?.adults), ends(change?.children)]).toEqual([adults, children])
    },
  )

  it.each([
    ['just confirmed', { justConfirmed: true }, 'confirmed', '报名成功', true],
    ['too late to cancel', { canCancel: false }, 'confirmed', '您的报名', false],
    ['cancelled', { state: 'cancelled', canCancel: false }, 'cancelled', '报名已取消', false],
    ['waiting', { state: 'waiting', place: 3 }, 'waiting', '您在候补名单里', true],
    [
      'offered',
      { state: 'offered', canAccept: true, offerUntil: '2026-12-03T12:00:00Z' },
      'offered',
      '有空位了，给您留着',
      false,
    ],
    ['declined', { state: 'declined', canCancel: false }, 'declined', '您放弃了这个名额', false],
    ['lapsed', { state: 'lapsed', canCancel: false }, 'lapsed', '候补已经结束', false],
    [
      'the lecture is cancelled',
      { lecture: 'storytime-2026-12', canCancel: false },
      'lecture-cancelled',
      '这场活动已取消',
      false,
    ],
  ] as const)('%s', (_, changes, state, title, canCancel) => {
    const shown = page(changes)
    expect(shown).toMatchObject({ kind: 'known', state, title })
    expect(shown.kind === 'known' && shown.cancel !== undefined).toBe(canCancel)
  })

  it.each([
    ['no such token', undefined],
    ['its lecture is gone', { ...signUp, lecture: 'gone' }],
  ])('%s: says that it cannot be found', (_, sent) => {
    expect(signUpPage(makeCatalog(), sent)).toMatchObject({
      kind: 'unknown',
      head: { title: '找不到这份报名', hidden: true },
    })
  })

  it('an offer: until when, and where to say yes or no', () => {
    const shown = page({ state: 'offered', canAccept: true, canChange: false, offerUntil: '2026-12-03T12:00:00Z' })
    expect(shown).toMatchObject({
      lead: '请在 12 月 3 日 周四 20:00 前确认，过时让给下一家。',
      offer: {
        until: '12 月 3 日 周四 20:00',
        acceptAction: '/sign-up/a-secret-token/accept',
        declineAction: '/sign-up/a-secret-token/decline',
      },
      doorCode: undefined,
      change: undefined,
      cancel: undefined,
    })
  })

  it('the place in the line', () => {
    expect(page({ state: 'waiting', place: 3 })).toMatchObject({
      lead: '您排在第 3 位。有人让出名额时，按先后顺序留给候补的家庭，写在这一页上。请记下这个网址，常来看看。',
      cancel: { summary: '不等了，退出候补' },
    })
  })

  it('a lecture of this family alone, which the Catalog does not know', () => {
    const privateLecture = {
      title: '入户指导',
      type: '入户指导/家访',
      startsAt: '2026-12-05T01:30:00Z',
      endsAt: '2026-12-05T03:00:00Z',
      place: '学院路 8 号 3 单元',
      trainer: '王老师',
      isCancelled: false,
    }
    expect(page({ lecture: 'visit-8', privateLecture })).toMatchObject({
      kind: 'known',
      state: 'confirmed',
      lectureTitle: '入户指导',
      lectureUrl: undefined,
      calendarUrl: undefined,
      trainer: '王老师',
      where: { name: '学院路 8 号 3 单元' },
    })
    expect(page({ privateLecture: { ...privateLecture, isCancelled: true } })).toMatchObject({
      state: 'lecture-cancelled',
    })
  })

  it('says why the last button did nothing', () => {
    const refusal = { path: 'token', message: '名额已满', code: 'full' }
    expect(signUpPage(makeCatalog(), signUp, [refusal])).toMatchObject({ problems: ['名额已满'] })
  })

  it('counts people in words', () => {
    expect(peopleText({ adults: 2, children: 0 })).toBe('2 位大人')
  })
})
