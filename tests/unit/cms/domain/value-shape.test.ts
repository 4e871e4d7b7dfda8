import { describe, expect, test } from 'vitest'
import { type FieldShape, namedDocuments, shapeIssues } from '../../../../cms/domain/value-shape.ts'

const FIELDS: readonly FieldShape[] = [
  { name: 'title', type: 'text' },
  { name: 'words', type: 'text', hasMany: true },
  { name: 'minutes', type: 'number' },
  { name: 'isOpen', type: 'checkbox' },
  { name: 'day', type: 'date' },
  { name: 'kind', type: 'select', options: ['a', { label: 'B', value: 'b' }] },
  { name: 'owner', type: 'relationship', relationTo: 'users' },
  { name: 'topics', type: 'relationship', relationTo: 'topics', hasMany: true },
  { name: 'about', type: 'relationship', relationTo: ['articles', 'lessons'] },
  { name: 'body', type: 'richText' },
  { name: 'review', type: 'group', fields: [{ name: 'by', type: 'date' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'media', type: 'upload', relationTo: 'media' }] },
  { name: 'anything', type: 'json' },
]
const root = (children: unknown) => ({ root: { type: 'root', children } })
const deep = (levels: number): unknown => (levels === 0 ? [] : [{ type: 'paragraph', children: deep(levels - 1) }])

describe('shapeIssues', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    [
      'nothing at all of each',
      Object.fromEntries(FIELDS.map(({ name, type }) => [name, type === 'group' ? undefined : null])),
    ],
    ['words', { title: '', words: ['a', ''] }],
    ['numbers and numerals', { minutes: 0 }],
    ['a numeral', { minutes: ' 12 ' }],
    ['an emptied number', { minutes: '' }],
    ['days', { day: '2026-11-22' }],
    ['moments', { day: new Date(0) }],
    ['the last of four digits', { day: '9998-12-31T23:59:59.999Z' }],
    ['boxes', { isOpen: 'false' }],
    ['choices', { kind: 'b', owner: '7', topics: ['1', { id: 2 }], about: { relationTo: 'lessons', value: '3' } }],
    ['what Payload takes for no choice', { owner: 'none', topics: 'null', about: '' }],
    ['texts', { body: root([{ type: 'paragraph', children: [{ type: 'text', text: '好' }] }]) }],
    ['rows', { rows: [{ media: '1' }, null] }],
    ['no rows, as forms say it', { rows: '0' }],
    ['fields of other types, and no fields', { anything: { a: 1 }, unknown: {} }],
  ])('takes %s', (_name, data) => {
    expect(shapeIssues(data, FIELDS)).toEqual([])
  })

  test.each<[string, object, string]>([
    ['an object for words', { title: {} }, 'title'],
    ['words for a list', { words: 'a' }, 'words'],
    ['a hole in a list of words', { words: ['a', null] }, 'words'],
    ['more than all numbers', { minutes: Infinity }, 'minutes'],
    ['a word for a number', { minutes: '12 分' }, 'minutes'],
    ['a number for a box', { isOpen: 1 }, 'isOpen'],
    ['an empty day', { day: '' }, 'day'],
    ['a number for a day', { day: 5 }, 'day'],
    ['an unknown choice', { kind: 'c' }, 'kind'],
    ['an object without id', { owner: { name: 'x' } }, 'owner'],
    ['a list for one', { owner: ['7'] }, 'owner'],
    ['one for a list', { topics: '7' }, 'topics'],
    ['a hole in a list', { topics: ['7', null] }, 'topics'],
    ['another collection', { about: { relationTo: 'users', value: '3' } }, 'about'],
    ['an id without its collection', { about: '3' }, 'about'],
    ['a text without root', { body: {} }, 'body'],
    ['a text without end', { body: root(deep(80)) }, 'body'],
    ['a year of five digits', { day: '+012035-01-01T00:00:00.000Z' }, 'day'],
    ['a day before there were any', { day: '-000001-01-01T00:00:00.000Z' }, 'day'],
    ['a list for a group', { review: [] }, 'review'],
    ['nothing for a group', { review: null }, 'review'],
    ['a wrong value in a group', { review: { by: 'x' } }, 'review.by'],
    ['a word for rows', { rows: 'x' }, 'rows'],
    ['a wrong value in a row', { rows: [{ media: '1' }, { media: {} }] }, 'rows.1.media'],
  ])('refuses %s', (_name, data, path) => {
    expect(shapeIssues(data, FIELDS)).toEqual([{ path, message: expect.stringMatching(/^[^a-z]+$/) }])
  })
})

test('namedDocuments: what is chosen, wherever it stands', () => {
  const data = {
    owner: { id: '7', name: 'x' },
    topics: ['1', ''],
    about: { relationTo: 'lessons', value: '3' },
    review: { by: '2026-11-22' },
    rows: [{ media: '1' }, null, { media: '' }],
    title: 'x',
  }
  expect(namedDocuments(data, FIELDS)).toEqual([
    { path: 'owner', collection: 'users', id: '7' },
    { path: 'topics', collection: 'topics', id: '1' },
    { path: 'about', collection: 'lessons', id: '3' },
    { path: 'rows.0.media', collection: 'media', id: '1' },
  ])
})
