import { describe, expect, test } from 'vitest'
import { afterMoves, type FormerAddress } from '../../../../cms/domain/former-addresses.ts'
import { pageMoves } from '../../../../cms/domain/page-moves.ts'

const rules = (...pairs: [string, string][]): FormerAddress[] => pairs.map(([from, to]) => ({ from, to }))

describe('afterMoves', () => {
  test.each([
    ['a first move', rules(['/a/', '/b/']), rules(), rules(['/a/', '/b/']), []],
    ['a chain is made short', rules(['/b/', '/c/']), rules(['/a/', '/b/']), rules(['/b/', '/c/'], ['/a/', '/c/']), []],
    ['back to the first name', rules(['/b/', '/a/']), rules(['/a/', '/b/']), rules(['/b/', '/a/']), ['/a/']],
    [
      'back along a chain',
      rules(['/c/', '/a/']),
      rules(['/a/', '/c/'], ['/b/', '/c/']),
      rules(['/c/', '/a/'], ['/b/', '/a/']),
      ['/a/'],
    ],
    ['no move at all', rules(['/a/', '/a/']), rules(['/x/', '/a/']), rules(), []],
    ['rules of others stay', rules(['/a/', '/b/']), rules(['/x/', '/y/']), rules(['/a/', '/b/']), []],
    ['two pages change places', rules(['/a/', '/b/'], ['/b/', '/a/']), rules(), rules(), []],
  ])('%s', (_name, moves, known, write, remove) => {
    expect(afterMoves(moves, known)).toEqual({ write, remove })
  })

  test('no rule ever leads to a place that has a rule', () => {
    let known: FormerAddress[] = []
    let place = '/0/'
    for (const next of [1, 2, 0, 3, 1, 1, 2, 0, 4].map((name) => `/${name}/`)) {
      const { write, remove } = afterMoves([{ from: place, to: next }], known)
      const replaced = new Set([...remove, ...write.map(({ from }) => from)])
      known = [...known.filter(({ from }) => !replaced.has(from)), ...write]
      place = next
      expect(known.every(({ to }) => to === place)).toBe(true)
      expect(known.map(({ from }) => from)).not.toContain(place)
    }
    expect(known.map(({ from }) => from).toSorted()).toEqual(['/0/', '/1/', '/2/', '/3/'])
  })
})

describe('pageMoves', () => {
  const around = {
    courses: ['first-year', 'second-year'],
    lessons: new Map([
      ['1', 'crying'],
      ['2', 'sleep'],
    ]),
  }

  test.each([
    ['an article', 'articles' as const, { slug: 'a' }, { slug: 'b' }, rules(['/articles/a/', '/articles/b/'])],
    ['a curriculum', 'curricula' as const, { slug: 'a' }, { slug: 'b' }, rules(['/curricula/a/', '/curricula/b/'])],
    [
      'a lesson, in each of its courses',
      'lessons' as const,
      { slug: 'a' },
      { slug: 'b' },
      rules(
        ['/courses/first-year/a/', '/courses/first-year/b/'],
        ['/courses/second-year/a/', '/courses/second-year/b/'],
      ),
    ],
    [
      'a course, with the lessons it keeps',
      'courses' as const,
      { slug: 'a', lessons: ['1', '2'] },
      { slug: 'b', lessons: ['2', '3'] },
      rules(['/courses/a/', '/courses/b/'], ['/courses/a/sleep/', '/courses/b/sleep/']),
    ],
    ['nothing', 'articles' as const, { slug: 'a' }, { slug: 'a' }, []],
  ])('%s', (_name, kind, before, after, expected) => {
    expect(pageMoves(kind, before, after, around)).toEqual(expected)
  })
})
