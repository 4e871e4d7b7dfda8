import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loggedPath, logConsole } from '../../../../cms/server/log.ts'

describe('what the log says of an address', () => {
  test.each([
    ['/articles/fever/', '/articles/fever'],
    ['/api/articles/503aa172', '/api/articles'],
    ['/preview/share/eyJ.abc', '/preview'],
    ['/sign-up/3TqkV0p1pXGJm0v2sC6zR4nE8bM/', '/sign-up'],
    ['/preview/share/eyJ.abc', '/preview'],
    ['/sign-up/3TqkV0p1pXGJm0v2sC6zR4nE8bM/cancel', '/sign-up'],
    ['/api/public/sign-ups/3TqkV0p1pXGJm0v2sC6zR4nE8bM', '/api/public/sign-ups'],
    ['/SIGN-UP/3TqkV0p1pXGJm0v2sC6zR4nE8bM/', '/sign-up'],
    ['/', '/'],
  ])('%s is logged as %s', (path, logged) => {
    expect(loggedPath(path)).toBe(logged)
  })
})

test('what libraries say to the console is a line of the log, without colours', () => {
  const before = { ...console }
  onTestFinished(() => void Object.assign(console, before))
  const lines: string[] = []
  logConsole(pino({ base: null, timestamp: false }, { write: (line) => void lines.push(line) }))
  const said = globalThis.console
  said.error('\u001B[31mfailed\u001B[39m: %s', 'no action', new Error('of a test').message)
  said.log('only in detail')
  expect(lines).toEqual(['{"level":50,"msg":"failed: no action of a test"}\n'])
})
