import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDue, linkAfter, type LinkAnswer, type LinkState } from '../../../cms/domain/link-state.ts'
import { ask } from '../../../cms/link-checks/ask.ts'
import { isPublicAddress } from '../../../cms/link-checks/is-public-address.ts'
import { LinkChecker } from '../../../cms/link-checks/link-checker.ts'

const AT = '2026-11-22T08:00:00.000Z'
const state = (isDead: boolean, failures: number): LinkState => ({ isDead, failures, at: AT })
const answered = (status: number): LinkAnswer => ({ kind: 'answered', status })
const SILENCE: LinkAnswer = { kind: 'failed', code: 'ENOTFOUND' }

describe('what is known of a link', () => {
  test.each<[string, LinkState | undefined, LinkAnswer, boolean, LinkState]>([
    ['it is there', undefined, answered(200), true, state(false, 0)],
    ['it is gone', undefined, answered(404), true, state(true, 0)],
    ['it is gone for good', undefined, answered(410), true, state(true, 0)],
    ['it is there, but not for programs', undefined, answered(403), true, state(false, 0)],
    ['it is back', state(true, 5), answered(200), true, state(false, 0)],
    ['silence once', undefined, SILENCE, true, state(false, 1)],
    ['silence twice', state(false, 1), SILENCE, true, state(false, 2)],
    ['silence three times', state(false, 2), SILENCE, true, state(true, 3)],
    ['a broken server three times', state(false, 2), answered(502), true, state(true, 3)],
    ['silence while we are offline', state(false, 2), SILENCE, false, state(false, 2)],
    ['dead stays dead while we are offline', state(true, 3), SILENCE, false, state(true, 3)],
    ['within the house: nothing is known', undefined, { kind: 'not-asked' }, true, state(false, 0)],
  ])('%s', (_name, before, answer, isOnline, expected) => {
    expect(linkAfter(before, answer, AT, isOnline)).toEqual(expected)
  })

  test.each([
    ['never asked', undefined, AT, true],
    ['asked just now', state(false, 0), AT, false],
    ['a day ago', state(false, 0), '2026-11-23T08:00:00.000Z', true],
    ['almost a day ago', state(true, 0), '2026-11-23T07:59:59.999Z', false],
    ['silent half an hour ago', state(false, 1), '2026-11-22T08:30:00.000Z', true],
  ])('%s: due or not', (_name, known, now, expected) => {
    expect(isDue(known, new Date(now))).toBe(expected)
  })
})

describe('which addresses are asked', () => {
  test.each([
    ['8.8.8.8', true],
    ['223.5.5.5', true],
    ['2400:3200::1', true],
    ['127.0.0.1', false],
    ['127.8.9.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['ff02::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})

describe('asking', () => {
  let origin: string
  let asked: string[]
  const server = http.createServer((req, res) => {
    asked.push(req.url ?? '')
    if (req.url === '/slow') return
    if (req.url === '/round') return void res.writeHead(302, { Location: '/round' }).end()
    if (req.url === '/moved') return void res.writeHead(301, { Location: '/here' }).end()
    if (req.url === '/away') return void res.writeHead(301, { Location: 'http://169.254.169.254/secrets' }).end()
    if (req.url === '/file') return void res.writeHead(301, { Location: 'file:///etc/passwd' }).end()
    res.writeHead(req.url === '/here' ? 200 : 404).end('x'.repeat(100_000))
  })
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const own = { isAllowed: (address: string) => address === '127.0.0.1', timeoutMs: 300 }

  test.each<[string, LinkAnswer]>([
    ['/here', answered(200)],
    ['/gone', answered(404)],
    ['/moved', answered(200)],
    ['/slow', { kind: 'failed', code: 'TIMEOUT' }],
    ['/round', { kind: 'failed', code: 'REDIRECTS' }],
    ['/away', { kind: 'not-asked' }],
    ['/file', { kind: 'not-asked' }],
  ])('%s', async (path, expected) => {
    asked = []
    expect(await ask(origin + path, own)).toEqual(expected)
    expect(asked[0]).toBe(path)
  })

  test.each([
    ['the machine itself', () => `${origin}/here`],
    ['the machine itself by name', () => `http://localhost:${new URL(origin).port}/here`],
    ['the machine itself in disguise', () => `http://[::ffff:127.0.0.1]:${new URL(origin).port}/here`],
    ['a number as address', () => `http://2130706433:${new URL(origin).port}/here`],
    ['another scheme', () => 'ftp://example.org/'],
    ['with a password', () => 'http://user:secret@8.8.8.8/'],
    ['no address', () => 'not an address'],
  ])('never asks %s', async (_name, url) => {
    asked = []
    expect(await ask(url())).toEqual({ kind: 'not-asked' })
    expect(asked).toEqual([])
  })

  test('a name that is nowhere, and a port where nobody is', async () => {
    expect(await ask('http://nowhere.invalid/')).toMatchObject({ kind: 'failed' })
    expect(await ask('http://127.0.0.1:1/', own)).toEqual({ kind: 'failed', code: 'ECONNREFUSED' })
  })

  test('in the background: each once, and what is dead is told with its day', async () => {
    asked = []
    const checker = new LinkChecker((url) => ask(url, own))
    const urls = [`${origin}/here`, `${origin}/gone`, `${origin}/gone2`, `${origin}/gone3`]
    expect(checker.look(urls)).toBe(4)
    expect(checker.look(urls)).toBe(4)
    expect(checker.deadAmong(urls)).toEqual(new Map())
    await checker.settled()
    expect(asked.toSorted()).toEqual(['/gone', '/gone2', '/gone3', '/here'])
    expect([...checker.deadAmong(urls).keys()]).toEqual(urls.slice(1))
    expect([...checker.deadAmong(urls).values()][0]).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(checker.look(urls)).toBe(0)
  })

  test('offline nothing is dead', async () => {
    const checker = new LinkChecker(() => Promise.resolve(SILENCE))
    const url = 'https://example.org/'
    for (const hour of [0, 1, 2, 3, 4]) {
      checker.look([url], new Date(Date.now() + hour * 3_600_000))
      await checker.settled()
    }
    expect(checker.deadAmong([url])).toEqual(new Map())
  })
})
