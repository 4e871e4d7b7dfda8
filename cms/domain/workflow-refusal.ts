/** Why a step was refused: for the person, and as the status of an HTTP answer. */
export interface StepRefusal {
  readonly status: 403 | 409 | 422
  readonly code: StepRefusalCode
  /** What is the matter and what to do, in Chinese. */
  readonly message: string
}

export type StepRefusalCode =
  | 'wrong-role'
  | 'wrong-state'
  | 'not-live'
  | 'no-sign-off-needed'
  | 'own-text'
  | 'not-yours'
  | 'sign-off-missing'
  | 'has-errors'
  | 'has-open-warnings'
  | 'remark-missing'
  | 'not-schedulable'
  | 'draft-first'
  | 'one-by-one'
  | 'live-text'
  | 'in-trash'
  | 'not-demo'
  | 'changed-meanwhile'

/** The person may not do this, or not now. */
export function forbidden(code: StepRefusalCode, message: string): StepRefusal {
  return { status: 403, code, message: `${message}。` }
}

/** The step is right, but something must be put in order first. */
export function unready(code: StepRefusalCode, message: string): StepRefusal {
  return { status: 422, code, message: `${message}。` }
}

/** It was right for what the person saw; the text is another by now. */
export function overtaken(message: string): StepRefusal {
  return { status: 409, code: 'changed-meanwhile', message: `${message}。` }
}

export const CREATED_AS_DRAFT = forbidden('draft-first', '新的内容先是草稿，请存为草稿，再按步骤发布')
export const RESTORED_AS_DRAFT = forbidden(
  'draft-first',
  '旧版本只能恢复成草稿，不能直接上线。请选“恢复为草稿”，再按步骤发布',
)
export const UNTRASHED_AS_DRAFT = forbidden(
  'draft-first',
  '从回收站恢复出来的先是草稿，不能直接上线。请去掉“恢复为已发布”再试',
)
export const UNPUBLISHED_ONE_BY_ONE = forbidden('one-by-one', '下线要写明原因，请打开每一篇，用“下线”按钮')
export const LIVE_TEXT_TO_TRASH = forbidden('live-text', '这一篇还在线上，请先下线并写明原因，再放进回收站')
export const LIVE_TEXT_DELETED = forbidden('live-text', '这一篇还在线上，请先下线并写明原因，再永久删除')
export const REVIEWED_TEXT_TO_TRASH = forbidden(
  'not-yours',
  '这一篇正在审核，只有写这一篇的人、负责人和管理员可以把它放进回收站',
)
export const NOT_IN_TRASH = unready('in-trash', '这一篇不在回收站里，没有什么要恢复的。请刷新页面再看')
export const TRASHED_TEXT_RESTORED = forbidden('in-trash', '这一篇在回收站里，请先到回收站里恢复它，再恢复旧版本')
export const TRASHED_TEXT_EDITED = forbidden('in-trash', '这一篇在回收站里，请先恢复再改')
export const REVIEW_PUT_OFF = forbidden('sign-off-missing', '复审日期推后了，要由审核专家来定。请重新提交审核')
export const CHANGED_MEANWHILE = overtaken('刚才有人改过这一篇，您看到的已经不是最新的。请刷新后再试')
