import { describe, expect, test } from 'vitest'
import { authorsAfterEdit, authorsAfterRestoringVersion, isAuthor } from '../../../../cms/domain/authors.ts'
import type { ContentState } from '../../../../cms/domain/content-states.ts'
import { ROLES } from '../../../../cms/domain/roles.ts'
import { stateAfterEdit } from '../../../../cms/domain/workflow-edit.ts'

describe('stateAfterEdit', () => {
  test.each([
    ['draft', false],
    ['approved', true],
    ['published', true],
    ['needs-revision', true],
  ] satisfies [ContentState, boolean][])('%s becomes or stays a draft', (state, startsDraft) => {
    expect(stateAfterEdit(state, ['editor'])).toEqual({ state: 'draft', startsDraft })
    expect(stateAfterEdit(state, ['administrator'])).toEqual({ state: 'draft', startsDraft })
  })

  test.each([
    ['in-review', '这一篇正在审核，请先撤回再改。'],
    ['archived', '这一篇已下线，请先恢复为草稿再改。'],
  ] satisfies [ContentState, string][])('%s is not edited', (state, message) => {
    expect(stateAfterEdit(state, [...ROLES])).toEqual({ refusal: { status: 403, code: 'wrong-state', message } })
  })

  test.each([['reviewer'], ['organizer'], ['trainer']] as const)('a %s does not edit', (role) => {
    const refusal = { status: 403, code: 'wrong-role', message: '只有编辑和管理员可以修改。' }
    expect(stateAfterEdit('draft', [role])).toEqual({ refusal })
    expect(stateAfterEdit('in-review', [role])).toEqual({ refusal })
  })
})

describe('authors', () => {
  test.each([
    ['the first', [], false, 'an', ['an']],
    ['one more', ['an'], false, 'bo', ['an', 'bo']],
    ['again', ['an', 'bo'], false, 'an', ['an', 'bo']],
    ['a text that was signed off starts anew', ['an', 'bo'], true, 'chen', ['chen']],
    ['also for one of its writers', ['an', 'bo'], true, 'bo', ['bo']],
  ])('edit: %s', (_name, authors, isSignedOff, editor, expected) => {
    expect(authorsAfterEdit(authors, isSignedOff, editor)).toEqual(expected)
  })

  test('an old version keeps its writers when somebody else brings it back', () => {
    const now = authorsAfterRestoringVersion(['an'], 'chen')
    expect(now).toEqual(['an', 'chen'])
    expect(isAuthor(now, 'an')).toBe(true)
    expect(isAuthor(now, 'bo')).toBe(false)
  })
})
