import { expect, test } from 'vitest'
import { refuseTrash } from '../../../../cms/domain/trash.ts'

const LIVE = '这一篇还在线上，请先下线并写明原因，再放进回收站。'
const UNDER_REVIEW = '这一篇正在审核，只有写这一篇的人、负责人和管理员可以把它放进回收站。'
const draft = { state: 'draft', isLive: false, roles: ['editor'], isAuthor: false, isOwner: false } as const

test.each([
  ['somebody else’s draft', {}, undefined],
  ['what is live', { isLive: true, isAuthor: true }, LIVE],
  ['what is live and under review', { isLive: true, state: 'in-review' }, LIVE],
  ['a text under review that is somebody else’s', { state: 'in-review' }, UNDER_REVIEW],
  ['one’s own text under review', { state: 'in-review', isAuthor: true }, undefined],
  ['a text under review in one’s care', { state: 'in-review', isOwner: true }, undefined],
  ['any text under review, by an administrator', { state: 'in-review', roles: ['administrator'] }, undefined],
  ['what is approved', { state: 'approved' }, undefined],
  ['what was archived', { state: 'archived' }, undefined],
] satisfies [string, Partial<Parameters<typeof refuseTrash>[0]>, string | undefined][])(
  'to the trash: %s',
  (_name, change, message) => {
    expect(refuseTrash({ ...draft, ...change })?.message).toBe(message)
  },
)
