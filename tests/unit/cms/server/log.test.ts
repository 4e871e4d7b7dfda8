import { describe, expect, test } from 'vitest'
import { loggedPath } from '../../../../cms/server/log.ts'

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
