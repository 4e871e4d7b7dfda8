import { expect, test } from 'vitest'
import { isOwnForm, type FormHeaders } from '../../../../cms/server/own-form.ts'

test.each([
  ['same origin, as the browser says', { 'sec-fetch-site': 'same-origin', host: 'a.cn' }, {}, true],
  ['typed or from a bookmark', { 'sec-fetch-site': 'none', host: 'a.cn' }, {}, true],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://a.cn', host: 'a.cn' }, {}, false],
  ['a neighbouring subdomain', { 'sec-fetch-site': 'same-site', host: 'a.cn' }, {}, false],
  ['an older browser, this host', { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000' }, {}, true],
  ['an older browser, another host', { origin: 'http://evil.cn', host: 'a.cn' }, {}, false],
  ['an older browser, another port', { origin: 'http://a.cn:81', host: 'a.cn' }, {}, false],
  ['an origin that is none', { origin: 'nonsense', host: 'a.cn' }, {}, false],
  ['a program that sends neither', { host: 'a.cn' }, {}, true],
  ['no-referrer page', { origin: 'null', host: 'a.cn' }, {}, false],
  ['no-referrer page whose address is a secret', { origin: 'null', host: 'a.cn' }, { allowNull: true }, true],
  [
    'another site with a hidden origin',
    { origin: 'null', 'sec-fetch-site': 'cross-site', host: 'a.cn' },
    { allowNull: true },
    false,
  ],
] satisfies [string, FormHeaders, object, boolean][])('isOwnForm: %s', (_name, headers, options, expected) => {
  expect(isOwnForm(headers, options)).toBe(expected)
})
