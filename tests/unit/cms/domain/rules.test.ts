import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ageIssues } from '../../../../cms/domain/ages.ts'
import { cappedLimit } from '../../../../cms/domain/list-limit.ts'
import { isKey, isRegionCode, isSlug } from '../../../../cms/domain/names.ts'
import { touchesPublished } from '../../../../cms/domain/published-change.ts'
import { regionSubtree, wouldCycle } from '../../../../cms/domain/region-tree.ts'
import { dayInChina, monthsAfter } from '../../../../cms/domain/review-day.ts'
import {
  EVENT_TYPES,
  FACILITIES,
  PRIVATE_EVENT_TYPES,
  TEAM_ROLES,
  VENUE_TYPES,
} from '../../../../cms/domain/vocabulary.ts'
import { ageRange } from '../../../../content/contract/primitives.ts'

it('has the lists of the library', () => {
  const path = new URL('../../../../content/library/vocabulary.yaml', import.meta.url)
  expect(parse(readFileSync(path, 'utf8'))).toEqual({
    eventTypes: [...EVENT_TYPES],
    venueTypes: [...VENUE_TYPES],
    teamRoles: [...TEAM_ROLES],
    facilities: [...FACILITIES],
  })
  expect(EVENT_TYPES).toEqual(expect.arrayContaining([...PRIVATE_EVENT_TYPES]))
})

describe('ages', () => {
  it.each([
    ['the whole range', 0, 36, []],
    ['one month', 35, 36, []],
    ['nothing', undefined, undefined, ['minMonths', 'maxMonths']],
    ['half a month', 0.5, 6, ['minMonths']],
    ['before birth', -1, 6, ['minMonths']],
    ['from 36 months', 36, 36, ['minMonths']],
    ['beyond 36 months', 0, 37, ['maxMonths']],
    ['an empty range', 6, 6, ['maxMonths']],
    ['upside down', 12, 6, ['maxMonths']],
    ['text', '0', '6', ['minMonths', 'maxMonths']],
  ])('%s', (_name, from, to, paths) => {
    expect(ageIssues(from, to).map(({ path }) => path)).toEqual(paths)
    expect(ageRange.safeParse({ minMonths: from, maxMonths: to }).success).toBe(paths.length === 0)
  })
})

describe('names', () => {
  it.each([
    ['fever-at-home', true, true],
    ['a', true, true],
    ['Fever', false, true],
    ['CN_NIP2026', false, true],
    ['two--hyphens', false, false],
    ['-edge', false, false],
    ['发烧', false, false],
    ['a b', false, false],
    ['', false, false],
    ['x'.repeat(80), true, true],
    ['x'.repeat(81), false, false],
  ])('%s', (name, slug, key) => {
    expect([isSlug(name), isKey(name)]).toEqual([slug, key])
  })

  it.each([
    ['51', true],
    ['510100000000', true],
    ['5', false],
    ['5101000000001', false],
    ['51a', false],
  ])('region code %s', (code, expected) => {
    expect(isRegionCode(code)).toBe(expected)
  })
})

describe('regions', () => {
  const tree = [
    { id: 'county', parent: undefined },
    { id: 'east', parent: 'county' },
    { id: 'west', parent: 'county' },
    { id: 'village', parent: 'east' },
  ]

  it.each([
    ['all below', ['county'], ['county', 'east', 'village', 'west']],
    ['one branch', ['east'], ['east', 'village']],
    ['a leaf', ['village'], ['village']],
    ['two branches, once each', ['east', 'village'], ['east', 'village']],
    ['nothing for an unknown one', ['nowhere'], []],
    ['nothing', [], []],
  ])('%s', (_name, roots, found) => {
    expect([...regionSubtree(tree, roots)].toSorted()).toEqual(found)
  })

  it('ends on a cycle that is in the data', () => {
    const cycle = [
      { id: 'a', parent: 'b' },
      { id: 'b', parent: 'a' },
    ]
    expect([...regionSubtree(cycle, ['a'])].toSorted()).toEqual(['a', 'b'])
  })

  it.each([
    ['itself', 'east', 'east', true],
    ['below itself', 'county', 'village', true],
    ['elsewhere', 'east', 'west', false],
    ['a new one below another', 'new', 'village', false],
  ])('would cycle: %s', (_name, id, parent, expected) => {
    expect(wouldCycle(tree, id, parent)).toBe(expected)
  })
})

describe('days', () => {
  it.each([
    ['2026-11-21T15:59:59Z', '2026-11-21'],
    ['2026-11-21T16:00:00Z', '2026-11-22'],
    ['2026-12-31T20:00:00Z', '2027-01-01'],
  ])('%s is %s in China', (moment, day) => {
    expect(dayInChina(new Date(moment))).toBe(day)
  })

  it.each([
    ['2026-11-22', 24, '2028-11-22'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(monthsAfter(day, months)).toBe(expected)
  })
})

describe('the limit of a list', () => {
  it.each([
    [undefined, false, undefined],
    [0, false, 100],
    [-5, false, 100],
    [100, false, 100],
    [101, false, 100],
    [Number.NaN, false, 100],
    [0, true, 500],
    [500, true, 500],
    [1, true, 1],
  ])('%s asked, staff %s: %s', (asked, isStaff, limit) => {
    expect(cappedLimit(asked, isStaff)).toBe(limit)
  })
})

describe('a save touches what families see', () => {
  it.each([
    ['a register', 'update', undefined, false, true],
    ['a new draft', 'create', 'draft', true, false],
    ['a new published document', 'create', 'published', true, true],
    ['a draft beside the live text', 'update', 'draft', false, false],
    ['a change of the live text', 'update', 'published', true, true],
    ['taking it offline', 'update', 'draft', true, true],
  ] as const)('%s', (_name, operation, status, wroteLive, expected) => {
    expect(touchesPublished({ operation, status, wroteLive })).toBe(expected)
  })
})
