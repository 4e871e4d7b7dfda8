import type { ContentState } from './content-states.ts'
import type { Role } from './roles.ts'

export const CONTENT_STEPS = [
  'submit',
  'withdraw',
  'approve',
  'send-back',
  'publish',
  'revise',
  'discard',
  'request-revision',
  'unpublish',
  'restore',
] as const
export type ContentStep = (typeof CONTENT_STEPS)[number]

export interface StepRule {
  /** What the button says. */
  readonly label: string
  readonly from: readonly ContentState[]
  readonly to: ContentState
  readonly roles: readonly Role[]
  /** Whether the person must say why: the next one reads it. */
  readonly needsRemark: boolean
  /** What becomes of the sign-off in the new version. */
  readonly signOff: 'keep' | 'set' | 'drop'
  readonly wrongRole: string
  /** Said after the state's name: “这一篇现在是“草稿”，…”. */
  readonly wrongState: string
}

const WRITERS: readonly Role[] = ['editor', 'administrator']
const CONTENT_STAFF: readonly Role[] = ['editor', 'reviewer', 'administrator']

export const STEP_RULES: Readonly<Record<ContentStep, StepRule>> = {
  submit: {
    label: '提交审核',
    from: ['draft', 'needs-revision'],
    to: 'in-review',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'drop',
    wrongRole: '只有编辑和管理员可以提交审核',
    wrongState: '草稿和待修订的内容才能提交审核',
  },
  withdraw: {
    label: '撤回',
    from: ['in-review'],
    to: 'draft',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'drop',
    wrongRole: '只有编辑和管理员可以撤回',
    wrongState: '待审的内容才能撤回',
  },
  approve: {
    label: '审核通过',
    from: ['in-review'],
    to: 'approved',
    roles: ['reviewer'],
    needsRemark: false,
    signOff: 'set',
    wrongRole: '只有审核专家可以审核通过',
    wrongState: '待审的内容才能审核通过',
  },
  'send-back': {
    label: '退回',
    from: ['in-review', 'approved'],
    to: 'draft',
    roles: ['reviewer'],
    needsRemark: true,
    signOff: 'drop',
    wrongRole: '只有审核专家可以退回',
    wrongState: '待审和已审的内容才能退回',
  },
  publish: {
    label: '发布',
    from: ['approved'],
    to: 'published',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'keep',
    wrongRole: '只有编辑和管理员可以发布',
    wrongState: '审核通过的内容才能发布',
  },
  revise: {
    label: '修改',
    from: ['approved', 'published', 'needs-revision'],
    to: 'draft',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'drop',
    wrongRole: '只有编辑和管理员可以修改',
    wrongState: '已审、已发布和待修订的内容才需要另起草稿',
  },
  discard: {
    label: '放弃修改',
    from: ['draft'],
    to: 'published',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'keep',
    wrongRole: '只有编辑和管理员可以放弃修改',
    wrongState: '草稿才能放弃修改',
  },
  'request-revision': {
    label: '标为待修订',
    from: ['published'],
    to: 'needs-revision',
    roles: CONTENT_STAFF,
    needsRemark: true,
    signOff: 'keep',
    wrongRole: '只有编辑、审核专家和管理员可以标为待修订',
    wrongState: '已发布的内容才能标为待修订',
  },
  unpublish: {
    label: '下线',
    from: ['draft', 'in-review', 'approved', 'published', 'needs-revision'],
    to: 'archived',
    roles: CONTENT_STAFF,
    needsRemark: true,
    signOff: 'keep',
    wrongRole: '只有编辑、审核专家和管理员可以下线',
    wrongState: '它已经不在线上',
  },
  restore: {
    label: '恢复为草稿',
    from: ['archived'],
    to: 'draft',
    roles: WRITERS,
    needsRemark: false,
    signOff: 'drop',
    wrongRole: '只有编辑和管理员可以恢复',
    wrongState: '已下线的内容才能恢复',
  },
}
