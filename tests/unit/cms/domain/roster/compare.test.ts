import { describe, expect, test } from 'vitest'
import type { RosterCells, RosterTrainer } from '../../../../../cms/domain/roster/columns.ts'
import { changedHeadings, isUntouched, keepUnseen } from '../../../../../cms/domain/roster/compare.ts'
import { writeCells } from '../../../../../cms/domain/roster/write-cells.ts'

const NURSE = { name: '育婴员', issuer: '示范人社局', number: 'A-1', expires: '2027-05-01' }
const OTHER_NURSE = { ...NURSE, number: 'A-2', expires: undefined }
const RESCUER = { name: '急救培训', issuer: '', number: '', expires: undefined }

const STORED: RosterTrainer = {
  slug: 'shifan-yi',
  name: '示范乙',
  role: '育婴员',
  introduction: '做了十年托育。\n',
  topics: ['喂养'],
  languages: ['普通话'],
  regions: ['990101'],
  qualifications: [NURSE, RESCUER, OTHER_NURSE],
  weekly: [{ weekday: '1', from: '09:00', to: '11:30' }],
  phone: '13800001234',
  isListed: true,
}
const unnumbered = (trainer: RosterTrainer) => trainer.qualifications.map((one) => ({ ...one, number: '' }))
const SHOWN: RosterTrainer = { ...STORED, phone: '', qualifications: unnumbered(STORED) }

describe('a row is untouched', () => {
  test.each<[string, RosterCells, boolean]>([
    ['as it went out', writeCells(SHOWN), true],
    ['with some of its columns', { slug: 'shifan-yi', name: '示范乙' }, true],
    ['with spaces around', { slug: 'shifan-yi ', introduction: '做了十年托育。' }, true],
    ['not with another value', { slug: 'shifan-yi', name: '示范丙' }, false],
    ['not with an emptied one', { slug: 'shifan-yi', topics: '' }, false],
    ['not with a telephone that was not shown', { slug: 'shifan-yi', phone: '13800001234' }, false],
  ])('%s', (_, cells, expected) => {
    expect(isUntouched(cells, SHOWN)).toBe(expected)
  })
})

test('what differs is told by its heading', () => {
  expect(changedHeadings(SHOWN, SHOWN)).toEqual([])
  expect(changedHeadings(SHOWN, { ...SHOWN, name: '丙', weekly: [] })).toEqual(['姓名', '每周时间'])
})

describe('what was not shown stays:', () => {
  const kept = (read: Partial<RosterTrainer>, shown = SHOWN) => {
    const { name, phone, qualifications } = keepUnseen({ ...shown, ...read }, shown, STORED)
    return [name, phone, qualifications.map((one) => `${one.name} ${one.number}`)]
  }
  const ALL = ['育婴员 A-1', '急救培训 ', '育婴员 A-2']
  const [nurse, rescuer] = unnumbered(STORED) as [typeof NURSE, typeof RESCUER]

  test.each<[string, ReturnType<typeof kept>, ReturnType<typeof kept>]>([
    ['telephone and numbers', kept({ name: '丙' }), ['丙', STORED.phone, ALL]],
    [
      'also against a guess',
      kept({ phone: '13900000000', qualifications: [{ ...nurse, number: 'X' }] }),
      ['示范乙', STORED.phone, ['育婴员 A-1']],
    ],
    [
      'a number with its certificate, wherever it stands',
      kept({ qualifications: [rescuer, nurse] }),
      ['示范乙', STORED.phone, ['急救培训 ', '育婴员 A-1']],
    ],
    [
      'no number for a new certificate but its own',
      kept({ qualifications: [{ ...rescuer, name: '保健', number: 'N' }] }),
      ['示范乙', STORED.phone, ['保健 N']],
    ],
    [
      'none of what was shown',
      kept({ phone: '', qualifications: unnumbered(STORED) }, STORED),
      ['示范乙', '', ['育婴员 ', '急救培训 ', '育婴员 ']],
    ],
  ])('%s', (_, is, expected) => {
    expect(is).toEqual(expected)
  })
})
