import { describe, expect, test } from 'vitest'
import { isLiveLinkDue, type LiveLink, liveLinkAfter } from '../../../cms/domain/live-link.ts'
import type { LinkAnswer } from '../../../cms/domain/link-state.ts'
import { LinkPatrol } from '../../../cms/link-checks/link-patrol.ts'

const AT = '2026-11-22T08:00:00.000Z'
const BEFORE = '2026-11-22T07:00:00.000Z'
const JUST_BEFORE = '2026-11-22T07:00:00.001Z'
const answered = (status: number): LinkAnswer => ({ kind: 'answered', status })
const failed = (code: string): LinkAnswer => ({ kind: 'failed', code })
const SAYS_404 = '网站说没有这一页（404）'
const NO_HOST = '找不到这个网站'
const goneSince = (since: string, isDead = false): LiveLink => ({
  at: since,
  gone: { since, why: SAYS_404 },
  isDead,
  isSure: true,
})
const THERE: LiveLink = { at: AT, isDead: false, isSure: true }

describe('what is known of a page of a live text', () => {
  test.each<[string, LiveLink | undefined, LinkAnswer, boolean, LiveLink]>([
    ['it is there', undefined, answered(200), true, THERE],
    ['it is there, but not for programs', undefined, answered(403), true, THERE],
    ['gone once', undefined, answered(404), true, goneSince(AT)],
    ['gone twice within the hour', goneSince(JUST_BEFORE), answered(404), true, { ...goneSince(JUST_BEFORE), at: AT }],
    ['gone twice with an hour between', goneSince(BEFORE), answered(404), true, { ...goneSince(BEFORE, true), at: AT }],
    [
      'gone for good, then its host too',
      goneSince(BEFORE),
      failed('ENOTFOUND'),
      true,
      { at: AT, gone: { since: BEFORE, why: NO_HOST }, isDead: true, isSure: true },
    ],
    ['back again', goneSince(BEFORE, true), answered(200), true, THERE],
    ['no host while we are offline', undefined, failed('ENOTFOUND'), false, { at: AT, isDead: false, isSure: false }],
    ['silence', undefined, failed('TIMEOUT'), true, { at: AT, isDead: false, isSure: false }],
    ['a broken server', THERE, answered(502), true, { at: AT, isDead: false, isSure: false }],
    [
      'silence after it was gone',
      goneSince(BEFORE),
      failed('TIMEOUT'),
      true,
      { ...goneSince(BEFORE), at: AT, isSure: false },
    ],
    ['within the house', undefined, { kind: 'not-asked' }, true, { at: AT, isDead: false, isSure: false }],
  ])('%s', (_name, before, answer, isOnline, expected) => {
    expect(liveLinkAfter(before, answer, AT, isOnline)).toEqual(expected)
  })

  test.each<[string, LiveLink | undefined, string, boolean]>([
    ['never asked', undefined, AT, true],
    ['there a week ago', THERE, '2026-11-29T08:00:00.000Z', true],
    ['there six days ago', THERE, '2026-11-28T08:00:00.000Z', false],
    ['gone an hour ago', goneSince(AT), '2026-11-22T09:00:00.000Z', true],
    ['gone less than an hour ago', goneSince(AT), '2026-11-22T08:59:59.999Z', false],
    ['dead an hour ago', goneSince(AT, true), '2026-11-22T09:00:00.000Z', false],
    ['dead a day ago', goneSince(AT, true), '2026-11-23T08:00:00.000Z', true],
    ['silent an hour ago', { ...THERE, isSure: false }, '2026-11-22T09:00:00.000Z', false],
    ['silent a day ago', { ...THERE, isSure: false }, '2026-11-23T08:00:00.000Z', true],
  ])('%s: due or not', (_name, known, now, expected) => {
    expect(isLiveLinkDue(known, new Date(now))).toBe(expected)
  })
})

describe('the patrol', () => {
  const HOUR = 3_600_000
  /** Asks whatever is due, hour after hour, and tells what it holds for dead at the end. */
  async function patrol(urls: string[], askFor: (url: string) => Promise<LinkAnswer>, hours: number) {
    const asked: string[] = []
    const links = new LinkPatrol({
      list: async () => urls,
      onError: (error) => expect.unreachable(String(error)),
      askFor: async (url) => {
        asked.push(url)
        return askFor(url)
      },
    })
    for (let hour = 0; hour < hours; hour += 1) {
      const now = new Date(Date.parse(AT) + hour * HOUR)
      while ((await links.next(now)) !== undefined) asked.push('')
    }
    return { asked: asked.filter(Boolean), dead: [...links.dead()] }
  }

  test('asks for each page once a week', async () => {
    const { asked } = await patrol(['https://a.cn/', 'https://b.cn/'], async () => answered(200), 24 * 7)
    expect(asked).toEqual(['https://a.cn/', 'https://b.cn/'])
  })

  test('a host without a name is dead only while others answer', async () => {
    const without = async (url: string) => (url.includes('gone') ? failed('ENOTFOUND') : answered(200))
    expect((await patrol(['https://a.cn/', 'https://gone.cn/'], without, 3)).dead).toEqual([
      ['https://gone.cn/', { why: NO_HOST, since: '2026-11-22' }],
    ])
    expect((await patrol(['https://a.cn/', 'https://gone.cn/'], async () => failed('ENOTFOUND'), 72)).dead).toEqual([])
  })

  test('silence never makes a page dead, nor does a failure within', async () => {
    const silent = async (): Promise<LinkAnswer> => Promise.reject(new Error('broken'))
    expect((await patrol(['https://a.cn/'], silent, 24 * 30)).dead).toEqual([])
  })

  test('what no text links to any more is forgotten', async () => {
    let urls = ['https://a.cn/gone']
    const links = new LinkPatrol({
      list: async () => urls,
      onError: (error) => expect.unreachable(String(error)),
      askFor: async () => answered(410),
    })
    for (const hour of [0, 1]) await links.next(new Date(Date.parse(AT) + hour * HOUR))
    expect([...links.dead().keys()]).toEqual(['https://a.cn/gone'])
    urls = []
    await links.next(new Date(Date.parse(AT) + 2 * HOUR))
    expect([...links.dead()]).toEqual([])
  })
})
