import { describe, expect, test } from 'vitest'
import type { LectureState } from '../../../../../cms/domain/lecture.ts'
import {
  archiveIssues,
  isOtherReport,
  mayTrainerReplan,
  nextAfterwards,
  trainerStepIssue,
  whoCame,
  withCounted,
  withoutCounted,
} from '../../../../../cms/domain/report/report.ts'

const END = '2026-12-05T03:00:00.000Z'
const [BEFORE, AFTER] = [new Date('2026-12-05T02:59:59.999Z'), new Date(END)]
const APPROVAL = '您可以存为草稿或提交待批，批准由组织者来做'
const LATER = '讲座批准以后，您可以改成“已举办”并写总结；要改动别的，请联系组织者'
const NOT_OVER = '讲座还没有结束，结束以后再改成“已举办”、写总结'

describe('what a trainer may do to the state of an own lecture', () => {
  test.each<[LectureState | undefined, LectureState, Date, string | undefined]>([
    [undefined, 'draft', BEFORE, undefined],
    [undefined, 'open', BEFORE, APPROVAL],
    ['draft', 'submitted', BEFORE, undefined],
    ['submitted', 'approved', BEFORE, APPROVAL],
    ['draft', 'held', AFTER, APPROVAL],
    ['open', 'open', BEFORE, LATER],
    ['open', 'cancelled', AFTER, LATER],
    ['open', 'draft', AFTER, LATER],
    ['open', 'held', BEFORE, NOT_OVER],
    ['open', 'held', AFTER, undefined],
    ['closed', 'held', AFTER, undefined],
    ['held', 'held', AFTER, undefined],
    ['held', 'reported', AFTER, undefined],
    ['held', 'closed', AFTER, LATER],
  ])('%s -> %s', (from, to, now, message) => {
    expect(trainerStepIssue(from, to, END, now)?.message).toBe(message)
  })

  test.each<[LectureState | undefined, boolean]>([
    [undefined, true],
    ['draft', true],
    ['submitted', true],
    ['approved', false],
    ['open', false],
    ['held', false],
  ])('and to its other fields while it is %s: %s', (state, may) => expect(mayTrainerReplan(state)).toBe(may))
})

describe('archiving', () => {
  const whole = { text: '来了很多人', adults: 12, children: 0 }
  test.each([
    ['whole', whole, AFTER, []],
    ['before the end', whole, BEFORE, ['state']],
    ['without a word', { ...whole, text: '  ' }, AFTER, ['report.text']],
    ['without numbers', { text: '好' }, AFTER, ['report.adults', 'report.children']],
    ['with half a child', { ...whole, children: 0.5 }, AFTER, ['report.children']],
    ['with nothing at all', {}, AFTER, ['report.text', 'report.adults', 'report.children']],
  ])('%s', (_, report, now, paths) => {
    expect(archiveIssues(report, END, now).map(({ path }) => path)).toEqual(paths)
  })
})

test.each([
  ['nothing written', {}, { adults: 3, children: 2 }],
  ['0 written', { adults: 0, children: null }, { adults: 0, children: 2 }],
  ['both written', { adults: 9, children: 9 }, { adults: 9, children: 9 }],
])('numbers of the check-ins: %s', (_, report, expected) => {
  expect(withCounted(report, { adults: 3, children: 2 })).toEqual(expected)
})

test.each([
  ['as counted', { text: 'a', adults: 3, children: 2 }, { text: 'a', adults: null, children: null }],
  ['one of them written', { adults: 9, children: 2 }, { adults: 9, children: null }],
  ['both written', { adults: 9, children: 0 }, { adults: 9, children: 0 }],
  ['none', { adults: null }, { adults: null }],
])('numbers of a report that is taken out of the archive: %s', (_, report, expected) => {
  expect(withoutCounted(report, { adults: 3, children: 2 })).toEqual(expected)
})

const COUNTED = { adults: 3, children: 2 }
test.each([
  ['nobody says', {}, undefined, undefined],
  ['counted alone', { adults: null, children: null }, COUNTED, COUNTED],
  ['written alone', { adults: 9 }, undefined, { adults: 9, children: 0 }],
  ['one written, one counted', { adults: 9 }, COUNTED, { adults: 9, children: 2 }],
  ['nobody came, as it is written', { adults: 0, children: 0 }, COUNTED, { adults: 0, children: 0 }],
])('who came: %s', (_, report, counted, expected) => expect(whoCame(report, counted)).toEqual(expected))

test.each([
  ['the same', { text: 'a' }, { text: 'a' }, false],
  ['empty and missing', { text: '' }, {}, false],
  ['another text', { text: 'a' }, { text: 'b' }, true],
  ['another number', { adults: 1 }, { adults: 2 }, true],
])('%s', (_, before, after, isOther) => expect(isOtherReport(before, after)).toBe(isOther))

test.each([
  ['open', BEFORE, undefined],
  ['open', AFTER, 'held'],
  ['approved', AFTER, 'held'],
  ['closed', AFTER, 'held'],
  ['held', AFTER, 'reported'],
  ['reported', AFTER, undefined],
  ['cancelled', AFTER, undefined],
  ['draft', AFTER, undefined],
] as const)('what is due for a lecture that is %s at %s: %s', (state, now, next) => {
  expect(nextAfterwards(state, END, now)?.state).toBe(next)
})
