import { expect, test } from 'vitest'
import { tellApart } from '../../../../../cms/domain/difference/tell-apart.ts'

const named = (id: string, title: string, ...details: string[]) => ({ id, title, details })

test.each([
  ['other titles', [named('1', '甲', '卫健委'), named('2', '乙', '卫健委')], ['甲', '乙']],
  [
    'one title, other publishers',
    [named('1', '甲', '卫健委', '2019'), named('2', '甲', '妇联', '2019')],
    ['甲（卫健委，2019）', '甲（妇联，2019）'],
  ],
  ['one has no address yet', [named('1', '甲', ''), named('2', '甲', 'fever')], ['甲（编号 1）', '甲（fever）']],
  ['nothing tells them apart', [named('1', '甲'), named('2', '甲')], ['甲（编号 1）', '甲（编号 2）']],
])('%s', (_name, documents, titles) => {
  const told = tellApart(documents)
  expect(documents.map(({ id }) => told.get(id))).toEqual(titles)
})
