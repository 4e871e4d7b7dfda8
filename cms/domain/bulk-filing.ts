import type { ContentState } from './content-states.ts'
import type { ContentKind } from './publishable.ts'

/** How many texts are filed anew at the same time. */
export const MOST_FILED = 200

export interface Filing {
  readonly addTopics: readonly string[]
  readonly removeTopics: readonly string[]
  /** Id of a person. */
  readonly owner?: string | undefined
}

const WITH_TOPICS: readonly ContentKind[] = ['articles', 'courses']

/** Lists after adding and removing, in order, each entry once. */
export function filed(before: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...before, ...add])].filter((each) => !remove.includes(each))
}

/** Why a text in this state is not filed so; undefined where it may be. Nobody signs for who looks after a text. */
export function whyNotFiled(
  kind: ContentKind,
  state: ContentState,
  { addTopics, removeTopics }: Filing,
): string | undefined {
  if (addTopics.length + removeTopics.length === 0) return undefined
  if (!WITH_TOPICS.includes(kind)) return '这一类内容没有标签'
  if (state === 'in-review') return '正在审核，请先撤回再改标签'
  if (state === 'archived') return '已下线，请先恢复为草稿再改标签'
  return undefined
}

/** What the audit log says of another owner. Names are empty for somebody whose account is gone, undefined for nobody. */
export function ownerChange(from: string | undefined, to: string | undefined): string {
  const [before, after] = [from, to].map((name) => (name === undefined ? '没有负责人' : name || '已删除的账号'))
  return `负责人：${before} → ${after}`
}
