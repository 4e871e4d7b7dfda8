import { expect, test } from 'vitest'
import type { ContentState } from '../../../../cms/domain/content-states.ts'
import { openRemark, type Remark } from '../../../../cms/domain/sent-back.ts'

const back: Remark = { step: 'send-back', text: '请补来源', by: 'wang', at: '2026-11-20T01:00:00.000Z' }
const submitted: Remark = { step: 'submit', text: '补好了', by: 'an', at: '2026-11-21T01:00:00.000Z' }

test.each([
  ['sent back', 'draft', [back], undefined, back],
  ['sent back a second time', 'draft', [back, submitted, back], undefined, back],
  ['submitted again', 'in-review', [back], undefined, undefined],
  ['answered with a remark and withdrawn', 'draft', [back, submitted], undefined, undefined],
  ['never sent back', 'draft', [], undefined, undefined],
  ['signed off since: the old remark is settled', 'draft', [back], '2026-11-20T02:00:00.000Z', undefined],
  ['signed off at the same moment', 'draft', [back], back.at ?? '', undefined],
  ['signed off before it came back', 'draft', [back], '2026-11-19T01:00:00.000Z', back],
] satisfies [string, ContentState, Remark[], string | undefined, Remark | undefined][])(
  '%s',
  (_name, state, remarks, settledAt, expected) => {
    expect(openRemark(state, remarks, settledAt)).toEqual(expected)
  },
)
